/** Copies words for the person, and keeps what to say about it. */
import { useState } from 'react';

export interface Copying {
  /** What became of the last copy of these very words; null before one. */
  saidOf: (words: string) => string | null;
  copy: (words: string) => void;
}

export function useCopy(): Copying {
  const [last, setLast] = useState<{ words: string; sentence: string } | null>(null);

  async function copy(words: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(words);
      setLast({ words, sentence: 'Copied.' });
    } catch {
      // The browser may forbid it: the words stand there to be copied by hand.
      setLast({ words, sentence: 'The browser did not let it be copied. Select it and copy.' });
    }
  }

  return {
    saidOf: (words) => (last?.words === words ? last.sentence : null),
    copy: (words) => void copy(words),
  };
}
