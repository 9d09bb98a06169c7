/** The words of a sentence as the readers of attribution see them: in lower case, with their places and a few of their classes. */

export interface Word {
  /** In lower case, with straight apostrophes. */
  word: string;
  start: number;
  end: number;
  isCapital: boolean;
  /** Punctuation or hidden words stand between this word and the one before. */
  isCut: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Character classes of ASCII: a table is read faster than the bounds are compared. */
const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
const classes = new Uint8Array(128).map((_, code) => {
  if ((code > 96 && code < 123) || (code > 47 && code < 58)) return SMALL;
  return code > 64 && code < 91 ? CAPITAL : OTHER;
});

/** One pass, character by character: this runs on every sentence. `open` is the sentence with its quotations hidden. */
export function wordsOf(open: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let start = -1;
  let before = '';
  // Most words are in small ASCII letters, and their slice is the word.
  let isPlain = true;
  for (let at = 0; at <= open.length; at += 1) {
    const code = at < open.length ? open.charCodeAt(at) : 32;
    if (code < 128 && classes[code] === SMALL) {
      if (start < 0) start = at;
      continue;
    }
    const isInside = isLetter(open, at) || (start >= 0 && joins(open, at));
    if (isInside) {
      if (start < 0) start = at;
      isPlain = false;
      continue;
    }
    if (start < 0) continue;
    const raw = open.slice(start, at);
    const word = isPlain ? raw : raw.toLowerCase().replaceAll('’', "'");
    words.push({
      word,
      start,
      end: at,
      isCapital: !isPlain && raw.charCodeAt(0) !== word.charCodeAt(0),
      isCut: words.length > 0 && !isJoined(open, end, start, before),
    });
    before = word;
    end = at;
    start = -1;
    isPlain = true;
  }
  return words;
}

/** Words that a full stop shortens before a name. */
const SHORTENED = new Set(
  'mr mrs ms dr gen lt col sen rep gov maj adm capt sgt cmdr brig st jr sr prof rev hon vs'.split(
    ' ',
  ),
);

/** A blank alone joins two words; so does the full stop of "Gen. Tane" and of "U.S. Army". */
function isJoined(open: string, end: number, start: number, before: string): boolean {
  const code = open.charCodeAt(end);
  if (start - end === 1) return code === 32 || (code === 46 && before.length === 1);
  const isStop = start - end === 2 && code === 46 && open.charCodeAt(end + 1) === 32;
  return isStop && (before.length === 1 || SHORTENED.has(before));
}

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 128) return classes[code] !== OTHER;
  // The usual signs beyond ASCII: dashes, quotation marks and hidden characters.
  if ((code > 0x1fff && code < 0x2070) || code === 0xe000) return false;
  return LETTER.test(text.charAt(at));
}

/** An apostrophe or a hyphen between two letters. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 39 || code === 45 || code === 0x2019) &&
    at + 1 < text.length &&
    isLetter(text, at + 1) &&
    isLetter(text, at - 1)
  );
}

const AUXILIARIES = new Set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't".split(
    ' ',
  ),
);
const BE = new Set(
  "is are was were be been being am isn't aren't wasn't weren't it's he's she's that's they're we're i'm you're what's who's there's".split(
    ' ',
  ),
);
const DETERMINERS = new Set(
  'the a an his her its their our my your this that these those any no every each some such another'.split(
    ' ',
  ),
);
/** Past forms that end in nothing telling, in the words of news. */
const PAST = new Set(
  'said told took gave went came knew saw fell rose began grew became held made left met sent lost won built struck hit fought flew sank brought led ran stood spoke wrote found put set kept got drew broke paid felt thought heard'.split(
    ' ',
  ),
);

export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word);
}

export function isBe(word: string): boolean {
  return BE.has(word);
}

export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word);
}

/** Whether the word at `at` looks like a finite verb of the past: no participle behind an article, no part of a name. */
export function isPastVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isCapital) return false;
  if (PAST.has(word.word)) return true;
  if (!word.word.endsWith('ed') || word.word.length < 4 || word.word.includes('-')) return false;
  const before = words[at - 1];
  return (
    before === undefined ||
    word.isCut ||
    !(isDeterminer(before.word) || /(?:'s|ly)$/.test(before.word))
  );
}
