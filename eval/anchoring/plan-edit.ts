/** What each kind of edit does to a quoted sentence, as steps on the blocks of a page. */
import type { EditKind } from './edit-kinds.ts';
import type { EditedText, Place, Step } from './edited-text.ts';
import { clauses, inventSentence } from './invented-prose.ts';
import type { Random } from './random.ts';
import { numbersOf, otherNumber, wordsIn, type Piece } from './pieces.ts';

export interface EditContext {
  text: EditedText;
  /** Words of the page that may take another's place. */
  vocabulary: readonly string[];
  random: Random;
}

/** Blocks that a move or a copy needs around it to go anywhere. */
const fewestBlocks = 5;

/** The steps of an edit, or null where this quote cannot have it, such as a number changed in a sentence without one. */
export function planEdit(kind: EditKind, quote: Place, context: EditContext): Step[] | null {
  switch (kind) {
    case 'none':
      return [];
    case 'typo':
      return typo(quote, context);
    case 'word':
      return replaceWords(quote, context, 1);
    case '30 % rewrite':
      return replaceWords(quote, context, Math.round(0.3 * pieces(quote, context).length));
    case 'number':
      return changeNumber(quote, context);
    case 'sentence before':
      return [splice(quote.block, quote.start, quote.start, `${inventSentence(context.random)} `)];
    case 'paragraph moved':
      return move(quote, context);
    case 'quotes and dashes':
      return retype(quote, context, typography);
    case 'whitespace':
      return retype(quote, context, spaces);
    case 'clause inserted':
      return insertClause(quote, context);
    case 'deleted':
      return remove(quote, context);
    case 'pull-quote duplicate':
      return duplicate(quote, context);
    case 'link added':
      return link(quote, context);
  }
}

function splice(block: number, start: number, end: number, text: string): Step {
  return { do: 'splice', block, start, end, text };
}

/** The words of the quote, with offsets in its block. */
function pieces(quote: Place, { text }: EditContext): Piece[] {
  return wordsIn(text.wordsAt(quote)).map((word) => ({
    ...word,
    start: word.start + quote.start,
    end: word.end + quote.start,
  }));
}

/** Two neighbouring letters inside a long word change places. */
function typo(quote: Place, context: EditContext): Step[] | null {
  const long = pieces(quote, context).filter(({ text }) => /^\p{L}{5,}$/u.test(text));
  for (const { text, start, end } of context.random.shuffle(long)) {
    const signs = Array.from(text);
    const places = [...signs.keys()].filter(
      (each) => each > 0 && each < signs.length - 1 && signs[each] !== signs[each + 1],
    );
    const at = context.random.pick(places);
    if (at === undefined) continue;
    const swapped = signs.with(at, signs[at + 1] ?? '').with(at + 1, signs[at] ?? '');
    return [splice(quote.block, start, end, swapped.join(''))];
  }
  return null;
}

/** That many words of three letters or more give way to other words of the page. */
function replaceWords(quote: Place, context: EditContext, count: number): Step[] | null {
  const words = pieces(quote, context).filter(({ text }) => /^\p{L}{3,}$/u.test(text));
  if (count < 1 || words.length < count + 1) return null;
  return context.random
    .shuffle(words)
    .slice(0, count)
    .toSorted((one, other) => other.start - one.start)
    .map(({ start, end, text }) => {
      const other = context.random.pick(context.vocabulary.filter((word) => word !== text));
      return splice(quote.block, start, end, other ?? `${text}s`);
    });
}

function changeNumber(quote: Place, context: EditContext): Step[] | null {
  const number = context.random.pick(numbersOf(context.text.wordsAt(quote)));
  if (number === undefined) return null;
  const from = quote.start + number.start;
  const text = otherNumber(number.text, context.random);
  return [splice(quote.block, from, from + number.text.length, text)];
}

