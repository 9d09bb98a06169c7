/** Gathers a burst of calls into one: a pull of many batches must not make every tab work for each of them. */

/** Milliseconds in which calls count as one burst: below what a person notices. */
const burst = 120;

/** The same act, done once at the end of each burst. */
export function gathered(act: () => void): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return () => {
    pending ??= setTimeout(() => {
      pending = undefined;
      act();
    }, burst);
  };
}
