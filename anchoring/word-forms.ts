/**
 * Word forms as numbers. A hash table over character codes, because making a string of every word of a long page only to
 * look it up would cost more than all else that is done with the text.
 */

const curlyApostrophe = 0x2019;
const apostrophe = 0x27;

export class WordForms {
  /** How many forms there are; they are numbered from 0. */
  count = 0;
  /** Characters of all forms, one after another; form `id` ends where the next one starts. */
  #characters = new Uint16Array(1 << 12);
  #starts = new Int32Array(1 << 9);
  #hashes = new Int32Array(1 << 9);
  /** Form numbers plus one by hash; 0 is free. A power of two long, and never more than half full. */
  #slots = new Int32Array(1 << 10);

  /** The number of the form of `text.slice(start, end)`, which is new where the form is. */
  add(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(text, start, end, hash);
    const taken = this.#slots[slot] ?? 0;
    if (taken !== 0) return taken - 1;
    const id = this.count;
    this.#slots[slot] = id + 1;
    this.#store(text, start, end, hash);
    if (this.count * 2 > this.#slots.length) this.#widen();
    return id;
  }

  /** The number of the form of `text.slice(start, end)`, or -1. */
  find(text: string, start = 0, end = text.length): number {
    return (this.#slots[this.#slotOf(text, start, end, hashOf(text, start, end))] ?? 0) - 1;
  }

  #slotOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || (this.#hashes[id] === hash && this.#isSame(id, text, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.#characters[from + at - start] !== folded(text.charCodeAt(at))) return false;
    }
    return true;
  }

  #store(text: string, start: number, end: number, hash: number): void {
    const id = this.count;
    let to = this.#starts[id] ?? 0;
    if (id + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, id + 2);
      this.#hashes = grown(this.#hashes, id + 2);
    }
    if (to + end - start > this.#characters.length) {
      const wider = new Uint16Array(Math.max(to + end - start, this.#characters.length * 2));
      wider.set(this.#characters);
      this.#characters = wider;
    }
    for (let at = start; at < end; at += 1) {
      this.#characters[to] = folded(text.charCodeAt(at));
      to += 1;
    }
    this.#hashes[id] = hash;
    this.#starts[id + 1] = to;
    this.count += 1;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.count; id += 1) {
      const hash = this.#hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

/** A copy at least twice as long, and long enough. */
export function grown(numbers: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(needed, numbers.length * 2));
  copy.set(numbers);
  return copy;
}

/** FNV-1a over the folded characters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193);
  }
  return hash;
}

/** The folding of simple words, one character for one. Words folded as strings before are left as they are. */
function folded(code: number): number {
  if (code >= 65 && code <= 90) return code | 32;
  return code === curlyApostrophe ? apostrophe : code;
}
