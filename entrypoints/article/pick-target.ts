/** Which words of the page an errand means. */
import type { ToReader } from '#messages/to-reader.ts';
import type { PageState } from './page-reader.ts';
import { everyTarget, type Target } from './subject.ts';

/** The mark after or before the current one, or at that edge; null where there is none: the next frame may have one. */
export function neighbour(
  state: PageState,
  current: Target | null,
  { by, from }: Extract<ToReader, { tell: 'mark.step' }>,
): Target | null {
  const all = everyTarget(state);
  if (from === 'edge') return all.at(by === 1 ? 0 : -1) ?? null;
  const start = current?.span.start ?? -1;
  const next =
    by === 1
      ? all.find(({ span }) => span.start > start)
      : all.findLast(({ span }) => span.start < start);
  return next ?? null;
}

/** What the panel means by a claim or a mark; null where it does not stand here. */
export function named(
  state: PageState,
  { claimId, mark }: Extract<ToReader, { tell: 'words.show' }>,
): Target | null {
  const all = everyTarget(state);
  return (
    all.find(({ found }) => claimId !== null && found?.claimId === claimId) ??
    all.find((target) => mark !== null && target.mark?.id === mark.id) ??
    null
  );
}
