/** What a person asks of the page: a click on a mark, a key, or an errand sent by the background. */
import type { ToReader } from '#messages/to-reader.ts';
import { addressChange, type Place } from './address-change.ts';
import { createCardDoor } from './card-door.ts';
import { readAddress } from './page-address.ts';
import type { PageReader, PageState } from './page-reader.ts';
import { named, neighbour } from './pick-target.ts';
import { selectedRange } from './selected-range.ts';
import { everyTarget, sameWords, stillStands, targetOfSelection, type Target } from './subject.ts';
import { whenSeen } from './when-seen.ts';

export interface Errands {
  pressed: () => void;
  clicked: (event: MouseEvent) => void;
  keyPressed: (event: KeyboardEvent) => void;
  /** Whether this document takes the errand on; of several frames, the one that has what it is about. Or what was asked. */
  told: (message: ToReader) => boolean | string;
  /** The page is shown anew: what was open or current is gone with the old one. */
  arrived: () => void;
  /** The page has changed its address without loading, which may or may not make it another page. */
  navigated: () => void;
}

export function createErrands(reader: PageReader, signal: AbortSignal): Errands {
  const card = createCardDoor(reader);
  /** The words that next and previous step from. */
  let current: Target | null = null;
  /** What was selected when the mouse went down: a click that selects nothing new is a plain click. */
  let selectedBefore = '';
  let place = placeNow();
  const lookAtClaims = whenSeen(document, signal, () => void reader.look('claims'));

  const here = (): { state: PageState; current: Target | null } | null => {
    const state = reader.state();
    if (state === null) return null;
    if (current !== null && !stillStands(state, current)) current = null;
    return { state, current };
  };

  const go = (state: PageState, target: Target) => {
    current = target;
    reader.painter.reveal(state.index, target.span);
  };

  const openCard = async (state: PageState, target: Target) => {
    if (await card.open(state, target)) current = target;
  };

  /** A page that was not read as an article is read now: the person has shown that they want to work on it. */
  const readState = async (): Promise<PageState | null> => {
    if (reader.state()?.reading == null) await reader.look('forced');
    return reader.state();
  };

  /** What stands in the text may be a note on a page that does not look like an article. */
  const openStanding = async (target: Target) => {
    const state = await readState();
    if (state !== null && stillStands(state, target)) await openCard(state, target);
  };

  const annotateSelection = (wantsFocus: boolean): boolean => {
    const range = selectedRange(reader.state()?.index.shadowRoots ?? []);
    if (range === null || (wantsFocus && !hasFocusItself())) return false;
    void reader.attempt(async () => {
      const state = await readState();
      const target = state === null ? null : targetOfSelection(state, range);
      if (state !== null && target !== null) await openCard(state, target);
    });
    return true;
  };

  const annotateCurrent = (): boolean => {
    const target = here()?.current ?? null;
    if (target === null) return false;
    void reader.attempt(() => openStanding(target));
    return true;
  };

  const step = (message: Extract<ToReader, { tell: 'mark.step' }>): boolean => {
    if (message.reads) {
      void reader.attempt(async () => {
        if ((await readState()) !== null) step({ ...message, reads: false });
      });
      return true;
    }
    const at = here();
    const next = at === null ? null : neighbour(at.state, at.current, message);
    if (at === null || next === null) return false;
    go(at.state, next);
    return true;
  };

  const show = (message: Extract<ToReader, { tell: 'words.show' }>): boolean => {
    const state = reader.state();
    const target = state === null ? null : named(state, message);
    if (state === null || target === null) return false;
    if (message.card) void reader.attempt(() => openStanding(target));
    else go(state, target);
    return true;
  };

  const leave = () => {
    current = null;
    reader.painter.reveal(null, null);
  };

  const arrived = () => {
    card.close();
    leave();
    reader.lookSoon(['address']);
  };

  const told = (message: ToReader): boolean | string => {
    switch (message.tell) {
      case 'claims.changed':
      case 'level.changed':
        lookAtClaims();
        return true;
      case 'card.close':
        return card.closed();
      case 'card.host':
        card.host(message.address, message.beside);
        return true;
      case 'selection.annotate':
        return annotateSelection(message.wantsFocus);
      case 'mark.annotate':
        return annotateCurrent();
      case 'mark.step':
        return step(message);
      case 'mark.current':
        return here()?.current?.mark?.id ?? false;
      case 'mark.leave':
        leave();
        return true;
      case 'words.show':
        return show(message);
      case 'page.read':
        void reader.look('forced');
        return true;
      case 'reader.there':
        return true;
    }
  };

  return {
    pressed: () => {
      selectedBefore = String(getSelection());
    },
    clicked: (event) => {
      if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
      const state = reader.state();
      const isPlain = !isForThePage(event) && !hasSelectedAnew(selectedBefore);
      const at = isPlain ? reader.painter.at(event.clientX, event.clientY) : null;
      const target =
        state === null || at === null
          ? undefined
          : everyTarget(state).find(({ span }) => sameWords(span, at));
      if (target === undefined) {
        card.close();
        return;
      }
      // The next card takes the place of this one, so nobody needs to be told.
      reader.card.close();
      void reader.attempt(() => openStanding(target));
    },
    keyPressed: (event) => {
      if (event.isTrusted && event.key === 'Escape' && card.close()) event.stopPropagation();
    },
    told,
    arrived,
    navigated: () => {
      const before = place;
      place = placeNow();
      const change = addressChange(before, place);
      if (change === 'address') arrived();
      else if (change !== null) reader.lookSoon([change]);
    },
  };
}

function placeNow(): Place {
  return { address: readAddress(), entry: globalThis.navigation?.currentEntry?.key };
}

/** A page around the frame that a person is in has the focus too, with the frame as its active element. */
function hasFocusItself(): boolean {
  return document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? '');
}

/** A click that ends a selection is about the selection; one into words that were selected before is about a mark. */
function hasSelectedAnew(before: string): boolean {
  const selected = String(getSelection());
  return selected !== '' && selected !== before;
}

function hasModifier(event: MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** A click on a link, a button or a field is the page's own. */
function isForThePage(event: MouseEvent): boolean {
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest('a[href],button,input,select,textarea,summary,label,[contenteditable]') !== null
  );
}
