/** What a reader says of a mark that is wrong: kept on this device, and exported as labelled data when they ask for it. */
import * as z from 'zod/mini';
import { day } from './dismissal.ts';
import { boundedText, webAddress } from './identity.ts';

/** What is wrong with a mark. */
export const objections = [
  'not a claim',
  'not editorialising',
  'has a source',
  'other kind',
] as const;

export const objection = z.enum(objections);

/** What can be wrong with a mark of this kind. */
export function objectionsTo(mark: 'claim' | 'editorialising'): Objection[] {
  const other = mark === 'claim' ? 'not editorialising' : 'not a claim';
  return objections.filter((each) => each !== other);
}

export const remark = boundedText(300, 'The remark');

/** A mark as it was shown, and what the reader said of it. */
export const wrongMark = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  mark: z.enum(['claim', 'editorialising']),
  kinds: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(60)),
  rules: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(60)),
  /** The words that triggered it. */
  words: z.array(z.string().check(z.maxLength(20_000))).check(z.maxLength(200)),
  engine: z.string().check(z.maxLength(40)),
  said: objection,
  remark,
  day,
  address: webAddress,
});

export type Objection = z.infer<typeof objection>;
export type WrongMark = z.infer<typeof wrongMark>;

/** Some readers end a line at the first three; the others turn the words around them on a screen. All are a page's to write. */
const UNRULY = /[\u0085\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** JSON Lines, one mark a line in the order they were kept. The addresses stay out unless they are asked for. */
export function labelledLines(marks: readonly WrongMark[], withAddresses: boolean): string {
  return marks
    .map(({ address, ...label }) => `${inOneLine(withAddresses ? { ...label, address } : label)}\n`)
    .join('');
}

/** JSON that parses to the same, without a character that ends or turns a line. */
function inOneLine(value: object): string {
  return JSON.stringify(value).replaceAll(UNRULY, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
