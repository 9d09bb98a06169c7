/** The panel's list of a page whose text has moved since it was judged. */
import { describe, expect, test } from 'vitest';
import type { AnchoredClaim } from '#domain/anchor.ts';
import type { Mark } from '#domain/mark.ts';
import type { MovedMark } from '#messages/page.ts';
import type { Dossier } from '#replica/queries.ts';
import { marksNow, pageItems } from '../../entrypoints/sidepanel/page-items.ts';

const ferries = 'Merrow bought nine ferries.';
const may = 'Deliveries start in May.';

function mark(id: string, text: string, start: number): Mark {
  const end = start + text.length;
  const trigger = { text, start, end, kind: 'claim', rule: 'r', reason: `Why ${id}.` };
  return {
    id,
    kind: 'claim',
    start,
    end,
    text,
    level: 'normal',
    priority: 1,
    kinds: [],
    triggers: [trigger],
    engine: '1',
  };
}

/** As they were judged: the second follows the first. */
const judged = [mark('m1', ferries, 100), mark('m2', may, 128)];

function places(...moved: [string, number, string][]): MovedMark[] {
  return moved.map(([markId, start, text]) => ({ markId, start, end: start + text.length }));
}

function noted(start: number): AnchoredClaim {
  const end = start + ferries.length;
  return { claimId: 'ferries', outcome: { state: 'exact' }, start, end };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a dossier only these are listed
const dossier = {
  claim: { id: 'ferries', text: ferries },
  notes: [],
  review: null,
  names: {},
} as unknown as Dossier;

/** Each item by its words, with the reasons of its mark and the team's claim. */
function listed(anchored: AnchoredClaim[], moved: MovedMark[] | null): string[] {
  return pageItems(anchored, marksNow(judged, moved), [dossier], 'normal', null).map(
    ({ text, mark: on, claimId }) => [text, on?.triggers[0]?.reason, claimId].join(' | '),
  );
}

const both = [`${ferries} | Why m1. | ferries`, `${may} | Why m2. | `];

describe('noted words are listed once, with their own reasons, in the order of the page', () => {
  test.each<[string, AnchoredClaim, MovedMark[] | null]>([
    ['where nothing has moved', noted(100), null],
    [
      'after a line came in before them',
      noted(106),
      places(['m1', 106, ferries], ['m2', 134, may]),
    ],
    [
      'where they now stand where the next sentence stood',
      noted(128),
      places(['m1', 128, ferries], ['m2', 156, may]),
    ],
    ['after much came in before them', noted(700), places(['m1', 700, ferries], ['m2', 728, may])],
  ])('%s', (_, claim, moved) => {
    expect(listed([claim], moved)).toEqual(both);
  });

  test('where the page has changed their order', () => {
    const moved = places(['m1', 125, ferries], ['m2', 100, may]);
    expect(listed([noted(125)], moved)).toEqual([...both].toReversed());
  });
});

test('a sentence that has gone from the page is not listed', () => {
  expect(listed([], places(['m2', 100, may]))).toEqual([`${may} | Why m2. | `]);
});

test('the reasons move with their sentence', () => {
  const [moved] = marksNow(judged, places(['m1', 40, ferries]));
  expect(moved?.triggers[0]).toMatchObject({ start: 40, end: 40 + ferries.length });
});

test('a mark that the reader dismissed is not listed, a claim on its words is', () => {
  const ids = judged.map(({ id }) => id);
  expect(
    pageItems([noted(100)], judged, [dossier], 'normal', null, ids).map(({ text }) => text),
  ).toEqual([ferries]);
});
