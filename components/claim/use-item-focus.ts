/** Keeps a person's place in the panel's list when the item they were at goes or comes back, and hears the keys for that. */
import { useEffect, useRef, type RefObject } from 'react';

export interface ItemFocus {
  place: RefObject<HTMLDivElement | null>;
  /** This item is about to go: the next one gets the focus when it has. */
  leaves: (key: string) => void;
  /** An item is about to come back: it gets the focus when it has. */
  returns: () => void;
}

/** `from` had the focus when it was wished: who has moved elsewhere since is left there. */
type Wish = { from: Element | null } & (
  | { gone: string; next: string | null }
  | { known: ReadonlySet<string> }
);

/** `keys` are those of the items in the order in which they stand. */
export function useItemFocus(keys: readonly string[]): ItemFocus {
  const place = useRef<HTMLDivElement>(null);
  const wish = useRef<Wish | null>(null);

  useEffect(() => {
    const wanted = wish.current;
    if (wanted === null) return;
    if (hasMovedOn(wanted.from)) {
      wish.current = null;
      return;
    }
    if ('known' in wanted) {
      const fresh = keys.find((key) => !wanted.known.has(key));
      if (fresh === undefined) return;
      focusOn(place.current, fresh);
    } else {
      if (keys.includes(wanted.gone)) return;
      focusOn(place.current, wanted.next);
    }
    wish.current = null;
  }, [keys]);

  return {
    place,
    leaves: (key) => {
      const at = keys.indexOf(key);
      wish.current = {
        from: document.activeElement,
        gone: key,
        next: keys[at + 1] ?? keys[at - 1] ?? null,
      };
    },
    returns: () => {
      wish.current = { from: document.activeElement, known: new Set(keys) };
    },
  };
}

/** Whether the focus is at something else by now; what went with its item has left it on the body. */
function hasMovedOn(from: Element | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement !== from;
}

/** The first button of an item; where there is none left, that of the line that undoes. */
function focusOn(place: HTMLElement | null, key: string | null): void {
  const item = key === null ? null : place?.querySelector(`[data-item="${CSS.escape(key)}"]`);
  const button = item?.querySelector('button') ?? place?.querySelector('.dismissed button');
  if (button instanceof HTMLElement) button.focus();
}

export interface ItemKeys {
  /** `d` or Delete on an item. */
  onDismiss: (key: string) => void;
  /** `u` anywhere in the list. */
  onUndo: () => void;
}

/** Hears the keys inside the place, save where somebody types. */
export function useItemKeys(place: RefObject<HTMLElement | null>, keys: ItemKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof Element) || event.defaultPrevented || hasModifier(event)) return;
      // A key that is held down would empty the list.
      if (event.repeat) return;
      if (target.closest('form,input,textarea,select') !== null) return;
      const item = target.closest('[data-item]')?.getAttribute('data-item');
      if (key === 'u') newest.current.onUndo();
      else if ((key === 'd' || key === 'Delete') && item != null) newest.current.onDismiss(item);
      else return;
      event.preventDefault();
    };
    place.current?.addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  }, [place]);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.isComposing;
}
