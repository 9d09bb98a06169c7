/** Reads a page's text in slices, on a page that may change in between. */
import { runInSlices } from './slices.ts';
import {
  indexing,
  indexText,
  type IndexOptions,
  type Readable,
  type TextIndex,
} from './text-index.ts';

/** Readings that are thrown away because the page changed under them. */
const mostRestarts = 2;

/**
 * The text of a page, read a few milliseconds at a time; null when the signal stopped it.
 *
 * A page that changes meanwhile is read anew, twice at most. The third reading takes each node as it stands when its turn
 * comes: whoever watches the page has heard of the change and will read it again. Only where the page took away the very
 * nodes the reading stood on, text would be missing, and it is read in one go.
 */
export async function indexTextInSlices(
  root: Readable,
  { signal, budgetMs, ...options }: IndexOptions & { signal: AbortSignal; budgetMs?: number },
): Promise<TextIndex | null> {
  const { ignore = () => false } = options;
  let hasChanged = false;
  const note = (records: MutationRecord[]) => {
    hasChanged ||= records.some(({ target }) => !(isElement(target) && ignore(target)));
  };
  const observer = new MutationObserver(note);
  const isOutdated = () => {
    note(observer.takeRecords());
    return hasChanged;
  };
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  try {
    return await runInSlices(reading(), {
      signal,
      ...(budgetMs !== undefined && { budgetMs }),
    });
  } finally {
    observer.disconnect();
  }

  function* reading(): Generator<void, TextIndex> {
    for (let restarts = 0; ; restarts += 1) {
      observer.takeRecords();
      hasChanged = false;
      const work = indexing(root, options);
      const isLast = restarts === mostRestarts;
      let step = work.next();
      for (; step.done !== true; step = work.next()) {
        yield;
        if (!isLast && isOutdated()) break;
      }
      if (step.done === true)
        return step.value.isWhole ? step.value.index : indexText(root, options);
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
