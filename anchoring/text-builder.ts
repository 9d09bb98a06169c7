/** Collects text nodes into one normalised text and remembers where each of its characters came from. */
import { TextPlaces, type Run } from './text-places.ts';

/**
 * What can be taken over in one piece: words with one plain space between them. Left out are control characters, soft
 * hyphens, zero-width spaces, direction marks, word joiners and byte order marks; joiners that shape letters stay.
 */
const piece =
  // eslint-disable-next-line no-control-regex -- scripts can put them on a page, and nobody sees them there
  /[^\s\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+(?: [^\s\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+)*/g;

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  readonly #firstRun = new Map<Node, number>();
  readonly #shadowRoots: ShadowRoot[] = [];
  #length = 0;
  /** White space that shows only if something follows it on the line. */
  #space: { node: Text; data: string; raw: number; scope: number } | null = null;
  #isBroken = false;

  /** Whether there is a line that white space could add to, or a break could end. */
  get isOnLine(): boolean {
    return !this.#isBroken && this.#length > 0;
  }

  /** Ends the line, if there is one. */
  breakLine(): void {
    this.#isBroken = true;
  }

  /** Notes a shadow root on the way. */
  meet(root: ShadowRoot): void {
    this.#shadowRoots.push(root);
  }

  /** `scope` tells apart the stretches that one range can hold: see Run. */
  add(node: Text, scope: number): void {
    const { data } = node;
    let end = 0;
    for (const found of data.matchAll(piece)) {
      this.#gap(node, data, scope, end, found.index);
      this.#put(node, data, scope, found.index, found[0]);
      end = found.index + found[0].length;
    }
    this.#gap(node, data, scope, end, data.length);
  }

  /** Between two pieces there may be white space, or only what is left out. */
  #gap(node: Text, data: string, scope: number, from: number, to: number): void {
    if (from === to || this.#space !== null) return;
    const at = data.slice(from, to).search(/\s/);
    if (at >= 0) this.#space = { node, data, raw: from + at, scope };
  }

  /**
   * The text and its places; the builder is of no use afterwards. Half a character, which scripts can put on a page and
   * nothing can hash, becomes the replacement character: as long, so that no place moves.
   */
  finish(): TextPlaces {
    const text = this.#parts.join('').toWellFormed();
    return new TextPlaces(text, this.#runs, this.#firstRun, this.#shadowRoots);
  }

  #put(node: Text, data: string, scope: number, raw: number, text: string): void {
    if (this.#isBroken && this.#length > 0) {
      this.#parts.push('\n');
      this.#length += 1;
    } else if (this.#space !== null && this.#length > 0) {
      const { node: before, data: its, scope: where, raw: at } = this.#space;
      this.#run(before, its, where, at, ' ');
    }
    this.#isBroken = false;
    this.#space = null;
    this.#run(node, data, scope, raw, text);
  }

  #run(node: Text, data: string, scope: number, raw: number, text: string): void {
    const last = this.#runs.at(-1);
    const follows = last?.node === node && last.raw + last.length === raw;
    if (follows && last.text + last.length === this.#length) last.length += text.length;
    else {
      if (!this.#firstRun.has(node)) this.#firstRun.set(node, this.#runs.length);
      this.#runs.push({ node, data, text: this.#length, raw, length: text.length, scope });
    }
    this.#parts.push(text);
    this.#length += text.length;
  }
}
