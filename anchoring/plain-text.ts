/** One way of writing for what content systems write in many: quotation marks, dashes, spaces, ligatures, invisible characters. */

const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff™®©]/g;
const apostrophes = /[‘’‚‛ʼʹ′´`＇]/g;
const quotationMarks = /[“”„‟«»″〝〞＂]|''/g;
const dashes = /[-‐‑‒–—―−﹘﹣－]+/g;
// A power is no digit of its number: "10⁶" must not become "106"; after a word it is a note.
const power = /(?<=\p{Nd})(?=[²³¹⁰⁴-⁹])/gu;
const raisedNote = /(?<=(?:\p{L}\p{M}*){4}[.,;:!?"]?|[.,;:!?"])[²³¹⁰⁴-⁹]+/gu;
// A vulgar fraction after a digit is a mixed number: "2½" must not become "21/2".
const mixedNumber = /(?<=\p{Nd})(?=[¼-¾⅐-⅞])/gu;
// eslint-disable-next-line no-control-regex -- plain ASCII is the common case and needs least
const onlyAscii = /^[\x20-\x7e]*$/;
const unusualAscii = /[`]|''|--| {2}/;

/** The same text in plain typography: its words and signs keep their order, offsets may change. */
export function plainText(text: string): string {
  if (onlyAscii.test(text))
    return unusualAscii.test(text) ? plainSigns(text).replace(/ +/g, ' ') : text;
  // NFC makes signs of some characters; NFKC would take an acute accent alone apart, so it comes last.
  const visible = plainSigns(text.normalize('NFC').replace(invisible, ''))
    .replace(mixedNumber, ' ')
    .replace(power, '^')
    .replace(raisedNote, '');
  return visible.normalize('NFKC').replaceAll('⁄', '/').replace(/\s+/g, ' ');
}

function plainSigns(text: string): string {
  return text.replace(apostrophes, "'").replace(quotationMarks, '"').replace(dashes, '-');
}

const note = /(?<=[\p{L}\p{M}\p{N}\p{P}])\[(?:\d{1,3}|citation needed)\]/gu;

/** Both texts without marks of footnotes where only one has them; numbers of notes that changed are left to be told. */
export function withoutAddedNotes(old: string, now: string): [string, string] {
  const isNotedBoth = old.search(note) < 0 === now.search(note) < 0;
  return isNotedBoth ? [old, now] : [old.replace(note, ''), now.replace(note, '')];
}
