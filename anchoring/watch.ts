/** Tells when a page's text changed: one observer, at most one call an idle period, however restless the page. */

export interface WatchOptions {
  /** Called with the nodes under which something changed. */
  onChange: (changed: readonly Node[]) => void;
  signal: AbortSignal;
  /** Nodes whose changes are our own. */
  ignore?: (node: Node) => boolean;
}

/** The browser may wait this many milliseconds for an idle moment. */
const patience = 500;

/** Watches a root until the signal stops it. Watch each shadow root by itself: an observer does not see into them. */
export function watchText(
  root: Node,
  { onChange, signal, ignore = () => false }: WatchOptions,
): void {
  if (signal.aborted) return;
  let changed = new Set<Node>();
  let isWaiting = false;
  const observer = new MutationObserver((records) => {
    for (const record of records) if (!isOurs(record)) changed.add(record.target);
    if (changed.size === 0 || isWaiting) return;
    isWaiting = true;
    whenIdle(() => {
      isWaiting = false;
      const nodes = [...changed];
      changed = new Set();
      if (!signal.aborted) onChange(nodes);
    });
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function isOurs(record: MutationRecord): boolean {
    if (ignore(record.target)) return true;
    const nodes = [...record.addedNodes, ...record.removedNodes];
    return nodes.length > 0 && nodes.every((node) => ignore(node));
  }
}

function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: patience });
  else requestAnimationFrame(then);
}
