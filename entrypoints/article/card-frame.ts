/**
 * The card's frame beside the text. What is typed in it belongs to an extension page, which the site cannot read; the
 * frame hangs in a closed shadow root in the top layer, so that no overlay of the page covers it.
 */

/** Size of the card in CSS pixels, and its distance from text and window edge. */
const width = 420;
const tallest = 600;
const gap = 12;

export interface CardFrame {
  /** Opens the card beside a rectangle of the window, in place of one that is open. */
  open: (address: string, beside: DOMRect) => void;
  /** Closes the card; true where one was open. */
  close: () => boolean;
  isOpen: () => boolean;
  /** Whether a node is our own, and so no part of the page's text. */
  isOurs: (node: Node) => boolean;
}

export function createCardFrame(page: Document, signal: AbortSignal): CardFrame {
  let host: HTMLElement | null = null;
  let focusedBefore: Element | null = null;
  const close = (): boolean => {
    if (host === null) return false;
    const hadFocus = page.activeElement === host;
    host.remove();
    host = null;
    // Whoever was in the card goes on where they were; whoever clicked elsewhere is there already.
    if (hadFocus) {
      page.defaultView?.focus();
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    }
    return true;
  };
  signal.addEventListener('abort', close);
  return {
    close,
    isOpen: () => host !== null,
    isOurs: (node) => node === host,
    open: (address, beside) => {
      close();
      focusedBefore = page.activeElement;
      host = page.createElement('div');
      host.popover = 'manual';
      host.style.cssText = hostStyle(placeBeside(beside, innerWidth, innerHeight));
      const frame = page.createElement('iframe');
      frame.src = address;
      frame.title = 'Second Source: claim and notes';
      frame.style.cssText =
        'border:0;width:100%;height:100%;display:block;color-scheme:normal;background:transparent';
      frame.addEventListener('load', () => frame.focus(), { once: true });
      host.attachShadow({ mode: 'closed' }).append(frame);
      page.documentElement.append(host);
      host.showPopover();
      // A page that restyles the frame wants it clicked unseen.
      new MutationObserver(close).observe(host, { attributes: true });
    },
  };
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** To the right of the text where there is room, else to the left, else over the window's lower edge: never clipped. */
export function placeBeside(text: DOMRect, windowWidth: number, windowHeight: number): Place {
  const size = {
    width: Math.min(width, windowWidth - 2 * gap),
    height: Math.min(tallest, windowHeight - 2 * gap),
  };
  const fitsRight = text.right + gap + size.width + gap <= windowWidth;
  const fitsLeft = text.left - gap - size.width >= gap;
  const left = fitsRight
    ? text.right + gap
    : fitsLeft
      ? text.left - gap - size.width
      : windowWidth - gap - size.width;
  const beside = fitsRight || fitsLeft;
  const wanted = beside ? text.top - gap : below(text, size.height, windowHeight);
  const top = Math.max(gap, Math.min(wanted, windowHeight - gap - size.height));
  return { left, top, ...size };
}

/** Under the words, or above them where there is more room, so that the card does not cover what it is about. */
function below(text: DOMRect, height: number, windowHeight: number): number {
  const fitsBelow = text.bottom + gap + height <= windowHeight;
  const roomAbove = text.top > windowHeight - text.bottom;
  return !fitsBelow && roomAbove ? text.top - gap - height : text.bottom + gap;
}

/** Important, every part of it: a style sheet of the page could else move the card or hide it. */
function hostStyle({ left, top, width: across, height }: Place): string {
  const parts = [
    'all:initial',
    'position:fixed',
    'inset:auto',
    'margin:0;padding:0;border:0',
    'overflow:hidden',
    `left:${left}px;top:${top}px;width:${across}px;height:${height}px`,
    'border-radius:10px',
    'box-shadow:0 8px 30px rgb(0 0 0/.28),0 0 0 1px rgb(128 128 128/.35)',
    'background:transparent;color-scheme:normal',
  ];
  return parts
    .flatMap((part) => part.split(';'))
    .map((part) => `${part}!important`)
    .join(';');
}
