/** Which rules a mark rests on: what a reader sets aside when they want no more of its kind on a site. */
import { certaintyKinds } from './certainty-kinds.ts';
import type { Mark, Trigger } from './mark.ts';
import { sourcingKinds } from './sourcing-kinds.ts';

/** The words of one rule in a mark, with the kind and the reason that it gives. */
export interface MarkRule {
  rule: string;
  kind: string;
  words: string[];
  reason: string;
}

/** Notes beside a mark: they explain it, and it would stand without them. */
const besides: readonly string[] = [...certaintyKinds, ...sourcingKinds];

/**
 * The rules that carry a mark, in the order of its words. What was learned counts where no rule speaks, and the notes beside a
 * mark where there is nothing else.
 */
export function rulesOf({ triggers }: Pick<Mark, 'triggers'>): MarkRule[] {
  const carrying = triggers.filter(({ kind }) => !besides.includes(kind));
  const named = carrying.filter(({ rule }) => !isLearned(rule));
  const [best = []] = [named, carrying, triggers].filter(({ length }) => length > 0);
  const byRule = Map.groupBy(best, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, found]) => {
    const [first] = found;
    if (first === undefined) return [];
    return [{ rule, kind: first.kind, words: wordsOf(found), reason: first.reason }];
  });
}

/** Whether a judgement that was learned from labelled sentences speaks, rather than a rule that somebody wrote. */
export function isLearned(rule: string): boolean {
  return rule.startsWith('head/');
}

function wordsOf(triggers: readonly Trigger[]): string[] {
  return [...new Set(triggers.map(({ text }) => text).filter((text) => text !== ''))];
}
