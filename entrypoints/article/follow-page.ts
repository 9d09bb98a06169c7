/**
 * The coming and going of a page in its window, as the browser tells it. A script of the page can make up the same events,
 * a thousand at once; those are passed over.
 */

/** Where such events come from: a window, or its navigation. */
interface Source {
  addEventListener(
    type: string,
    hear: (event: Event) => void,
    options: { signal: AbortSignal },
  ): void;
}

export interface PageLife {
  /** The page is shown again as it was left. */
  arrived: () => void;
  /** The page has changed its address without loading. */
  navigated: () => void;
  /** The page is being left: once, until it is shown again. */
  left: () => void;
  resized: () => void;
}

export function followPage(
  { page, navigation }: { page: Source; navigation: Source | undefined },
  { arrived, navigated, left, resized }: PageLife,
  signal: AbortSignal,
): void {
  let isLeft = false;
  const follow = (source: Source | undefined, type: string, act: (event: Event) => void) =>
    source?.addEventListener(type, (event) => event.isTrusted && act(event), { signal });
  follow(navigation, 'navigatesuccess', navigated);
  follow(page, 'pageshow', (event) => {
    if (!('persisted' in event && event.persisted === true)) return;
    isLeft = false;
    arrived();
  });
  follow(page, 'pagehide', () => {
    if (!isLeft) left();
    isLeft = true;
  });
  follow(page, 'resize', resized);
}
