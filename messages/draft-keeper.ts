/**
 * Hands drafts on to be kept, one at a time and the newest last. A draft that had to be sent again, because the background
 * was ended, would otherwise land on a newer one, or after the note that it became.
 */
export interface DraftKeeper<Draft, Result> {
  /** Resolves with what came of sending this draft, or the newer one that took its place while it waited. */
  keep(draft: Draft): Promise<Result>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

export function createDraftKeeper<Draft, Result>(
  send: (draft: Draft) => Promise<Result>,
): DraftKeeper<Draft, Result> {
  let running: Promise<Result> | null = null;
  let waiting: { draft: Draft; sent: Promise<Result> } | null = null;

  async function run(draft: Draft): Promise<Result> {
    try {
      return await send(draft);
    } finally {
      running = null;
    }
  }

  function start(draft: Draft): Promise<Result> {
    running = run(draft);
    return running;
  }

  function keep(draft: Draft): Promise<Result> {
    if (waiting !== null) {
      waiting.draft = draft;
      return waiting.sent;
    }
    if (running === null) return start(draft);
    const go = (): Promise<Result> => {
      const newest = waiting?.draft ?? draft;
      waiting = null;
      return start(newest);
    };
    const sent = running.then(go, go);
    waiting = { draft, sent };
    return sent;
  }

  async function settled(): Promise<void> {
    const last = waiting?.sent ?? running;
    if (last === null) return;
    await Promise.allSettled([last]);
    await settled();
  }

  return { keep, settled };
}
