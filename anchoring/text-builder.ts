/** Collects text nodes into one normalised text and remembers where each of its characters came from. */
import { TextPlaces, type Run } from './text-places.ts';

/** Left out: soft hyphen, zero-width space, direction marks, word joiner, byte order mark. Joiners shape letters and stay. */
const dropped = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const needsCare = /[^\S ]| {2}|^ | $|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

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
    if (data === '') return;
    if (!needsCare.test(data)) {
      this.#put(node, 0, data);
      return;
    }
    let from = -1;
    for (let raw = 0; raw <= data.length; raw += 1) {
      const character = data.charAt(raw);
      const isSpace = character !== '' && /\s/.test(character);
      if (character !== '' && !isSpace && !dropped.test(character)) {
        if (from < 0) from = raw;
        continue;
      }
      if (from >= 0) this.#put(node, from, data.slice(from, raw));
      from = -1;
      if (isSpace) this.#space ??= { node, raw };
    }
  }

  /** The text and its places; the builder is of no use afterwards. */
  finish(): TextPlaces {
    return new TextPlaces(this.#parts.join(''), this.#runs);
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
