/** What the shape of a text shows in any language: how long it is, and whether it reads like sentences. */

/** Fewer words than this are a label, a name or a link. */
const sentenceWords = 8;

/** How sentences end, also in scripts that have marks of their own, before closing quotes and footnote signs. */
const ending = /[.!?…。！？؟।:][\s"'”’»«)\]*]*(\[\d+\])?$/;

/** The same without the colon, after which something must follow. */
const fullStop = /[.!?…。！？؟।][\s"'”’»«)\]*]*(\[\d+\])?$/;

/** Scripts that write without spaces: so many characters count as a word. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
const charactersOfAWord = 2;

export function wordCount(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  if (!/[\u0e00-\uffff]/.test(text)) return words;
  return words + Math.floor((text.match(unspaced)?.length ?? 0) / charactersOfAWord);
}

/** Whether a text is one sentence or more rather than a label. */
export function isSentence(text: string): boolean {
  return ending.test(text) && wordCount(text) >= sentenceWords;
}

/** Whether a text ends as only a sentence does, however short it is. */
export function isFinished(text: string): boolean {
  return fullStop.test(text);
}

/** Whether a block reads like an article's paragraph: sentences, most of them no links. */
export function isRunningText({
  text,
  linkDensity,
}: {
  text: string;
  linkDensity: number;
}): boolean {
  return linkDensity < 0.5 && isSentence(text);
}
