/** What a person asks of the page: a click on a mark, a key, or an errand sent by the background. */
import type { ToReader } from '#messages/to-reader.ts';
import { askBackground } from './ask-background.ts';
import type { PageReader, PageState } from './page-reader.ts';
import {
  everyTarget,
  sameWords,
  stillStands,
  subjectOf,
  targetOfSelection,
  type Target,
} from './subject.ts';

export interface Errands {
  pressed: () => void;
  clicked: (event: MouseEvent) => void;
  keyPressed: (event: KeyboardEvent) => void;
  told: (message: ToReader) => void;
  /** The page has gone to another address: what was open or current is gone with the old one. */
  arrived: () => void;
}

export function createErrands(reader: PageReader): Errands {
  /** The words that next and previous step from. */
  let current: Target | null = null;
  /** What was selected when the mouse went down: a click that selects nothing new is a plain click. */
  let selectedBefore = '';

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

  const openCard = async (state: PageState, target: Target | null) => {
    const subject = target === null ? null : subjectOf(state, target);
    if (target === null || subject === null) return;
    go(state, target);
    const range = state.index.rangeOf(target.span.start, target.span.end);
    if (range === null) return;
    const { address } = await askBackground('card.open', subject);
    reader.card.open(address, range.getBoundingClientRect());
  };

  const closeCard = () => {
    if (!reader.card.close()) return false;
    reader.painter.reveal(null, null);
    void reader.attempt(async () => void (await askBackground('card.closed', {})));
    return true;
  };

  /** A page that was not read as an article is read now: the person has shown that they want to work on it. */
  const readState = async (): Promise<PageState | null> => {
    if (reader.state()?.reading == null) await reader.look('forced');
    return reader.state();
  };

  const annotateSelection = async (orCurrent: boolean) => {
    const selection = getSelection();
    const isEmpty = selection === null || selection.isCollapsed || selection.rangeCount === 0;
    if (isEmpty && !orCurrent) return;
    const range = isEmpty ? null : selection.getRangeAt(0);
    const state = await readState();
    if (state === null) return;
    await openCard(
      state,
      range === null ? (here()?.current ?? null) : targetOfSelection(state, range),
    );
  };

  const run = async (message: ToReader): Promise<void> => {
    switch (message.tell) {
      case 'claims.changed':
      case 'level.changed':
        return lookWhenSeen(reader);
      case 'card.close':
        closeCard();
        return;
      case 'selection.annotate':
        return annotateSelection(message.orCurrent);
      case 'mark.step': {
        const at = (await readState()) === null ? null : here();
        const next = at === null ? null : neighbour(at.state, at.current, message.by);
        if (at !== null && next !== null) go(at.state, next);
        return;
      }
      case 'words.show': {
        const state = reader.state();
        const target = state === null ? null : named(state, message);
        if (state === null || target === null) return;
        if (message.card) return openCard(state, target);
        return go(state, target);
      }
      case 'page.read':
        return reader.look('forced');
    }
  };

  return {
    pressed: () => {
      selectedBefore = String(getSelection());
    },
    clicked: (event) => {
      if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
      closeCard();
      if (isForThePage(event) || hasSelectedAnew(selectedBefore)) return;
      const state = reader.state();
      const at = reader.painter.at(event.clientX, event.clientY);
      if (state === null || at === null) return;
      const target = everyTarget(state).find(({ span }) => sameWords(span, at)) ?? null;
      void reader.attempt(() => openCard(state, target));
    },
    keyPressed: (event) => {
      if (event.isTrusted && event.key === 'Escape' && closeCard()) event.stopPropagation();
    },
    told: (message) => void reader.attempt(() => run(message)),
    arrived: () => {
      current = null;
      closeCard();
      reader.painter.reveal(null, null);
      void reader.look('arrived');
    },
  };
}

/** A hidden tab looks when it is seen again: a busy team must not make forty tabs work at every note. */
function lookWhenSeen(reader: PageReader): Promise<void> {
  if (!document.hidden) return reader.look('claims');
  document.addEventListener('visibilitychange', () => void reader.look('claims'), { once: true });
  return Promise.resolve();
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

function neighbour(state: PageState, current: Target | null, by: 1 | -1): Target | null {
  const all = everyTarget(state);
  const from = current?.span.start ?? -1;
  const next =
    by === 1
      ? all.find(({ span }) => span.start > from)
      : all.findLast(({ span }) => span.start < from);
  return next ?? all.at(by === 1 ? 0 : -1) ?? null;
}

function named(
  state: PageState,
  { claimId, mark }: Extract<ToReader, { tell: 'words.show' }>,
): Target | null {
  const all = everyTarget(state);
  return (
    all.find(({ found }) => claimId !== null && found?.claimId === claimId) ??
    all.find((target) => mark !== null && target.mark?.id === mark.id) ??
    null
  );
}
