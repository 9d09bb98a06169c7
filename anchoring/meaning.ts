/** What a sentence claims, taken apart into what the guard compares. Each part is a list in reading order. */
import { figuresOf } from './figures.ts';
import {
  attributions,
  bounds,
  byStem,
  currencies,
  hedges,
  magnitudes,
  months,
  negations,
  numerals,
  times,
  units,
} from './meaning-words.ts';
import { foldSpelling } from './spelling.ts';
import { wordsOf } from './words.ts';

/** Something that is compared by its key and shown to the reader as it was written. */
export interface Item {
  key: string;
  shown: string;
}

export interface Meaning {
  numbers: Item[];
  units: Item[];
  currencies: Item[];
  negations: Item[];
  hedges: Item[];
  dates: Item[];
  attributions: Item[];
  /** The word before each verb of saying that is no function word: who is heard. */
  speakers: Item[];
  /** Forms that are written as names here. */
  names: Set<string>;
  /** Every word, its key the form in which names are compared. */
  words: Item[];
}

/** Words that start sentences with a capital letter and are no names; also passed over when looking for a speaker. */
const functionWords = new Set(
  'a an the in on at of for to from by with without and but or nor so yet as it its he him his she her they them their this that these those there here when while after before since until during despite although because what who which where why how we us our you your is are was were be been has have had do does did also later then now however meanwhile moreover still even both each other another such more most many much one up out not no'.split(
    ' ',
  ),
);

export function meaningOf(text: string): Meaning {
  const words = wordsOf(text);
  const forms: string[] = [];
  /** The word that each form came from. */
  const origin: number[] = [];
  const meaning: Meaning = {
    numbers: [],
    units: [],
    currencies: [],
    negations: [],
    hedges: [],
    dates: [],
    attributions: [],
    speakers: [],
    names: new Set(),
    words: [],
  };
  for (const [at, word] of words.entries()) {
    const plain = word.form.replace(/'s?$/, '').replaceAll(/\.(?=\D|$)/g, '');
    meaning.words.push({ key: foldSpelling(plain), shown: text.slice(word.start, word.end) });
    for (const form of expand(plain)) {
      forms.push(form);
      origin.push(at);
    }
  }
  const figures = figuresOf(forms);
  for (const list of ['numbers', 'units', 'currencies'] as const) {
    for (const said of figures[list]) put(list, said.key, said.first, said.last);
  }
  for (const [at, form] of forms.entries()) {
    if (figures.words.has(at)) continue;
    const isByFigure = [1, 2, 3].some((ahead) => figures.words.has(at + ahead));
    const month = months.get(form);
    const isMonth =
      month !== undefined && (month !== 'May' || isByFigure || figures.words.has(at - 1));
    put('dates', isMonth ? month : times.get(form), at);
    put('negations', negations.has(form) ? 'not' : undefined, at);
    const bound = isByFigure ? bounds.get(form) : undefined;
    if (!isMonth) put('hedges', bound ?? hedges.get(form), at);
    const verb = byStem(attributions, form);
    if (verb === undefined) continue;
    put('attributions', verb, at);
    const speaker = form.startsWith('according') ? after(forms, at) : before(forms, at);
    if (speaker >= 0) put('speakers', forms[speaker]?.replace(/s$/, ''), speaker);
  }
  const figureWords = new Set([...figures.words].map((at) => origin[at]));
  for (const [at, word] of words.entries()) {
    const form = meaning.words[at]?.key ?? '';
    const isFigure = figureWords.has(at) || text[word.end] === '$';
    if (!isFigure && isName(text, word.start, word.end, form)) meaning.names.add(form);
  }
  return meaning;

  function put(list: ListName, key: string | undefined, first: number, last = first): void {
    if (key === undefined) return;
    const start = words[origin[first] ?? 0]?.start;
    const shown = text.slice(start, words[origin[last] ?? 0]?.end);
    meaning[list].push({ key, shown });
  }
}

export type ListName = Exclude<keyof Meaning, 'names' | 'words'>;

/** "can't" holds two words that count: "can" and "not". */
function expand(form: string): string[] {
  if (form === 'cannot' || form === "can't") return ['can', 'not'];
  if (form === "won't") return ['will', 'not'];
  return form.endsWith("n't") ? [form.slice(0, -3), 'not'] : [form];
}

/** The position of who is heard before a verb of saying, or -1. */
function before(forms: readonly string[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    const form = forms[at] ?? '';
    if (!functionWords.has(form) && !form.endsWith('ly')) return at;
  }
  return -1;
}

function after(forms: readonly string[], verb: number): number {
  const at = forms.slice(verb + 1, verb + 5).findIndex((form) => !functionWords.has(form));
  return at < 0 ? -1 : verb + 1 + at;
}

/**
 * A designation such as "T72B" anywhere, a capital letter in the middle of a sentence, or one at its start on a word that
 * is not common there. The last errs on the side of calling a word a name: that hides a verdict, it never keeps a wrong one.
 */
function isName(text: string, start: number, end: number, form: string): boolean {
  const raw = text.slice(start, end);
  if (/\p{L}/u.test(raw) && /\p{N}/u.test(raw)) return true;
  if (!/^\p{Lu}/u.test(raw) || isCounted(form)) return false;
  const isFirst = /(^|[.?!:;\n•])["'“”‘’«»()[\]\s–—-]*$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return !(isFirst && (functionWords.has(form) || hedges.has(form) || negations.has(form)));
}

/** Forms that another list already compares. */
function isCounted(form: string): boolean {
  const isMeasure = byStem(currencies, form) !== undefined || byStem(units, form) !== undefined;
  return isMeasure || [months, times, numerals, magnitudes].some((list) => list.has(form));
}
