/** Identifiers and moments: the two small shapes that every other noun is made of. */
import * as z from 'zod/mini';

/** An identifier: 8–64 characters that need no escaping in an address, a key or a file name. */
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, 'not an identifier'));

/** A moment in UTC, ISO 8601 with a Z: sorts as text. The standard allows any number of digits of a second; we do not. */
export const moment = z.iso.datetime({ error: 'not a moment in UTC' }).check(z.maxLength(40));

/** A SHA-256 sum in lower-case hexadecimal. */
export const sha256Sum = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 sum'));

/** Half a character (a lone surrogate) has no canonical form to be hashed: the server refuses a whole push for one. */
export function wholeCharacters(what: string) {
  return z.refine<string>(
    (text) => text.isWellFormed(),
    `${what} holds half a character, as when an emoji is cut in two.`,
  );
}

/** A web address a person may open. `z.url()` alone would let `javascript:` through. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give a full address that starts with http:// or https://.' })
  .check(
    z.maxLength(4096, 'This address is longer than 4,096 characters.'),
    wholeCharacters('This address'),
  );

/** Text of a bounded length, its ends trimmed; half characters and control characters but tab and newline are refused. */
export function boundedText(most: number, what: string) {
  return z.string().check(
    z.trim(),
    wholeCharacters(what),
    z.maxLength(most, `${what} is longer than ${most.toLocaleString('en')} characters.`),
    // eslint-disable-next-line no-control-regex -- naming the characters is the point of this rule
    z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/u, `${what} holds control characters.`),
  );
}

/** Like `boundedText`, and not empty. */
export function requiredText(most: number, what: string) {
  return boundedText(most, what).check(z.minLength(1, `${what} is missing.`));
}
