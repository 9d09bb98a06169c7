import { describe, expect, test } from 'vitest';
import type { AnchoredClaim } from '#domain/anchor.ts';
import { describe as describeWords } from '#anchoring/describe.ts';
import { anchorClaims, stillStanding } from '../../entrypoints/background/anchor-claims.ts';
import type { TonedClaim } from '../../entrypoints/background/team-claims.ts';

const page = 'The council of Merrow bought nine ferries.\nDeliveries start in May.';

function claimOn(words: string): TonedClaim {
  const start = page.indexOf(words);
  const selectors = describeWords(page, start, start + words.length);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a claim only its name and its words are looked at
  return { claim: { id: words, selectors }, tone: 'note' } as TonedClaim;
}

const claims = [claimOn('nine ferries'), claimOn('start in May')];
const { signal } = new AbortController();

async function anchored(text: string | null, known: AnchoredClaim[] = []) {
  const standing = new Map(known.map((each) => [each.claimId, each]));
  const { found, anchored: all } = await anchorClaims('tab', text, claims, signal, standing);
  expect(all.map(({ claimId }) => claimId)).toEqual(found.map(({ claimId }) => claimId));
  return found.map(({ claimId, state, span }) => [claimId, state, span?.start ?? null]);
}

const moved: AnchoredClaim = {
  claimId: 'nine ferries',
  outcome: { state: 'moved' },
  start: 90,
  end: 102,
};

describe('of the claims on a page', () => {
  test('all are looked for in its text', async () => {
    expect(await anchored(page)).toEqual([
      ['nine ferries', 'exact', page.indexOf('nine')],
      ['start in May', 'exact', page.indexOf('start in')],
    ]);
  });

  test('those that stand keep their outcome where they stand now, and only the others are looked for', async () => {
    expect(await anchored(page, [moved])).toEqual([
      ['nine ferries', 'moved', 90],
      ['start in May', 'exact', page.indexOf('start in')],
    ]);
  });

  test('without a text the others are left out, and not called lost', async () => {
    expect(await anchored(null, [moved])).toEqual([['nine ferries', 'moved', 90]]);
  });

  test('in a page that says nothing none is found', async () => {
    expect((await anchored('')).map(([, state]) => state)).toEqual(['not found', 'not found']);
  });
});

test('only what was found before can stand', () => {
  const place = { claimId: 'nine ferries', start: 100, end: 112 };
  const unknown = { claimId: 'of another page', start: 0, end: 5 };
  expect([...stillStanding([moved], [place, unknown]).values()]).toEqual([
    { ...moved, start: 100, end: 112 },
  ]);
});
