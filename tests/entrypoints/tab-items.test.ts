/** One list for a page and its frames: each claim once, where it stands. */
import { expect, test } from 'vitest';
import { placesOfClaims } from '../../entrypoints/sidepanel/tab-items.ts';

const article = 'https://courier.example/boats';

/** What a frame shows: claims by name, with a star where they stand on its text. */
function page(...claims: string[]) {
  return {
    documentId: '',
    address: article,
    title: '',
    articleId: null,
    movedMarks: null,
    hiddenMarks: [],
    failure: null,
    anchored: claims.map((claim) => {
      const stands = claim.endsWith('*');
      const claimId = claim.replace('*', '');
      return stands
        ? { claimId, outcome: { state: 'exact' as const }, start: 3, end: 9 }
        : {
            claimId,
            outcome: { state: 'not found' as const, reasons: [] },
            start: null,
            end: null,
          };
    }),
  };
}

test.each([
  ['stands in the page alone', [page('boats*'), page()], { boats: 0 }],
  [
    'was not found in the page and stands in a frame',
    [page('boats'), page('boats*')],
    { boats: 1 },
  ],
  ['stands in both', [page('boats*'), page('boats*')], { boats: 0 }],
  ['stands in two frames', [page(), page('boats*'), page('boats*')], { boats: 1 }],
  ['was found nowhere', [page('boats'), page('boats')], { boats: 0 }],
  ['was looked for in a frame only', [page(), page('boats')], { boats: 1 }],
])('a claim that %s is listed once', (_, pages, expected) => {
  expect(Object.fromEntries(placesOfClaims(pages))).toEqual(expected);
});
