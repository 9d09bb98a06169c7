/**
 * Finds the team's claims in the text of a page. Here and not in the page: its main thread does none of the work, and its
 * process never holds the words that a team noted.
 */
import type { AnchoredClaim } from '#domain/anchor.ts';
import { createMatcher, type Matcher } from '#anchoring/match.ts';
import { runInSlices } from '#anchoring/slices.ts';
import type { FoundClaim } from '#messages/page.ts';
import type { TonedClaim } from './team-claims.ts';

/** The text that a tab showed last, with its matcher: a teammate's note makes every tab ask again about the same text. */
const lastOfTab = new Map<number, { text: string; matcher: Matcher }>();

export interface AnchoredOnPage {
  /** What the page's process is told. */
  found: FoundClaim[];
  /** What our own pages are told. */
  anchored: AnchoredClaim[];
}

/** All claims in one pass. The signal stops it when the tab has asked again. */
export async function anchorClaims(
  tabId: number,
  text: string,
  claims: readonly TonedClaim[],
  signal: AbortSignal,
): Promise<AnchoredOnPage> {
  const matcher = matcherFor(tabId, text);
  const found: FoundClaim[] = [];
  const anchored: AnchoredClaim[] = [];
  function* work(): Generator<void> {
    for (const { claim, tone } of claims) {
      const { span, outcome } = matcher.match(claim.selectors);
      const { start = null, end = null } = span ?? {};
      anchored.push({ claimId: claim.id, outcome, start, end });
      found.push({ claimId: claim.id, state: outcome.state, tone, span });
      yield;
    }
  }
  await runInSlices(work(), { signal });
  signal.throwIfAborted();
  return { found, anchored };
}

export function forgetText(tabId: number): void {
  lastOfTab.delete(tabId);
}

function matcherFor(tabId: number, text: string): Matcher {
  const last = lastOfTab.get(tabId);
  if (last?.text === text) return last.matcher;
  const matcher = createMatcher(text);
  lastOfTab.set(tabId, { text, matcher });
  return matcher;
}
