/** Runs what a button starts: one at a time, and keeps the one sentence to show when it did not work. */
import { useState } from 'react';

export interface Task {
  isBusy: boolean;
  sentence: string | null;
  /** Starts `work` unless it runs already; `done` is called when it gave null, which means that it worked. */
  run: (work: () => Promise<string | null>, done?: () => void) => void;
}

export function useTask(): Task {
  const [isBusy, setIsBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);

  async function attempt(work: () => Promise<string | null>, done?: () => void): Promise<void> {
    setIsBusy(true);
    setSentence(null);
    try {
      const answer = await work();
      setSentence(answer);
      if (answer === null) done?.();
    } catch (error) {
      setSentence(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setIsBusy(false);
    }
  }

  return {
    isBusy,
    sentence,
    run: (work, done) => {
      if (!isBusy) void attempt(work, done);
    },
  };
}
