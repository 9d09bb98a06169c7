import { describe, expect, it } from 'vitest';
import { contentOf } from '#components/note/note-draft.ts';
import { draftFrom, keptEdit, withUnasked } from '#components/note/note-errands.ts';
import { fileNameOf } from '../../entrypoints/desk/save-capture.ts';
import { evidence, note } from './made-up.ts';

const now = '2031-03-09T10:00:00Z';
const { source } = evidence();
const dated = evidence({ source: { ...source, author: 'R. Oake', publishedAt: '2031-03-04' } });
const content = { ...note().content, evidence: [dated] };

function saved(change: (draft: ReturnType<typeof draftFrom>) => void) {
  const draft = draftFrom(content);
  change(draft);
  const checked = contentOf(draft, now);
  return checked.ok ? withUnasked(checked.content, content) : checked.problems;
}

describe('an edit', () => {
  it('that changes nothing gives the same note, with what the form does not ask for', () => {
    expect(saved(() => undefined)).toEqual(content);
  });

  it('of the words leaves the sources as they are', () => {
    expect(saved((draft) => (draft.body = 'Forty-eight at most.'))).toEqual({
      ...content,
      body: 'Forty-eight at most.',
    });
  });

  it('of an address forgets who wrote there and when', () => {
    const changed = saved((draft) => {
      for (const piece of draft.evidence) piece.url = 'https://armsboard.example/notices/31-08';
    });
    expect(changed).toMatchObject({ evidence: [{ source: { author: '', publishedAt: null } }] });
  });

  it('that another version kept in another form is not gone on with', () => {
    expect(keptEdit.safeParse({ revision: 0, draft: { body: 'Half' } }).success).toBe(false);
    expect(keptEdit.safeParse({ revision: 0, draft: draftFrom(content) }).success).toBe(true);
  });
});

describe('a captured copy is saved under a name that no browser runs', () => {
  it.each([
    ['text/html; charset=utf-8', 'capture-5f2a90c15f2a.txt'],
    ['application/xhtml+xml', 'capture-5f2a90c15f2a.txt'],
    ['image/svg+xml', 'capture-5f2a90c15f2a.txt'],
    ['application/pdf', 'capture-5f2a90c15f2a.pdf'],
    ['image/png', 'capture-5f2a90c15f2a.bin'],
    ['', 'capture-5f2a90c15f2a.bin'],
  ])('%s', (contentType, name) => {
    expect(fileNameOf({ bytesHash: '5f2a90c1'.repeat(8), contentType })).toBe(name);
  });
});
