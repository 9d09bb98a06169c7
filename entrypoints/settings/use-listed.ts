/** A list of the team's server: asked for when the page opens, and again when something may have changed it. */
import { useCallback, useEffect, useState } from 'react';
import type { Listed } from '#components/settings/Listed.tsx';
import type { CallResult } from '#replica/failure.ts';

export interface AskedList<Item> {
  list: Listed<Item>;
  askAgain: () => void;
}

/**
 * `load` is null while there is nothing to ask; it must stay the same function until what it asks for is another. It is
 * asked anew whenever `changed` is another text. What was known stands until the new answer is there.
 */
export function useListed<Item>(
  load: (() => Promise<CallResult<readonly Item[]>>) | null,
  changed: string,
): AskedList<Item> {
  const [answer, setAnswer] = useState<{ to: string; list: Listed<Item> } | null>(null);
  const [round, setRound] = useState(0);
  const question = `${changed} ${round}`;
  useEffect(() => {
    if (load === null) return undefined;
    let isCurrent = true;
    async function look(from: NonNullable<typeof load>): Promise<void> {
      const list = listedOf(await from());
      if (isCurrent) setAnswer({ to: question, list });
    }
    void look(load);
    return () => {
      isCurrent = false;
    };
  }, [load, question]);
  return {
    list: answer?.list ?? { state: 'asking' },
    askAgain: useCallback(() => setRound((before) => before + 1), []),
  };
}

function listedOf<Item>(answer: CallResult<readonly Item[]>): Listed<Item> {
  return answer.ok
    ? { state: 'known', items: answer.value }
    : { state: 'unknown', sentence: answer.failure.sentence };
}
