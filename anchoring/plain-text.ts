/** One way of writing for what content systems write in many: quotation marks, dashes, spaces, ligatures, invisible characters. */

const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff™®©]/g;
const apostrophes = /[‘’‚‛ʼʹ′´`＇]/g;
const quotationMarks = /[“”„‟«»″〝〞＂]|''/g;
const dashes = /[-‐‑‒–—―−﹘﹣－]+/g;
// A vulgar fraction after a digit is a mixed number: "2½" must not become "21/2".
const mixedNumber = /(?<=\p{Nd})(?=[¼-¾⅐-⅞])/gu;
// eslint-disable-next-line no-control-regex -- plain ASCII is the common case and needs least
const onlyAscii = /^[\x20-\x7e]*$/;
const unusualAscii = /[`]|''|--| {2}/;

/** The same text in plain typography: its words and signs keep their order, offsets may change. */
export function plainText(text: string): string {
  if (onlyAscii.test(text))
    return unusualAscii.test(text) ? plainSigns(text).replace(/ +/g, ' ') : text;
  const visible = text.replace(invisible, '').replace(mixedNumber, ' ');
  return plainSigns(visible).normalize('NFKC').replaceAll('⁄', '/').replace(/\s+/g, ' ');
}

function plainSigns(text: string): string {
  return text.replace(apostrophes, "'").replace(quotationMarks, '"').replace(dashes, '-');
}
