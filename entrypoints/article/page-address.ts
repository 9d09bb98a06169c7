/** Where the page stands, also for a frame that has no address of its own. */

/**
 * The address of this document; of one that its page wrote (`srcdoc`, `about:blank`) that page's. Null where there is
 * none on the web: such a document is not read.
 */
export function pageAddress(): string | null {
  let here: Window | null = window;
  // A frame of another origin shows no frame element, and a written one always has its writer's origin.
  while (here !== null && here.location.protocol === 'about:') {
    here = here.frameElement?.ownerDocument.defaultView ?? null;
  }
  return here !== null && /^https?:$/.test(here.location.protocol) ? here.location.href : null;
}

/** The same for a document that is being read, and so has one. */
export function readAddress(): string {
  return pageAddress() ?? location.href;
}
