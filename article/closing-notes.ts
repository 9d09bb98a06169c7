/** The notes by which a company's release ends: what it is, whom to ask, what it does not promise. */
import type { BlockFeatures } from './block-features.ts';

/** Headings of such notes; "About …" may as well be one of the story's. */
const heading =
  /^((media|press) contacts?|forward-looking statements|notes? to editors?|pressekontakt)\b|^(?:about|über) (\p{Lu}\S+)/iu;

/** How a company speaks of itself. */
const company = /\b(provider|supplier|manufacturer|company|employees|Mitarbeiter)/;

/** Place of the heading that opens the notes, behind the middle of the page's text; else Infinity. */
export function closingNotesAt(blocks: readonly BlockFeatures[]): number {
  const running = [...blocks.keys()].filter((at) => blocks[at]?.isKept && blocks[at].isSentence);
  const middle = running[running.length >> 1] ?? Infinity;
  const at = blocks.findIndex(({ text, words, isSentence, isKept }, place) => {
    if (place <= middle || words > 12 || isSentence || !isKept) return false;
    const found = heading.exec(text);
    const [, , , name] = found ?? [];
    const next = blocks[place + 1]?.text ?? '';
    return name === undefined ? found !== null : next.includes(name) && company.test(next);
  });
  return at < 0 ? Infinity : at;
}
