/** The errands on a note over a background that answers when it is let: a draft never lands after what it became. */
import { expect, test } from 'vitest';
import { createAsk } from '#messages/ask.ts';
import { envelope } from '#messages/asks.ts';
import { noteErrandsOf } from '#messages/note-errands.ts';
import { note } from '../components/made-up.ts';

/** A background that holds each answer back; `end` is a background that the browser ends before it answers. */
function slowly() {
  const heard: string[] = [];
  const gates: ((answer: unknown) => void)[] = [];
  const ask = createAsk((message) => {
    const said = envelope.parse(message);
    heard.push(`${said.ask} ${JSON.stringify(said.with)}`);
    return new Promise((resolve) => gates.push(resolve));
  });
  const answer = () => gates.shift()?.({ ok: true, value: null });
  return { errands: noteErrandsOf(ask), heard, answer, end: () => gates.shift()?.(undefined) };
}

const asked = note();
const draft = (errand: string, body: string) =>
  `draft.keep {"key":"${errand}:${asked.id}","content":{"body":"${body}"}}`;

test('a draft that has to be sent again does not land on a newer one', async () => {
  const { errands, heard, answer, end } = slowly();
  const first = errands.onKeep('reply', asked, { body: 'N' });
  const second = errands.onKeep('reply', asked, { body: 'No' });
  const third = errands.onKeep('reply', asked, { body: 'Nobody' });
  end();
  await expect.poll(() => heard).toEqual([draft('reply', 'N'), draft('reply', 'N')]);
  answer();
  await expect.poll(() => heard.slice(2)).toEqual([draft('reply', 'Nobody')]);
  answer();
  expect(await Promise.all([first, second, third])).toEqual([null, null, null]);
});

test('an edit waits for its draft, and no other note’s draft waits for it', async () => {
  const { errands, heard, answer } = slowly();
  void errands.onKeep('edit', asked, { body: 'N' });
  const edit = { editId: 'edit-0001', revision: 0, content: asked.content };
  const saving = errands.onEdit(asked, edit);
  void errands.onKeep('edit', note({ id: 'note-other' }), { body: 'M' });
  expect(heard).toHaveLength(2);
  expect(heard.join()).not.toContain('note.edit');
  answer();
  await expect.poll(() => heard).toHaveLength(3);
  expect(heard[2]).toContain('note.edit');
  answer();
  answer();
  expect(await saving).toBeNull();
});
