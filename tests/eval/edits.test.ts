import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editKinds } from '../../eval/anchoring/edit-kinds.ts';
import { EditedText, type Place, type Step } from '../../eval/anchoring/edited-text.ts';
import { inventSentence } from '../../eval/anchoring/invented-prose.ts';
import { lookAlikeOf } from '../../eval/anchoring/look-alike.ts';
import { numbersOf, otherNumber, vocabularyOf, wordsIn } from '../../eval/anchoring/pieces.ts';
import { planEdit } from '../../eval/anchoring/plan-edit.ts';
import { randomFrom } from '../../eval/anchoring/random.ts';

/** Marks the followed words by letters that no edit uses, so that where they are can also be seen. */
const followed = 'αβγδεζηθικ';

describe('a place in an edited text', () => {
  test.each<{ edit: string; step: [number, number, string]; words: string | null }>([
    { edit: 'words before it', step: [0, 0, 'New. '], words: 'the ferry' },
    { edit: 'words right before it', step: [4, 4, 'and '], words: 'the ferry' },
    { edit: 'words right after it', step: [13, 13, ' now'], words: 'the ferry' },
    { edit: 'words within', step: [7, 7, ' old'], words: 'the old ferry' },
    { edit: 'a word within replaced', step: [8, 13, 'tram'], words: 'the tram' },
    { edit: 'all of it taken away', step: [4, 14, ''], words: null },
    { edit: 'all of it and more replaced', step: [0, 18, 'Gone'], words: null },
    { edit: 'its start cut off', step: [0, 8, ''], words: 'ferry' },
    { edit: 'its end cut off', step: [7, 18, ''], words: 'the' },
  ])('after $edit', ({ step: [start, end, text], words }) => {
    const edited = new EditedText(['See the ferry sail.']);
    const where = edited.follow({ block: 0, start: 4, end: 13 });
    edited.apply({ do: 'splice', block: 0, start, end, text });
    const place = where();
    expect(place === null ? null : edited.wordsAt(place)).toBe(words);
  });

  test('holds exactly the followed letters after any edits around and within', () => {
    const splice = fc.record({
      from: fc.nat(),
      length: fc.nat(8),
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
    });
    fc.assert(
      fc.property(fc.array(splice, { maxLength: 12 }), (splices) => {
        const edited = new EditedText([`before ${followed} after`]);
        const where = edited.follow({ block: 0, start: 7, end: 7 + followed.length });
        for (const { from, length, text } of splices) {
          const now = edited.textOf(0);
          const start = from % (now.length + 1);
          const end = Math.min(now.length, start + length);
          edited.apply({ do: 'splice', block: 0, start, end, text });
        }
        const letters = [...edited.textOf(0).matchAll(/[α-ω]/g)];
        const place = where();
        const first = letters[0]?.index;
        const last = letters.at(-1)?.index;
        if (first === undefined || last === undefined) return;
        expect(place?.start).toBeLessThanOrEqual(first);
        expect(place?.end).toBeGreaterThan(last);
      }),
    );
  });

  test('is found in the whole text by its block, wherever that went', () => {
    const edited = new EditedText(['One.', 'Two and three.', 'Four.']);
    const where = edited.follow({ block: 1, start: 8, end: 13 });
    edited.apply({ do: 'move', block: 1, before: 0 });
    edited.apply({ do: 'insert', block: 3, text: 'Zero.', before: 1 });
    const { text, starts } = edited.whole();
    expect(text).toBe('Zero.\nTwo and three.\nOne.\nFour.');
    const { block, start, end } = where() ?? { block: 0, start: 0, end: 0 };
    const from = starts.get(block) ?? 0;
    expect(text.slice(from + start, from + end)).toBe('three');
  });
});

/** Paragraphs of invented sentences, and the second sentence of one of them. */
function inventPage(seed: string): { blocks: string[]; quote: Place; words: string } {
  const random = randomFrom(seed);
  const blocks: string[] = [];
  let quote: Place = { block: 0, start: 0, end: 0 };
  for (let block = 0; block < 8; block += 1) {
    const [first, second, third] = [1, 2, 3].map(() => inventSentence(random));
    if (block === 4) {
      const start = (first?.length ?? 0) + 1;
      quote = { block, start, end: start + (second?.length ?? 0) };
    }
    blocks.push(`${first} ${second} ${third}`);
  }
  return { blocks, quote, words: (blocks[4] ?? '').slice(quote.start, quote.end) };
}

