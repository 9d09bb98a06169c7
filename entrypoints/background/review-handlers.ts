/** What the background does for the desk: the steps of a review. A step that is taken already is not taken again. */
import type { PageAsk, PageRequest } from '#messages/asks.ts';
import { selfMember } from '#replica/queries.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PageHandlers } from './hear.ts';
import { mutationOf } from './mutations.ts';
import { reviewDone } from './review-done.ts';
import type { TeamLink } from './team-link.ts';

type Step = Extract<PageAsk, `review.${string}`>;

/** `record` answers when the mutations are on the disk. */
export function reviewHandlers(
  team: Promise<Pick<TeamLink, 'replica'>>,
  record: (mutations: Mutation[]) => Promise<null>,
): Pick<PageHandlers, Step> {
  const unlessDone = <Name extends Step>(
    name: Name,
    mutation: (asked: PageRequest<Name>) => Mutation,
  ): PageHandlers[Name] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each of these asks is answered with null
    (async (asked: PageRequest<Name>) => {
      const { database } = (await team).replica;
      const [row, me] = await Promise.all([
        database.records.get(['review', asked.claimId]),
        selfMember(database),
      ]);
      const isDone =
        row?.kind === 'review' && me !== null && reviewDone[name](row.value, asked, me.id);
      return isDone ? null : record([mutation(asked)]);
    }) as PageHandlers[Name];

  return {
    'review.take': unlessDone('review.take', ({ claimId, insteadOf }) =>
      mutationOf({ type: 'review.take', claimId, ...(insteadOf === null ? {} : { insteadOf }) }),
    ),
    'review.add-evidence': unlessDone('review.add-evidence', (asked) =>
      mutationOf({ type: 'review.add-evidence', ...asked }),
    ),
    'review.submit': unlessDone('review.submit', (asked) =>
      mutationOf({ type: 'review.submit', ...asked }),
    ),
    'review.confirm': unlessDone('review.confirm', (asked) =>
      mutationOf({ type: 'review.confirm', ...asked }),
    ),
    'review.return': unlessDone('review.return', (asked) =>
      mutationOf({ type: 'review.return', ...asked }),
    ),
  };
}
