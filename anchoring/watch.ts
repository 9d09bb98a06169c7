/**
 * Tells when what a page shows of its text may have changed: one observer, at most one call an idle period, however
 * restless the page.
 */

/** `text`: nodes or words changed. `display`: only how they are shown, which may hide or show some. */
export type ChangeKind = 'text' | 'display';

export interface WatchOptions {
  /** Called with what changed since the last call. */
  onChange: (kinds: ReadonlySet<ChangeKind>) => void;
  signal: AbortSignal;
  /** Nodes whose changes are our own. */
  ignore?: (node: Node) => boolean;
}

export interface Watch {
  /**
   * Watches these shadow roots too, in place of those before: an observer does not see into them by itself. Past five
   * hundred, none.
   */
  watchRoots(roots: readonly ShadowRoot[]): void;
}

/** The browser may wait this many milliseconds for an idle moment. */
const patience = 500;

const mostRoots = 500;

/**
 * What tabs, accordions and "read more" set, by script or by a component library's style sheet. Nothing tells of a
 * rule that follows `:checked` or `:target`: whoever watches asks again when the person has clicked.
 */
const displayAttributes = ['class', 'style', 'hidden', 'open', 'aria-expanded', 'data-state'];

const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: displayAttributes,
};

/** What comes and goes by a transition shows its text only when it has ended. */
const showingProperties = new Set(['opacity', 'visibility', 'display', 'clip-path', 'max-height']);

/** Watches a document or a part of one until the signal stops it. */
export function watchText(
  root: Node,
  { onChange, signal, ignore = () => false }: WatchOptions,
): Watch {
  let kinds = new Set<ChangeKind>();
  let isWaiting = false;
  let roots = new Set<ShadowRoot>();
  const note = (kind: ChangeKind) => {
    kinds.add(kind);
    if (isWaiting) return;
    isWaiting = true;
    whenIdle(() => {
      isWaiting = false;
      const told = kinds;
      kinds = new Set();
      if (!signal.aborted) onChange(told);
    });
  };
  const hear = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      // A page that moves its parts in every frame is asked no more than once an idle period what it did.
      if (kinds.has(record.type === 'attributes' ? 'display' : 'text')) continue;
      const kind = kindOf(record, ignore);
      if (kind !== null) note(kind);
    }
  };
  const observer = new MutationObserver(hear);
  if (!signal.aborted) {
    observer.observe(root, watched);
    listen(root, () => note('display'), signal);
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    watchRoots: (wanted) => {
      if (signal.aborted) return;
      const before = roots;
      roots = new Set(wanted.slice(0, mostRoots));
      if ([...before].some((shadow) => !roots.has(shadow))) {
        // An observer lets go of all or of nothing.
        hear(observer.takeRecords());
        observer.disconnect();
        observer.observe(root, watched);
      }
      // Twice is once.
      for (const shadow of roots) observer.observe(shadow, watched);
    },
  };
}

/** Of the ways to show text that leave no mutation behind, those that tell of themselves. */
function listen(root: Node, display: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  root.addEventListener('toggle', display, options);
  root.addEventListener('animationend', display, options);
  root.addEventListener(
    'transitionend',
    (event) => {
      if ('propertyName' in event && showingProperties.has(String(event.propertyName))) display();
    },
    options,
  );
  // A style sheet that has arrived.
  root.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) display();
    },
    options,
  );
}

/** Null where a reader can see nothing of it. */
function kindOf(record: MutationRecord, ignore: (node: Node) => boolean): ChangeKind | null {
  const { target, type } = record;
  if (ignore(target)) return null;
  if (type === 'attributes')
    return target.firstChild === null && !hasShadow(target) ? null : 'display';
  if (type === 'characterData') {
    if (isStyle(target.parentNode)) return 'display';
    return target.nodeType === 3 ? 'text' : null;
  }
  if (isStyle(target)) return 'display';
  let kind: ChangeKind | null = null;
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (ignore(node) || isSilent(node)) continue;
      if (!isStyle(node)) return 'text';
      kind = 'display';
    }
  }
  return kind;
}

/** What scripts put into a page by the dozen, and no reader sees as text. */
function isSilent(node: Node): boolean {
  return (
    node.nodeType === 8 || /^(?:script|meta|img|iframe|template|noscript)$/i.test(node.nodeName)
  );
}

function isStyle(node: EventTarget | null): boolean {
  return node instanceof Node && /^(?:style|link)$/i.test(node.nodeName);
}

function hasShadow(node: Node): boolean {
  return node instanceof Element && node.shadowRoot !== null;
}

function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: patience });
  else requestAnimationFrame(then);
}
