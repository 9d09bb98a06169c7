import { describe, expect, it } from 'vitest';
import { titleOf } from '#components/claim/claim-words.ts';
import type { Mark } from '#domain/mark.ts';
import { claimMark, framedMark } from './made-up.ts';

function markOf(...kinds: string[]): Mark {
  const triggers = kinds.map((kind) => ({
    text: kind,
    start: 0,
    end: kind.length,
    kind,
    rule: `made-up/${kind}`,
    reason: 'A reason.',
  }));
  return { ...framedMark, triggers };
}

describe('the title of a mark', () => {
  it.each<[string, string[], string]>([
    ['names one kind', ['mind_reading'], 'Editorialising: motive stated as fact'],
    [
      'names the two weightiest of many, whatever their order in the sentence',
      ['concessive_argument', 'hedge', 'editorial_judgement', 'unsourced_prediction'],
      'Editorialising: prediction without a source, judgement without a source',
    ],
    [
      'keeps silent on hedges and vague amounts where there is something stronger',
      ['vague_quantity', 'nominalised_doubt', 'hedge'],
      'Editorialising: doubt without a doubter',
    ],
    ['says a kind once', ['loaded_term', 'loaded_term'], 'Editorialising: loaded wording'],
    [
      'names what is weak where nothing is stronger',
      ['hedge', 'vague_quantity'],
      'Editorialising: hedge, amount without a figure',
    ],
    [
      'puts a kind that it does not know last, under its own name',
      ['brand_new_kind', 'vivid_language', 'labelling'],
      'Editorialising: label in place of a description, vivid wording',
    ],
    ['stands without kinds', [], 'Editorialising'],
  ])('%s', (_phrase, kinds, title) => {
    expect(titleOf(markOf(...kinds), [])).toBe(title);
  });

  it('names a claim by all its kinds', () => {
    expect(titleOf(claimMark, [])).toBe('Claim · quantity, attributed statement');
  });
});
