/** Work in small steps, so that whoever runs it in a stranger's page can give the page its turn between any two of them. */

/** Pauses after each step, with `true` before a long one; what it gives in the end is its result. */
export type Steps<Result> = Generator<true | undefined, Result>;

/** The result of all steps at once, for whoever holds nobody up. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What `work` makes of each item, one a step. */
export function* eachInSteps<Item, Made>(
  items: readonly Item[],
  work: (item: Item, at: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    made.push(work(item, at));
    yield;
  }
  return made;
}
