/**
 * Finds the team's claims in the text of a page. Here and not in the page: its main thread does none of the work, and its
 * process never holds the words that a team noted.
 */
import type { AnchoredClaim } from '#domain/anchor.ts';
import { createMatcher, type Matcher } from '#anchoring/match.ts';
import { runInSlices } from '#anchoring/slices.ts';
import type { FoundClaim, StandingClaim } from '#messages/page.ts';
import type { TonedClaim } from './team-claims.ts';

/** The text that a frame showed last, with its matcher: a teammate's note makes every page ask again about the same text. */
const lastOfFrame = new Map<string, { text: string; matcher: Matcher }>();

export interface AnchoredOnPage {
  /** What the page's process is told. */
  found: FoundClaim[];
  /** What our own pages are told. */
  anchored: AnchoredClaim[];
}

/**
 * All claims in one pass, but those that stand as they stood. Without a text the others are left out. `frame` names the tab
 * and the frame; the signal stops it when the frame has asked again.
 */
export async function anchorClaims(
  frame: string,
  text: string | null,
  claims: readonly TonedClaim[],
  signal: AbortSignal,
  standing: ReadonlyMap<string, AnchoredClaim> = new Map(),
): Promise<AnchoredOnPage> {
  const found: FoundClaim[] = [];
  const anchored: AnchoredClaim[] = [];
  function* work(): Generator<void> {
    for (const { claim, tone } of claims) {
      const known = standing.get(claim.id);
      const now = known ?? (text === null ? null : yield* anchor(claim, matcherFor(frame, text)));
      if (now === null) continue;
      const { outcome, start, end } = now;
      const span = start === null || end === null ? null : { start, end };
      anchored.push(now);
      found.push({ claimId: claim.id, state: outcome.state, tone, span });
      yield;
    }
  }
  await runInSlices(work(), { signal });
  signal.throwIfAborted();
  return { found, anchored };
}

/** In steps, since the first claim to need it has the whole text read. */
function* anchor(
  { id, selectors }: TonedClaim['claim'],
  matcher: Matcher,
): Generator<void, AnchoredClaim> {
  const { span, outcome } = yield* matcher.steps(selectors);
  return { claimId: id, outcome, start: span?.start ?? null, end: span?.end ?? null };
}

/** What was found of the claims that the page's reader saw move: as it was, where they stand now. */
export function stillStanding(
  before: readonly AnchoredClaim[],
  standing: readonly StandingClaim[],
): Map<string, AnchoredClaim> {
  const places = new Map(standing.map((place) => [place.claimId, place]));
  return new Map(
    before.flatMap((known) => {
      const place = places.get(known.claimId);
      if (place === undefined) return [];
      return [[known.claimId, { ...known, start: place.start, end: place.end }] as const];
    }),
  );
}

export function forgetText(frame: string): void {
  lastOfFrame.delete(frame);
}

function matcherFor(frame: string, text: string): Matcher {
  const last = lastOfFrame.get(frame);
  if (last?.text === text) return last.matcher;
  const matcher = createMatcher(text);
  lastOfFrame.set(frame, { text, matcher });
  return matcher;
}
