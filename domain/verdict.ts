/** Verdicts: what a checker may conclude, and which kinds of claim each conclusion fits. */
import * as z from 'zod/mini';
import { isCheckable, type ClaimKind } from './claim.ts';
import { requiredText } from './identity.ts';

/** Verdicts that say how a claim stands to the world. They need evidence. */
export const truthVerdicts = [
  'supported',
  'mostly supported',
  'mixed',
  'mostly contradicted',
  'contradicted',
] as const;

/** Verdicts that say what can be said of it without weighing it. */
export const openVerdicts = [
  'unproven',
  'outdated',
  'needs attribution',
  'not checkable',
  'withdrawn',
] as const;

export const verdictWord = z.enum([...truthVerdicts, ...openVerdicts]);

export type VerdictWord = z.infer<typeof verdictWord>;
export type TruthVerdict = (typeof truthVerdicts)[number];

/** A conclusion with its reason; the reason is mandatory. */
export const verdict = z.object({
  word: verdictWord,
  reason: requiredText(4000, 'The reason for the verdict'),
});

export type Verdict = z.infer<typeof verdict>;

/** Whether the verdict weighs truth, and so must pass the evidence gate. */
export function weighsTruth(word: VerdictWord): word is TruthVerdict {
  const words: readonly string[] = truthVerdicts;
  return words.includes(word);
}

/** The verdicts that fit a claim of these kinds: wording and prediction are never true or false. */
export function verdictsFor(kinds: readonly ClaimKind[]): readonly VerdictWord[] {
  return isCheckable(kinds) ? [...truthVerdicts, ...openVerdicts] : openVerdicts;
}