function move(quote: Place, { text, random }: EditContext): Step[] | null {
  if (text.originals.length < fewestBlocks) return null;
  const here = text.originals.indexOf(quote.block);
  const places = [...text.originals.keys(), text.originals.length].filter(
    (at) => at < here - 1 || at > here + 2,
  );
  const at = random.pick(places);
  return at === undefined
    ? null
    : [{ do: 'move', block: quote.block, before: text.originals[at] ?? null }];
}

const typography: readonly [RegExp, readonly string[]][] = [
  [/"/g, ['“', '”', '«']],
  [/[“”„«»]/g, ['"']],
  [/'/g, ['’']],
  [/[‘’]/g, ["'"]],
  [/(?<=\p{L})-(?=\p{L})/gu, ['‑']],
  [/–/g, ['—', '-']],
  [/—/g, ['–', ' – ']],
  [/(?<= )-(?= )/g, ['–', '—']],
  [/\.\.\./g, ['…']],
  [/…/g, ['...']],
];

const spaces: readonly [RegExp, readonly string[]][] = [
  [/(?<=\S) (?=\S)/g, [' ', '\u00a0', '  ', '\n', '\u202f']],
];

/** Every sign of the quote that can be written otherwise is; null where it has none. */
function retype(
  quote: Place,
  { text, random }: EditContext,
  table: readonly [RegExp, readonly string[]][],
): Step[] | null {
  const words = text.wordsAt(quote);
  const steps = table.flatMap(([sign, others]) =>
    Array.from(words.matchAll(sign), (found) => ({
      at: found.index,
      length: found[0].length,
      other: random.pick(others) ?? found[0],
    })).filter(({ at, length, other }) => words.slice(at, at + length) !== other),
  );
  if (steps.length === 0) return null;
  return steps
    .toSorted((one, other) => other.at - one.at)
    .map(({ at, length, other }) =>
      splice(quote.block, quote.start + at, quote.start + at + length, other),
    );
}

/** After a word near the middle, a clause that is not longer than half of the quote, if there is one so short. */
function insertClause(quote: Place, context: EditContext): Step[] | null {
  const words = pieces(quote, context);
  if (words.length < 4) return null;
  const length = quote.end - quote.start;
  const fitting = clauses.filter((clause) => clause.length <= length / 2);
  const clause = context.random.pick(fitting) ?? clauses[0];
  const third = Math.floor(words.length / 3);
  const word = words[third + context.random.below(Math.max(1, third))];
  if (word === undefined) return null;
  return [splice(quote.block, word.end, word.end, clause)];
}

/** The quote goes, with the space that followed it; null where the page says the same words a second time. */
function remove(quote: Place, { text }: EditContext): Step[] | null {
  const words = letters(text.wordsAt(quote));
  const times = text.order.reduce(
    (sum, block) => sum + letters(text.textOf(block)).split(words).length - 1,
    0,
  );
  if (times !== 1) return null;
  const space = /^\s*/.exec(text.textOf(quote.block).slice(quote.end))?.[0].length ?? 0;
  return [splice(quote.block, quote.start, quote.end + space, '')];
}

/** What is left when case and typography are taken off: a heading repeats a sentence in capitals. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A copy in a block of its own, as magazines set it, up to four blocks away. */
function duplicate(quote: Place, { text, random }: EditContext): Step[] | null {
  if (text.originals.length < fewestBlocks) return null;
  const here = text.originals.indexOf(quote.block);
  const near = text.originals
    .slice(Math.max(0, here - 3), here + 5)
    .filter((block) => block !== quote.block);
  const before = random.pick(near) ?? null;
  return [{ do: 'insert', block: text.nextBlock, text: text.wordsAt(quote), before }];
}

function link(quote: Place, context: EditContext): Step[] | null {
  const words = pieces(quote, context);
  const first = words[context.random.below(Math.max(1, words.length - 2))];
  const last = words[Math.min(words.length - 1, words.findIndex((word) => word === first) + 2)];
  if (first === undefined || last === undefined) return null;
  return [{ do: 'link', block: quote.block, start: first.start, end: last.end }];
}
