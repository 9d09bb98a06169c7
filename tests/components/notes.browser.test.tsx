import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NoteErrands } from '#components/note/note-errands.ts';
import * as madeUp from './made-up.ts';
import { lost, lostWords, mine, replyOfTomas, threads } from './note-states.tsx';
import { mount } from './stage.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

function heard<Name extends keyof NoteErrands>(answer: string | null = null) {
  return vi.fn<Extract<NoteErrands[Name], (...asked: never[]) => unknown>>(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each of these errands answers so
    (() => Promise.resolve(answer)) as never,
  );
}

function names(): (string | null)[] {
  return [...document.querySelectorAll('article')].map((each) => each.getAttribute('aria-label'));
}

describe('one’s own note', () => {
  it('is edited from the words it has, with the revision that was seen', async () => {
    const onEdit = heard<'onEdit'>();
    await mount(threads([mine], { onEdit }));
    await button('Edit your note').click();
    await expect.element(field('Note')).toHaveFocus();
    await expect.element(field('Reason')).toHaveValue(mine.note.content.assessment?.reason ?? '');
    await field('Note').fill('The notice gives 48 at most.');
    await button('Save the change').click();
    await expect.element(button('Edit your note')).toBeVisible();
    expect(onEdit.mock.lastCall?.[1]).toMatchObject({
      revision: 0,
      content: { ...mine.note.content, body: 'The notice gives 48 at most.' },
    });
  });

  it('is the same edit when saving is tried twice', async () => {
    const onEdit = heard<'onEdit'>('The browser ended Second Source in the middle of this.');
    await mount(threads([mine], { onEdit }));
    await button('Edit your note').click();
    await button('Save the change').click();
    await expect.element(page.getByText(/ended Second Source/)).toBeVisible();
    await button('Save the change').click();
    await vi.waitFor(() => expect(onEdit).toHaveBeenCalledTimes(2));
    const [first, second] = onEdit.mock.calls.map(([, { editId }]) => editId);
    expect(first).toBe(second);
  });

  it('P5: keeps what is typed, and goes on with it', async () => {
    const onKeep = heard<'onKeep'>();
    const show = await mount(threads([mine], { onKeep }));
    await button('Edit your note').click();
    await field('Note').fill('Half a thought');
    const kept = onKeep.mock.lastCall?.[2];
    await show(null);
    await show(threads([{ ...mine, kept: { edit: kept, reply: null } }]));
    await expect.element(field('Note')).toHaveValue('Half a thought');
  });

  it('is let go of by Cancel', async () => {
    const onKeep = heard<'onKeep'>();
    await mount(threads([mine], { onKeep }));
    await button('Edit your note').click();
    await button('Cancel').click();
    await expect.element(button('Reply to Ida Lund')).toHaveFocus();
    expect(onKeep).toHaveBeenLastCalledWith('edit', mine.note, null);
  });

  it('says when it was changed elsewhere meanwhile, and takes the newer version as seen', async () => {
    const onEdit = heard<'onEdit'>();
    const show = await mount(threads([mine], { onEdit }));
    await button('Edit your note').click();
    await show(threads([{ ...mine, note: { ...mine.note, revision: 1 } }], { onEdit }));
    await button('Put my words in place of the newer version').click();
    await button('Save the change').click();
    await vi.waitFor(() => expect(onEdit.mock.lastCall?.[1]).toMatchObject({ revision: 1 }));
  });

  it('is removed only when asked twice', async () => {
    const onRemove = heard<'onRemove'>();
    await mount(threads([mine], { onRemove }));
    await button('Remove your note').click();
    await expect.element(button('Keep it')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Remove your note')).toHaveFocus();
    expect(onRemove).not.toHaveBeenCalled();
    await button('Remove your note').click();
    await button('Remove the note').click();
    expect(onRemove).toHaveBeenCalledWith(mine.note);
  });
});

describe('another’s note', () => {
  it('can be answered, and neither edited nor removed', async () => {
    await mount(threads([madeUp.shown()]));
    const offered = [...document.querySelectorAll('button')].map((each) => each.textContent);
    expect(offered).toEqual(['Reply']);
  });

  it('is answered in words', async () => {
    const onReply = heard<'onReply'>();
    await mount(threads([madeUp.shown()], { onReply }));
    await button('Reply to Ida Lund').click();
    await field('Reply').fill('The annex says 46.');
    await button('Save reply').click();
    await expect.element(button('Reply to Ida Lund')).toBeVisible();
    expect(onReply.mock.lastCall?.[1].content).toEqual(
      madeUp.noteSaying('The annex says 46.').content,
    );
  });

  it('is not answered with nothing', async () => {
    const onReply = heard<'onReply'>();
    await mount(threads([madeUp.shown()], { onReply }));
    await button('Reply to Ida Lund').click();
    await button('Save reply').click();
    await expect.element(field('Reply')).toHaveAccessibleDescription('Write a reply.');
    expect(onReply).not.toHaveBeenCalled();
  });

  it('says that its author has left', async () => {
    await mount(threads([madeUp.shown({ authorLeft: true })]));
    await expect.element(page.getByText('Has left the team')).toBeVisible();
  });
});

describe('a conversation', () => {
  it('has each reply under what it answers, in whatever order they come', async () => {
    await mount(threads([replyOfTomas, mine]));
    expect(names()).toEqual(['Note by Ida Lund (you)', 'Note by Tomas Weir']);
    expect(document.querySelector('.replies article')?.textContent).toContain('two spares');
  });

  it('shows a removed note only where a reply hangs on it', async () => {
    const removed = madeUp.shown({ note: madeUp.note({ removed: true }) });
    const show = await mount(threads([removed]));
    expect(names()).toEqual([]);
    await show(threads([removed, replyOfTomas]));
    await expect.element(page.getByText('Removed by its author.')).toBeVisible();
    expect(button('Reply to Ida Lund').elements()).toHaveLength(0);
  });

  it('shows a reply by itself where the note it answers is not shown', async () => {
    await mount(threads([replyOfTomas]));
    expect(names()).toEqual(['Note by Tomas Weir']);
  });
});

describe('RB4: an edit that came second', () => {
  it('is told, and its words go into a new edit of the version that stands', async () => {
    const onKeep = heard<'onKeep'>();
    const onLetGo = heard<'onLetGo'>();
    const note = { ...lost.note, revision: 3 };
    await mount(threads([{ ...lost, note }], { onKeep, onLetGo }));
    await expect.element(page.getByText(lostWords)).toBeVisible();
    await button('Edit with these words').click();
    await expect.element(field('Note')).toHaveValue(lostWords);
    expect(onKeep.mock.calls[0]?.[2]).toMatchObject({ revision: 3, draft: { body: lostWords } });
    expect(onLetGo).toHaveBeenCalledWith('edit-lost');
  });

  it('can be left in the history', async () => {
    const onKeep = heard<'onKeep'>();
    const onLetGo = heard<'onLetGo'>();
    await mount(threads([lost], { onKeep, onLetGo }));
    await button('Leave them in the history').click();
    expect(onLetGo).toHaveBeenCalledWith('edit-lost');
    expect(onKeep).not.toHaveBeenCalled();
  });
});
