/** What a person does about the mark of a card. Each gives null where it is done, or the sentence to show. */
import type { MarkChoicesProps } from '#components/claim/MarkChoices.tsx';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import type { CardView } from '#messages/asks.ts';

/** `refresh` shows the card as it is then. */
export function markChoicesOf(
  { choice }: CardView,
  { ask, session, refresh }: { ask: Ask; session: string; refresh: () => Promise<void> },
): MarkChoicesProps | null {
  if (choice === null) return null;
  const { site } = choice;
  const on = { session };
  const change = async (asked: Promise<unknown>): Promise<string | null> => {
    const failed = await sentenceOf(asked);
    if (failed === null) await refresh();
    return failed;
  };
  return {
    ...choice,
    onDismiss: () => change(ask('mark.dismiss', { on })),
    onRestore: () => change(ask('mark.restore', { on })),
    onSilence: ({ rule, kind, reason }) =>
      change(ask('rule.silence', { site, rule, kind, reason })),
    onReport: (said, remark) => sentenceOf(ask('mark.report', { on, said, remark })),
  };
}
