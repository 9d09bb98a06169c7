/** Collects text nodes into one normalised text and remembers where each of its characters came from. */
import { TextPlaces, type Run } from './text-places.ts';

/**
 * What can be taken over in one piece: words with one plain space between them. Left out are soft hyphens, zero-width
 * spaces, direction marks, word joiners and byte order marks; joiners that shape letters stay.
 */
const piece =
  /[^\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+(?: [^\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+)*/g;

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
  /** White space that shows only if something follows it on the line. */
  #space: { node: Text; raw: number } | null = null;
  #isBroken = false;

  /** Ends the line, if there is one. */
  breakLine(): void {
    this.#isBroken = true;
  }

  add(node: Text): void {
    const { data } = node;
    let end = 0;
    for (const found of data.matchAll(piece)) {
      this.#gap(node, end, found.index);
      this.#put(node, found.index, found[0]);
      end = found.index + found[0].length;
    }
    this.#gap(node, end, data.length);
  }

  /** Between two pieces there may be white space, or only what is left out. */
  #gap(node: Text, from: number, to: number): void {
    if (from === to || this.#space !== null) return;
    const at = node.data.slice(from, to).search(/\s/);
    if (at >= 0) this.#space = { node, raw: from + at };
  }

  /**
   * The text and its places; the builder is of no use afterwards. Half a character, which scripts can put on a page and
   * nothing can hash, becomes the replacement character: as long, so that no place moves.
   */
  finish(): TextPlaces {
    return new TextPlaces(this.#parts.join('').toWellFormed(), this.#runs);
  }

  #put(node: Text, raw: number, text: string): void {
    if (this.#isBroken && this.#length > 0) {
      this.#parts.push('\n');
      this.#length += 1;
    } else if (this.#space !== null && this.#length > 0) {
      this.#run(this.#space.node, this.#space.raw, ' ');
    }
    this.#isBroken = false;
    this.#space = null;
    this.#run(node, raw, text);
  }

  #run(node: Text, raw: number, text: string): void {
    const last = this.#runs.at(-1);
    const follows = last?.node === node && last.raw + last.length === raw;
    if (follows && last.text + last.length === this.#length) last.length += text.length;
    else this.#runs.push({ node, text: this.#length, raw, length: text.length });
    this.#parts.push(text);
    this.#length += text.length;
  }
}
