/**
 * A text in blocks that is edited step by step, and the places in it that are followed through every step. Truth comes from
 * following, never from searching, so a measurement cannot favour one way of searching.
 */

/** A stretch of one block: UTF-16 offsets, `end` exclusive. */
export interface Place {
  block: number;
  start: number;
  end: number;
}

export type Step =
  | { do: 'splice'; block: number; start: number; end: number; text: string }
  /** The block then stands right before the other, or last. */
  | { do: 'move'; block: number; before: number | null }
  /** A new block, right before the other, or last. */
  | { do: 'insert'; block: number; text: string; before: number | null }
  /** Markup only: the text stays. */
  | { do: 'link'; block: number; start: number; end: number };

export class EditedText {
  readonly #texts = new Map<number, string>();
  #order: number[];
  readonly #followed: (Place | null)[] = [];
  readonly #originals: number;

  constructor(blocks: readonly string[]) {
    this.#order = blocks.map((_, at) => at);
    this.#originals = blocks.length;
    for (const [at, text] of blocks.entries()) this.#texts.set(at, text);
  }

  /** The blocks in reading order, by number. */
  get order(): readonly number[] {
    return this.#order;
  }

  /** The blocks that were there from the start, in reading order: steps may refer to these in any order of application. */
  get originals(): readonly number[] {
    return this.#order.filter((block) => block < this.#originals);
  }

  /** A number that no block has yet. */
  get nextBlock(): number {
    return this.#texts.size;
  }

  textOf(block: number): string {
    const text = this.#texts.get(block);
    if (text === undefined) throw new RangeError(`There is no block ${block}.`);
    return text;
  }

  wordsAt({ block, start, end }: Place): string {
    return this.textOf(block).slice(start, end);
  }

  /** Follows a place through the steps to come; the answer tells where it is, or null once its words are gone. */
  follow(place: Place): () => Place | null {
    const at = this.#followed.push({ ...place }) - 1;
    return () => this.#followed[at] ?? null;
  }

  apply(step: Step): void {
    if (step.do === 'splice') this.#splice(step);
    if (step.do === 'move') this.#put(step.block, step.before);
    if (step.do === 'insert') {
      this.#texts.set(step.block, step.text);
      this.#put(step.block, step.before);
    }
  }

  /** The whole text, one block a line, with the offset at which each block starts. */
  whole(): { text: string; starts: Map<number, number> } {
    const starts = new Map<number, number>();
    let text = '';
    for (const block of this.#order) {
      if (text !== '') text += '\n';
      starts.set(block, text.length);
      text += this.textOf(block);
    }
    return { text, starts };
  }

  #splice({ block, start, end, text }: Extract<Step, { do: 'splice' }>): void {
    const old = this.textOf(block);
    this.#texts.set(block, old.slice(0, start) + text + old.slice(end));
    for (const [at, place] of this.#followed.entries()) {
      if (place?.block !== block) continue;
      this.#followed[at] = movedBy(place, { start, end, added: text.length });
    }
  }

  #put(block: number, before: number | null): void {
    const rest = this.#order.filter((each) => each !== block);
    const at = before === null ? rest.length : rest.indexOf(before);
    if (at < 0) throw new RangeError(`There is no block ${String(before)}.`);
    this.#order = rest.toSpliced(at, 0, block);
  }
}

/** Where a place is after `start … end` gave way to `added` units. Words put at its very edge are not its own. */
function movedBy(
  place: Place,
  { start, end, added }: { start: number; end: number; added: number },
): Place | null {
  const grown = added - (end - start);
  if (end <= place.start) return { ...place, start: place.start + grown, end: place.end + grown };
  if (start >= place.end) return place;
  const isInside = start >= place.start && end <= place.end;
  if (isInside) return kept({ ...place, end: place.end + grown });
  if (start <= place.start && end >= place.end) return null;
  // The edit reaches over an edge: what it put there belongs to neither side.
  if (start < place.start) return { ...place, start: start + added, end: place.end + grown };
  return { ...place, end: start };
}

function kept(place: Place): Place | null {
  return place.end > place.start ? place : null;
}
