/** Puts changes of one thing in a row: what reads before it writes must not find another writer in between. */

/** Runs each change when the one before it has ended, well or badly. */
export function createTurns(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const turn = last.then(change, change);
    last = turn;
    return turn;
  };
}
