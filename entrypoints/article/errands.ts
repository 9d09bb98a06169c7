/** What a person asks of the page: a click on a mark, a key, or an errand sent by the background. */
import type { ToReader } from '#messages/to-reader.ts';
import { askBackground } from './ask-background.ts';
import { shownMarks, type PageReader, type PageState } from './page-reader.ts';
import {
  sameWords,
  subjectOfClaim,
  subjectOfMark,
  subjectOfSelection,
  type Subject,
} from './subject.ts';

export interface Errands {
  clicked: (event: MouseEvent) => void;
  keyPressed: (event: KeyboardEvent) => void;
  told: (message: ToReader) => Promise<void>;
}

export function createErrands(reader: PageReader): Errands {
  /** The words that next and previous step from. */
  let current: Subject | null = null;

  const go = (subject: Subject) => {
    current = subject;
    reader.painter.reveal(reader.state()?.index ?? null, subject.span);
  };

  const openCard = async (subject: Subject | null) => {
    if (subject === null) return;
    go(subject);
    const range = reader.state()?.index.rangeOf(subject.span.start, subject.span.end);
    if (range === null || range === undefined) return;
    const { address } = await askBackground('card.open', subject.about);
    reader.card.open(address, range.getBoundingClientRect());
  };

  const closeCard = () => {
    if (!reader.card.close()) return false;
    reader.painter.reveal(null, null);
    void askBackground('card.closed', {});
    return true;
  };

  const annotateSelection = async () => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
      return openCard(current);
    }
    const range = selection.getRangeAt(0);
    if (reader.state()?.reading === null) await reader.read(true);
    const state = reader.state();
    return openCard(state === null ? null : subjectOfSelection(state, range));
  };

  return {
    clicked: (event) => {
      if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
      closeCard();
      if (isForThePage(event) || getSelection()?.isCollapsed === false) return;
      const state = reader.state();
      if (state !== null) void openCard(subjectAt(reader, state, event.clientX, event.clientY));
    },
    keyPressed: (event) => {
      if (event.isTrusted && event.key === 'Escape' && closeCard()) event.stopPropagation();
    },
    told: async (message) => {
      switch (message.tell) {
        case 'claims.changed':
        case 'level.changed':
          return reader.refreshClaims();
        case 'card.close':
          closeCard();
          return;
        case 'selection.annotate':
          return annotateSelection();
        case 'mark.step': {
          const state = reader.state();
          const next = state === null ? null : neighbour(state, current, message.by);
          if (next !== null) go(next);
          return;
        }
        case 'mark.open':
          return openCard(current);
        case 'words.show': {
          const state = reader.state();
          const subject = state === null ? null : named(state, message);
          if (subject !== null && !message.card) return go(subject);
          return openCard(subject);
        }
        case 'page.read':
          return reader.read(true);
      }
    },
  };
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

function subjectAt(reader: PageReader, state: PageState, x: number, y: number): Subject | null {
  const at = reader.painter.at(x, y);
  if (at === null) return null;
  return everySubject(state).find(({ span }) => sameWords(span, at)) ?? null;
}

/** All that can be opened on the page, in reading order. */
function everySubject(state: PageState): Subject[] {
  const claims = state.found.map((found) => subjectOfClaim(state, found));
  const marks = shownMarks(state).map((mark) => subjectOfMark(state, mark));
  return [...claims, ...marks]
    .filter((subject) => subject !== null)
    .toSorted((a, b) => a.span.start - b.span.start);
}

function neighbour(state: PageState, current: Subject | null, by: 1 | -1): Subject | null {
  const all = everySubject(state);
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
): Subject | null {
  const found = state.found.find(({ anchored }) => anchored.claimId === claimId);
  if (found !== undefined) return subjectOfClaim(state, found);
  const same = state.reading?.marks.find(({ id }) => id === mark?.id);
  return same === undefined ? null : subjectOfMark(state, same);
}
