/** Puts changes of one thing in a row: what reads before it writes must not find another writer in between. */

/** Runs a change when the one before it of the same thing, such as a tab, has ended, well or badly. */
export type InTurn = <T>(thing: number, change: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  const last = new Map<number, Promise<unknown>>();
  return (thing, change) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(change, change);
    last.set(thing, turn);
    const forget = () => {
      if (last.get(thing) === turn) last.delete(thing);
    };
    turn.then(forget, forget);
    return turn;
  };
}
