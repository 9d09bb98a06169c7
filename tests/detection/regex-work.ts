/** Watches which patterns a run uses, on how long a text, and how many characters they go over: work without a clock. */

export interface WatchedPattern {
  pattern: RegExp;
  /** The longest text that it was given. */
  longest: number;
  /** Characters from where it began to look to the end of what it found, or of the text, over all searches. */
  read: number;
}

/** Every pattern that `run` searches with, by source and flags. */
export function watchPatterns(run: () => void): WatchedPattern[] {
  const seen = new Map<string, WatchedPattern>();
  // It is called with each pattern as its `this` below.
  // eslint-disable-next-line typescript/unbound-method
  const { exec } = RegExp.prototype;
  function watched(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const key = `${this.flags}/${this.source}`;
    const known = seen.get(key) ?? { pattern: this, longest: 0, read: 0 };
    known.longest = Math.max(known.longest, text.length);
    known.read += match
      ? match.index + match[0].length - from
      : this.sticky
        ? 1
        : text.length - from;
    seen.set(key, known);
    return match;
  }
  // Every search of the language goes through this method; put back as soon as the run is over.
  // eslint-disable-next-line no-extend-native
  RegExp.prototype.exec = watched;
  try {
    run();
  } finally {
    // eslint-disable-next-line no-extend-native
    RegExp.prototype.exec = exec;
  }
  return [...seen.values()];
}

/** The characters that all patterns of a run go over. */
export function charactersRead(run: () => void): number {
  return watchPatterns(run).reduce((sum, { read }) => sum + read, 0);
}
