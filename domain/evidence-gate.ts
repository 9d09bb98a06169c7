/**
 * The evidence gate (promise P7): what a verdict that weighs truth still lacks. The reducer refuses by this function and
 * the desk shows the same answer before anybody is refused.
 */
import type { Evidence } from './evidence.ts';
import { weighsTruth, type VerdictWord } from './verdict.ts';

/** Evidence that could be shown to an outsider: quoted, located, captured. */
export function isDocumented(piece: Evidence): boolean {
  return piece.quote !== '' && piece.selectors !== null && piece.capture !== null;
}

/**
 * How many independent origins stand behind the evidence. Two outlets are not two sources: pieces that name the same
 * origin count once, and a piece that names none counts by the site it was published on.
 */
export function independentOrigins(evidence: readonly Evidence[]): number {
  const origins = evidence.map((piece) => {
    const named = piece.source.origin.trim().toLocaleLowerCase('en').replaceAll(/\s+/g, ' ');
    return named === '' ? siteOf(piece.source.url) : named;
  });
  return new Set(origins).size;
}

/** One sentence for each thing that is missing; an empty list opens the gate. */
export function missingForVerdict(word: VerdictWord, evidence: readonly Evidence[]): string[] {
  if (!weighsTruth(word)) return [];
  const missing: string[] = [];
  const weighed = evidence.filter((piece) => piece.stance !== 'context');
  if (weighed.length === 0) missing.push('Add evidence that supports or contradicts the claim.');
  const documented = weighed.filter(isDocumented);
  if (weighed.length > 0 && documented.length === 0) {
    missing.push(
      'Capture at least one source, so that its quote can be found and its hash checked.',
    );
  }
  const hasPrimary = documented.some((piece) => piece.source.kind === 'primary');
  if (weighed.length > 0 && !hasPrimary && independentOrigins(weighed) < 2) {
    missing.push('Add a captured primary source, or a second source with another origin.');
  }
  return missing;
}

/** The host of a parsed web address; the pure rooms have no URL class of their own. */
function siteOf(url: string): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
  return host.toLowerCase().replace(/^www\./, '');
}
