/** Notices that an open page changed its theme, by its own button or with the system. */

/**
 * Calls back, at the next frame, when the colours that the page gives its text and ground are others than before. What is
 * watched: the system's scheme, the attributes of the two outermost elements, which is where pages keep their theme, and
 * the end of a colour's transition.
 */
export function watchTheme(document: Document, signal: AbortSignal, onChange: () => void): void {
  let seen = themeOf(document);
  let isWaiting = false;
  const look = () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      const now = themeOf(document);
      if (signal.aborted || now === seen) return;
      seen = now;
      onChange();
    });
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  document.addEventListener(
    'transitionend',
    ({ target, propertyName }) => {
      if (propertyName.endsWith('color') && outermost(document).some((each) => each === target))
        look();
    },
    { signal, passive: true, capture: true },
  );
  const observer = new MutationObserver(look);
  for (const element of outermost(document)) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function themeOf(document: Document): string {
  return outermost(document)
    .map((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return `${color} ${backgroundColor}`;
    })
    .join();
}

/** A page that is still loading, or shows a frame set, has no body. */
function outermost({ documentElement, body }: Document): HTMLElement[] {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the types promise a body that need not be there
  return body === null ? [documentElement] : [documentElement, body];
}
