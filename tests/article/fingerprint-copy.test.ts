/** P2 on a joined copy: the join brings the note, and the altered words keep its verdict away. */
import { describe as describeAll, expect, test } from 'vitest';
import { carriesVerdict } from '#domain/verdict-rides.ts';
import { describe } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { fingerprintOf, isSameText } from '#article/fingerprint.ts';

const original = `The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel, the procurement office said in a notice on Monday.
The order is worth $75 million and includes 24 launchers, spare parts and training for crews, according to the notice.
Ostrel sold an earlier version of the missile to Brenn in 2027. A spokesman for the maker declined to comment on the size of the new order.
Brenn, which borders both countries, called the purchase a matter for Varland alone and asked to be told of exercises in the strait beforehand.`;

const claim = 'The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel';

function noteOn(text: string) {
  const start = text.indexOf(claim);
  return describe(text, start, start + claim.length);
}

describeAll('P2: a copy that is joined to its original', () => {
  test.each([
    ['with another figure in the claim', original.replace('246', '264'), 'altered'],
    ['with another unit elsewhere only', original.replace('$75 million', '$57 million'), 'exact'],
    ['with the claim negated', original.replace('has ordered', 'has not ordered'), 'altered'],
    ['with another buyer', original.replace('navy of Varland', 'navy of Brenn'), 'altered'],
    ['with a new first line', `From our partners\n${original}`, 'moved'],
  ])('%s', (_, copy, state) => {
    expect(isSameText(fingerprintOf(original), fingerprintOf(copy))).toBe(true);
    const { outcome } = createMatcher(copy).match(noteOn(original));
    const places = state === 'moved' ? ['moved', 'exact'] : [state];
    expect(places).toContain(outcome.state);
    expect(carriesVerdict(outcome.state)).toBe(state !== 'altered');
  });
});