function edit(kind: (typeof editKinds)[number], seed: string) {
  const { blocks, quote, words } = inventPage(seed);
  const text = new EditedText(blocks);
  const where = text.follow(quote);
  const context = { text, vocabulary: vocabularyOf(blocks), random: randomFrom(seed) };
  const steps = planEdit(kind, quote, context);
  for (const step of steps ?? []) text.apply(step);
  const place = where();
  return { steps, text, place, before: words, now: place === null ? null : text.wordsAt(place) };
}

const seeds = Array.from({ length: 30 }, (_, at) => `seed ${at}`);

describe('the edit', () => {
  test.each(editKinds)('%s can be repeated', (kind) => {
    expect(edit(kind, 'again').steps).toEqual(edit(kind, 'again').steps);
  });

  test.each([
    'none',
    'sentence before',
    'paragraph moved',
    'pull-quote duplicate',
    'link added',
  ] as const)('%s leaves the words as they were', (kind) => {
    for (const seed of seeds) {
      const { before, now } = edit(kind, seed);
      expect(now).toBe(before);
    }
  });

  test.each(['typo', 'word', '30 % rewrite', 'clause inserted', 'whitespace', 'number'] as const)(
    '%s changes the words and keeps most of them in place',
    (kind) => {
      for (const seed of seeds) {
        const { steps, before, now } = edit(kind, seed);
        if (steps === null) continue;
        expect(now).not.toBe(before);
        const kept = wordsIn(before).filter(({ text }) => now?.includes(text));
        expect(kept.length).toBeGreaterThan(wordsIn(before).length / 2);
      }
    },
  );

  test('deleted leaves no word of the sentence and its neighbours untouched', () => {
    for (const seed of seeds) {
      const { text, place, before } = edit('deleted', seed);
      expect(place).toBeNull();
      expect(text.whole().text).not.toContain(before);
      expect(text.textOf(4)).not.toContain('  ');
    }
  });

  test('30 % rewrite changes about a third of the words', () => {
    for (const seed of seeds) {
      const { steps, before } = edit('30 % rewrite', seed);
      expect(steps).toHaveLength(Math.round(0.3 * wordsIn(before).length));
    }
  });

  test('quotes and dashes changes no letter and no digit', () => {
    const text = new EditedText(['"Sea-going ferries" – said O\'Dolm – "sail...".']);
    const quote = { block: 0, start: 0, end: text.textOf(0).length };
    const where = text.follow(quote);
    const steps: Step[] =
      planEdit('quotes and dashes', quote, { text, vocabulary: [], random: randomFrom('1') }) ?? [];
    for (const step of steps) text.apply(step);
    const place = where();
    const now = place === null ? '' : text.wordsAt(place);
    expect(steps.length).toBeGreaterThan(5);
    expect(now.replaceAll(/[^a-z]/gi, '')).toBe('SeagoingferriessaidODolmsail');
  });

  test.each([
    ['number', 'No figure stands in this sentence.'],
    ['quotes and dashes', 'Nothing here can be written otherwise.'],
    ['30 % rewrite', 'Yes.'],
    ['clause inserted', 'Two words.'],
  ] as const)('%s is not made of a sentence that cannot have it', (kind, words) => {
    const text = new EditedText([words]);
    const context = { text, vocabulary: ['word'], random: randomFrom('1') };
    expect(planEdit(kind, { block: 0, start: 0, end: words.length }, context)).toBeNull();
  });
});

describe('another number', () => {
  test('is another, and of the same form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,3}([.,]\d{3})?$/), fc.string(), (number, seed) => {
        const other = otherNumber(number, randomFrom(seed));
        expect(other).not.toBe(number);
        expect(other.replaceAll(/\d/g, '0')).toBe(number.replaceAll(/\d/g, '0'));
      }),
    );
  });
});

describe('a look-alike', () => {
  test('keeps the frame and changes every name and number', () => {
    const claim = 'The harbour board of Tessaly leased 246 patrol boats from Norrin.';
    const made = lookAlikeOf(claim, randomFrom('1')) ?? '';
    expect(made).toMatch(/^The harbour board of \S+ leased \d+ patrol boats from \S+\.$/);
    expect(made).not.toMatch(/Tessaly|Norrin|246/);
  });

  test('is not made of a sentence that is about nothing in particular', () => {
    expect(lookAlikeOf('The board leased some boats.', randomFrom('1'))).toBeNull();
  });

  test('has the same numbers where the claim repeats one', () => {
    const made = lookAlikeOf('Of 40 boats in Alsund, 40 sailed.', randomFrom('2')) ?? '';
    const [one, other] = numbersOf(made);
    expect(one?.text).toBe(other?.text);
  });
});
