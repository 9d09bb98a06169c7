/**
 * Hands drafts on to be kept, one at a time and the newest last. A draft that had to be sent again, because the background
 * was ended, would otherwise land on a newer one, or after the note that it became.
 */
export interface DraftKeeper<Draft> {
  keep(draft: Draft): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

export function createDraftKeeper<Draft>(
  send: (draft: Draft) => Promise<void>,
): DraftKeeper<Draft> {
  let waiting: { draft: Draft } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting !== null) {
      const { draft } = waiting;
      waiting = null;
      await send(draft); // oxlint-disable-line no-await-in-loop -- one at a time is the point
    }
    running = null;
  }

  return {
    keep(draft) {
      waiting = { draft };
      running ??= run();
    },
    settled: async () => {
      await running;
    },
  };
}
