/** Opens the card on words of this document: in its own window, or, for a frame, in that of the page around it. */
import type { Box } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { PageReader, PageState } from './page-reader.ts';
import { subjectOf, type Target } from './subject.ts';

export interface CardDoor {
  /** True where there was something to open a card on. */
  open: (state: PageState, target: Target) => Promise<boolean>;
  /** Closes the card that a person opened from here or that hangs here; true where there was one. */
  close: () => boolean;
  /** The same, where the background has told it: it knows already. */
  closed: () => boolean;
  /** Opens the card of a frame in this window. */
  host: (address: string, beside: Box) => void;
}

export function createCardDoor(reader: PageReader): CardDoor {
  /** The page around this frame holds the card that was opened from here. */
  let isElsewhere = false;

  const closed = (): boolean => {
    const wasOpen = reader.card.close() || isElsewhere;
    isElsewhere = false;
    if (wasOpen) reader.painter.reveal(null, null);
    return wasOpen;
  };

  return {
    open: async (state, target) => {
      const subject = subjectOf(state, target);
      const [range] = state.index.rangesOf(target.span.start, target.span.end);
      if (subject === null || range === undefined) return false;
      reader.painter.reveal(state.index, target.span);
      const beside = boxOf(range.getBoundingClientRect());
      const { address } = await askBackground('card.open', { ...subject, beside });
      isElsewhere = address === null;
      // Asked for anew: the page may have scrolled to the words meanwhile.
      if (address !== null) reader.card.open(address, range.getBoundingClientRect());
      return true;
    },
    close: () => {
      if (!closed()) return false;
      void reader.attempt(async () => void (await askBackground('card.closed', {})));
      return true;
    },
    closed,
    host: (address, beside) => reader.card.open(address, inThisWindow(beside)),
  };
}

function boxOf({ left, top, width, height }: DOMRect): Box {
  return { left, top, width, height };
}

/**
 * A frame of another site does not know where it stands in the window. A person who clicked in it has given it the focus,
 * which says which one it is; without that, the card goes to the window's upper right corner.
 */
function inThisWindow({ left, top, width, height }: Box): DOMRect {
  const frame = document.activeElement;
  if (frame === null || !/^i?frame$/.test(frame.localName)) return new DOMRect(innerWidth, 0, 0, 0);
  const { x, y } = frame.getBoundingClientRect();
  return new DOMRect(x + left, y + top, width, height);
}
