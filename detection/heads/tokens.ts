/** Cuts a sentence into the words, figures and marks that the heads read. One pass, no pattern, no backtracking. */

export interface Token {
  /** UTF-16 offsets into the sentence. */
  start: number;
  end: number;
  /** Lower case, straight apostrophes; a figure is its shape, e.g. `#4` for a year. */
  text: string;
  kind: 'word' | 'figure' | 'mark';
  isCapital: boolean;
}

/** Marks that carry tone or structure; commas and full stops say too little. */
const MARKS = new Map([
  ['?', '?'],
  ['!', '!'],
  [':', ':'],
  [';', ';'],
  ['(', '('],
  ['"', '"'],
  ['“', '"'],
  ['”', '"'],
  ['—', '--'],
  ['–', '--'],
  ['…', '...'],
  ['$', '$'],
  ['€', '$'],
  ['£', '$'],
  ['%', '%'],
]);

/** The tokens in reading order. "far-right" is two words, "don't" is one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = wordEnd(text, at);
      const word = text.slice(at, end);
      const small = word.toLowerCase();
      const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
      tokens.push({ start: at, end, text: lower, kind: 'word', isCapital: word[0] !== lower[0] });
      at = end;
    } else if (isDigit(code)) {
      const end = figureEnd(text, at);
      tokens.push({
        start: at,
        end,
        text: figureShape(text.slice(at, end)),
        kind: 'figure',
        isCapital: false,
      });
      at = end;
    } else {
      const mark = code === 32 ? undefined : MARKS.get(text.charAt(at));
      if (mark !== undefined)
        tokens.push({ start: at, end: at + 1, text: mark, kind: 'mark', isCapital: false });
      at += 1;
    }
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin letters with their accents; other scripts are not English and are passed over. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7);
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isApostrophe = code === 39 || code === 0x2019;
    if (isLetter(code)) at += 1;
    else if (isApostrophe && isLetter(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

function figureEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const joins = code === 44 || code === 46;
    if (isDigit(code) || (joins && isDigit(text.charCodeAt(at + 1)))) at += 1;
    else break;
  }
  return at;
}

/** What a figure looks like, not what it says: `#year`, `#,` with thousands, `#.` with decimals, else its length. */
function figureShape(figure: string): string {
  if (figure.includes(',')) return '#,';
  if (figure.includes('.')) return '#.';
  if (/^(?:1[6-9]|20)\d\d$/.test(figure)) return '#year';
  return `#${Math.min(figure.length, 4)}`;
}
