/** The words a person chooses from when they judge a source: each letter and figure with its meaning. */
import { stances, type Stance } from '#domain/evidence.ts';
import {
  credibilities,
  credibilityMeaning,
  reliabilities,
  reliabilityMeaning,
  sourceKinds,
  type Grade,
  type Source,
} from '#domain/source.ts';
import { capital } from '#components/ui/words.ts';

const kindMeaning: Record<Source['kind'], string> = {
  primary: 'the record itself, or someone who was there',
  secondary: 'reports on a primary source',
  tertiary: 'repeats other reports',
};

const stanceMeaning: Record<Stance, string> = {
  supports: 'Supports the claim',
  contradicts: 'Contradicts the claim',
  context: 'Gives context only',
};

export const kindOptions = sourceKinds.map((kind) => ({
  value: kind,
  label: `${capital(kind)}: ${kindMeaning[kind]}`,
}));

export const stanceOptions = stances.map((stance) => ({
  value: stance,
  label: stanceMeaning[stance],
}));

export const reliabilityOptions = reliabilities.map((letter) => ({
  value: letter,
  label: `${letter}: ${reliabilityMeaning[letter]}`,
}));

export const credibilityOptions = credibilities.map((figure) => ({
  value: figure,
  label: `${figure}: ${credibilityMeaning[figure]}`,
}));

/** "source usually reliable (B), information probably true (2)". */
export function gradeInWords({ reliability, credibility }: Grade): string {
  return `source ${reliabilityMeaning[reliability]} (${reliability}), information ${credibilityMeaning[credibility]} (${credibility})`;
}
