import { describe, expect, test } from 'vitest';
import { batchSize, joinRequest, pushRequest } from '#sync/protocol.ts';
import { recordArticle, removeNote, words, writeNote } from './support/sample-mutations.ts';

function isTaken(mutations: readonly unknown[]): boolean {
  return pushRequest.safeParse({ mutations }).success;
}

test('ID1 every sample of ours is a push', () => {
  expect(isTaken([recordArticle(), writeNote(), removeNote('note-one')])).toBe(true);
});

describe('a push that is refused at the door', () => {
  const note = writeNote();
  const wrong: [what: string, mutation: unknown][] = [
    ['no identifier', { ...note, id: undefined }],
    ['a short identifier', { ...note, id: 'seven77' }],
    ['a long identifier', { ...note, id: 'x'.repeat(65) }],
    ['an identifier with a slash', { ...note, id: 'mutation/../1' }],
    ['an unknown type', { ...note, type: 'note.burn' }],
    ['a moment without a zone', { ...note, madeAt: '2031-03-04T08:00:00' }],
    [
      'a moment of a million digits',
      { ...note, madeAt: `2031-03-04T08:00:00.${'0'.repeat(1e6)}Z` },
    ],
    ['a number for a body', { ...note, content: { ...words('Nine.'), body: 9 } }],
    ['an empty note', { ...note, content: words('') }],
    ['a giant note', { ...note, content: words('x'.repeat(20_001)) }],
    ['control characters', { ...note, content: words('nine\u0000boats') }],
    ['an array', [note]],
    ['nothing', null],
  ];
  test.each(wrong)('ID1 %s refuses the whole push', (_, mutation) => {
    expect(isTaken([writeNote(), mutation])).toBe(false);
  });
});

test('LM1 a push carries 1 to 500 mutations', () => {
  const many = Array.from({ length: batchSize + 1 }, () => removeNote('note-one'));
  expect(isTaken([])).toBe(false);
  expect(isTaken(many.slice(0, 1))).toBe(true);
  expect(isTaken(many.slice(0, batchSize))).toBe(true);
  expect(isTaken(many)).toBe(false);
});

test('PV2 fields that this end does not know are dropped, prototypes included', () => {
  const text = JSON.stringify({ mutations: [{ ...removeNote('note-one'), mood: 'bad' }] });
  const hostile = text.replace('"mood":"bad"', '"mood":"bad","__proto__":{"role":"owner"}');
  const [mutation] = pushRequest.parse(JSON.parse(hostile)).mutations;
  expect(Object.keys(mutation ?? {}).toSorted()).toEqual(['id', 'madeAt', 'noteId', 'type']);
  expect(Object.getPrototypeOf(mutation)).toBe(Object.prototype);
  expect(Reflect.get({}, 'role')).toBeUndefined();
});

test('SE1 an invite has 43 characters and nothing else is taken for one', () => {
  const request = { invite: 'a'.repeat(43), name: 'Mara', device: 'laptop' };
  expect(joinRequest.safeParse(request).success).toBe(true);
  for (const invite of ['a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}/`, '']) {
    expect(joinRequest.safeParse({ ...request, invite }).success).toBe(false);
  }
});
