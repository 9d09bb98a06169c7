/** Work that can wait until a person sees the page. */

/**
 * A function that does the work now, or, in a hidden tab, once when the tab is seen again, however often it was called: a
 * busy team must not make forty tabs work at every note.
 */
export function whenSeen(
  page: Pick<Document, 'hidden' | 'addEventListener'>,
  signal: AbortSignal,
  work: () => void,
): () => void {
  // The same function added twice is one listener.
  const call = () => {
    if (page.hidden) page.addEventListener('visibilitychange', call, { once: true, signal });
    else work();
  };
  return call;
}
