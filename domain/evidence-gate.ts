/**
 * The evidence gate (promises P7 and P8): what a verdict that weighs truth still lacks. The reducer refuses by this
 * function and the desk shows the same answer before anybody is refused.
 */
import type { Evidence, Stance } from './evidence.ts';
import { weighsTruth, type TruthVerdict, type VerdictWord } from './verdict.ts';

/** The stances that speak for a verdict; it needs at least one piece of each. */
const speaksFor: Record<TruthVerdict, readonly Exclude<Stance, 'context'>[]> = {
  supported: ['supports'],
  'mostly supported': ['supports'],
  mixed: ['supports', 'contradicts'],
  'mostly contradicted': ['contradicts'],
  contradicted: ['contradicts'],
};

/** Evidence that could be shown to an outsider: quoted, located, captured. */
export function isDocumented(piece: Evidence): boolean {
  return piece.quote !== '' && piece.selectors !== null && piece.capture !== null;
}

/**
 * How many independent origins are shown to stand behind the evidence. Two outlets are not two sources: pieces that
 * name the same origin count once. What names none may be another copy of the same, and what is not documented cannot
 * be looked at: neither counts, nor does context.
 */
export function independentOrigins(evidence: readonly Evidence[]): number {
  const shown = evidence.filter((piece) => piece.stance !== 'context' && isDocumented(piece));
  return new Set(shown.map(originOf).filter((origin) => origin !== '')).size;
}

/** One sentence for each thing that is missing; an empty list opens the gate. */
export function missingForVerdict(word: VerdictWord, evidence: readonly Evidence[]): string[] {
  if (!weighsTruth(word)) return [];
  if (evidence.every((piece) => piece.stance === 'context')) {
    return ['Add evidence that supports or contradicts the claim.'];
  }
  const stances = speaksFor[word];
  return [
    ...stances.flatMap((stance) => missingFor(stance, evidence)),
    ...missingOrigins(evidence.filter((piece) => stances.some((each) => each === piece.stance))),
  ];
}

function missingFor(stance: Stance, evidence: readonly Evidence[]): string[] {
  const pieces = evidence.filter((piece) => piece.stance === stance);
  if (pieces.length === 0) {
    return [`Add evidence that ${stance} the claim, or choose another verdict.`];
  }
  if (pieces.some(isDocumented)) return [];
  return [
    `Capture a source that ${stance} the claim, so that its quote can be found and its hash checked.`,
  ];
}

/** Says nothing where there is no piece to weigh: that is said already. */
function missingOrigins(speaking: readonly Evidence[]): string[] {
  const documented = speaking.filter(isDocumented);
  const hasPrimary = documented.some((piece) => piece.source.kind === 'primary');
  if (speaking.length === 0 || hasPrimary || independentOrigins(documented) >= 2) return [];
  const hasUnnamed = documented.some((piece) => originOf(piece) === '');
  return [
    ...(hasUnnamed
      ? ['Name what each source rests on: two outlets with one origin count once.']
      : []),
    ...(documented.length < 2 || !hasUnnamed
      ? ['Capture a primary source, or a second source that names another origin.']
      : []),
  ];
}

function originOf({ source }: Evidence): string {
  return source.origin.trim().toLocaleLowerCase('en').replaceAll(/\s+/g, ' ');
}
