/** What the desk is told before a verdict: one sentence for each thing to do. */
import { describe, expect, test } from 'vitest';
import { independentOrigins, missingForVerdict } from '#domain/evidence-gate.ts';
import type { Evidence } from '#domain/evidence.ts';
import { sourced } from '../sync/support/sample-mutations.ts';

const add = 'Capture a primary source, or a second source that names another origin.';
const name = 'Name what each source rests on: two outlets with one origin count once.';
const capture = (stance: string) =>
  `Capture a source that ${stance} the claim, so that its quote can be found and its hash checked.`;
const find = (stance: string) =>
  `Add evidence that ${stance} the claim, or choose another verdict.`;

describe('the evidence gate says what is missing', () => {
  const shipyard = sourced('Shipyard');
  const bare = sourced('Shipyard', { isCaptured: false });
  const copies = ['one', 'two'].map((site) => sourced('', { site }));
  const aside = sourced('Almanac', { stance: 'context', kind: 'primary' });
  const dock = sourced('Dock', { stance: 'supports' });
  const cases: [what: string, pieces: Evidence[], missing: string[]][] = [
    ['nothing', [], ['Add evidence that supports or contradicts the claim.']],
    ['context', [aside], ['Add evidence that supports or contradicts the claim.']],
    ['what is against the verdict', [dock], [find('contradicts')]],
    ['what is not captured', [bare], [capture('contradicts'), add]],
    ['one named origin', [shipyard], [add]],
    ['one copy that names none', copies.slice(0, 1), [name, add]],
    ['two copies that name none', copies, [name]],
    ['one origin under two addresses', [shipyard, sourced(' SHIPYARD ', { site: 'x' })], [add]],
    ['two origins, one of them on the other side', [shipyard, dock], [add]],
    ['two named origins', [shipyard, sourced('Ministry notice')], []],
  ];
  test.each(cases)('“contradicted” on %s', (_, pieces, missing) => {
    expect(missingForVerdict('contradicted', pieces)).toEqual(missing);
  });

  test('“mixed” wants both sides', () => {
    expect(missingForVerdict('mixed', [shipyard])).toEqual([find('supports'), add]);
    expect(missingForVerdict('mixed', [shipyard, dock])).toEqual([]);
  });
});

test('origins are counted where they are named, documented and weighed', () => {
  const pieces = [
    sourced('Shipyard'),
    sourced('shipyard', { site: 'copy' }),
    sourced('', { site: 'unnamed' }),
    sourced('Dock', { isCaptured: false }),
    sourced('Almanac', { stance: 'context' }),
  ];
  expect(independentOrigins(pieces)).toBe(1);
});
