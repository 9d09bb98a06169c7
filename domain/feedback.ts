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

/** JSON Lines, one mark a line in the order they were kept. The addresses stay out unless they are asked for. */
export function labelledLines(marks: readonly WrongMark[], withAddresses: boolean): string {
  return marks
    .map(
      ({ address, ...label }) =>
        `${JSON.stringify(withAddresses ? { ...label, address } : label)}\n`,
    )
    .join('');
}
