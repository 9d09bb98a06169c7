/**
 * Steps through the words of a text. Runs of plain ASCII, nearly all of most pages, are read by character codes; whatever
 * else comes up is left to the pattern, which stays the definition of a word.
 */

/**
 * One word, in order of trial: a character of a script that writes no spaces; letters and digits with inner apostrophes,
 * and points or commas between digits or single letters; then the signs that carry meaning by themselves.
 */
export const wordPattern =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:\p{L}\.(?=\p{L}\.?(?!\p{L})))*[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]|['’](?=\p{L})|[.,](?<=\p{N}.)(?=\p{N}))*|[$€£¥₹₽₴₪₩%‰?]|(?<![^\s(])[-−](?=[\p{N}$€£])/gu;
const wordHere = new RegExp(wordPattern.source, 'uy');

const letter = 1;
const digit = 2;
const sign = 3;
const hyphen = 4;
const space = 5;
/** What each ASCII character is to a word; 0 where it is nothing. */
const kinds = Uint8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (/[$%?]/.test(character)) return sign;
  if (/[\s(]/.test(character)) return space;
  return character === '-' ? hyphen : 0;
});

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const point = 0x2e;
const comma = 0x2c;
/** Answer of the quick reading where it cannot tell. */
const unsure = -1;

export class WordScanner {
  start = 0;
  /** UTF-16 offset after the word; also where the search for the next one starts. */
  end = 0;
  /** Whether lower-casing ASCII and straightening apostrophes is all the folding the word can need. */
  isSimple = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves on to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? kinds[code] : unsure;
      if (kind === letter || kind === digit) {
        const end = this.#plainEnd(at);
        if (end !== unsure) return this.#found(at, end, true);
        if (this.#matches(at)) return true;
      } else if (kind === sign) {
        return this.#found(at, at + 1, true);
      } else if (kind === hyphen ? this.#mayBeMinus(at) : kind === unsure && !isQuiet(code)) {
        if (this.#matches(at)) return true;
        // Never into the middle of a surrogate pair: the pattern would step back to its start.
        if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
      }
      at += 1;
    }
    this.end = at;
    return false;
  }

  #found(start: number, end: number, isSimple: boolean): true {
    this.start = start;
    this.end = end;
    this.isSimple = isSimple;
    return true;
  }

  #matches(at: number): boolean {
    wordHere.lastIndex = at;
    return wordHere.test(this.#text) && this.#found(at, wordHere.lastIndex, false);
  }

  #kindAt(at: number): number {
    if (at >= this.#text.length) return 0;
    const code = this.#text.charCodeAt(at);
    return code < 128 ? (kinds[code] ?? 0) : unsure;
  }

  #mayBeMinus(at: number): boolean {
    const before = at === 0 ? space : this.#kindAt(at - 1);
    return (before === space || before === unsure) && this.#kindAt(at + 1) !== letter;
  }

  /** The end of a word that starts with an ASCII letter or digit, or `unsure` where other characters have a say. */
  #plainEnd(start: number): number {
    const text = this.#text;
    let end = start;
    // Single letters with points, as in U.S., hold together where a lone letter follows the point.
    while (this.#kindAt(end) === letter && text.charCodeAt(end + 1) === point) {
      const next = this.#kindAt(end + 2);
      const after = this.#kindAt(end + 3);
      if (next === unsure || (next === letter && after === unsure)) return unsure;
      if (next !== letter || after === letter) break;
      end += 2;
    }
    for (end += 1; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === apostrophe || code === curlyApostrophe) {
        const next = this.#kindAt(end + 1);
        if (next === unsure) return unsure;
        if (next !== letter) break;
      } else if (code === point || code === comma) {
        if (this.#kindAt(end - 1) !== digit) break;
        const next = this.#kindAt(end + 1);
        if (next === unsure) return unsure;
        if (next !== digit) break;
      } else if (code < 128) {
        const kind = kinds[code];
        if (kind !== letter && kind !== digit) break;
      } else {
        if (isQuiet(code)) break;
        return unsure;
      }
    }
    return end;
  }
}

/** Common signs beyond ASCII that neither are nor continue a word: no-break space, guillemets, dashes, quotation marks. */
function isQuiet(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xab || code === 0xbb;
}
