/** Finds what stands between quotation marks: somebody else's words, which no framing rule may judge. */
import type { Span } from './span.ts';

/** A quotation with its marks. `isClosed` is false where it runs to the end of the block, as long quotations do. */
export interface Quotation extends Span {
  isClosed: boolean;
}

const MARKS = /''|[“”„«»"‘’']/gu;
/** A single quotation mark without its partner within this length was an apostrophe. */
const LONGEST_SINGLE = 300;

const CLOSERS: Record<string, string> = {
  '“': '”',
  '”': '”',
  '„': '“',
  '«': '»',
  '"': '"',
  "''": "''",
  '‘': '’',
  "'": "'",
};

/** The quotations of one block in order, outermost only. One pass over its quotation marks. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; mark: string } | null = null;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (open && isSingle(open.mark) && at - open.start > LONGEST_SINGLE) open = null;
    if (open && closes(text, open.mark, mark, at)) {
      found.push({ start: open.start, end: at + mark.length, isClosed: true });
      open = null;
    } else if (opens(text, mark, at) && (!open || (isSingle(open.mark) && !isSingle(mark)))) {
      open = { start: at, mark };
    }
  }
  // Long quotations open each paragraph and close in the last; a straight mark elsewhere may be inches.
  if (open && !isSingle(open.mark) && (open.mark === '“' || open.start === 0)) {
    found.push({ start: open.start, end: text.length, isClosed: false });
  }
  return found;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '’';
}

function opens(text: string, mark: string, at: number): boolean {
  // A closing mark as the first sign of a block is a slip for the opening one.
  if (mark === '”') return at === 0 && /[\p{L}\p{N}]/u.test(text.charAt(1));
  if (!(mark in CLOSERS)) return false;
  const before = text.charAt(at - 1);
  if (mark === '"' || mark === "''") return !/[\d\p{L}]/u.test(before);
  if (!isSingle(mark)) return true;
  return (before === '' || /[\s([—–-]/u.test(before)) && /\p{L}/u.test(text.charAt(at + 1));
}

function closes(text: string, opener: string, mark: string, at: number): boolean {
  // Some wire systems close “ with a straight mark or the other way round.
  // So do typewriter habits: a double apostrophe ends what any double mark opened.
  const isDouble = mark === '”' || mark === '"' || mark === "''";
  const fits = CLOSERS[opener] === mark || ((opener === '“' || opener === '"') && isDouble);
  // Some pages close with the opening mark; behind a letter and before none it can only close.
  const isTurned =
    mark === '“' &&
    opener === '“' &&
    /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  if (isTurned) return true;
  if (!fits) return false;
  if (!isSingle(mark)) return true;
  return /\S/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + 1));
}
