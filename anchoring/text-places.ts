/** From characters of the normalised text to the document, and back. */
import { countWhile } from './count-while.ts';
import type { TextIndex } from './text-index.ts';

/** Characters `text … text + length` of the index are the characters `raw … raw + length` of one node. */
export interface Run {
  node: Text;
  text: number;
  raw: number;
  length: number;
}

export class TextPlaces implements TextIndex {
  readonly text: string;
  /** In reading order, so ascending by `text`; the runs of one node stand together. */
  readonly #runs: readonly Run[];
  readonly #firstRun = new Map<Node, number>();

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
    for (const [at, run] of runs.entries()) {
      if (!this.#firstRun.has(run.node)) this.#firstRun.set(run.node, at);
    }
  }

  rangeOf(start: number, end: number): Range | null {
    const firstAt = countWhile(this.#runs, (run) => run.text + run.length <= start);
    const lastAt = countWhile(this.#runs, (run) => run.text < end) - 1;
    const first = this.#runs[firstAt];
    const last = this.#runs[lastAt];
    if (first === undefined || last === undefined || firstAt > lastAt || start >= end) return null;
    const from = first.raw + Math.max(0, start - first.text);
    const to = last.raw + Math.min(last.length, end - last.text);
    // The page may have changed since it was read.
    if (from > first.node.length || to > last.node.length) return null;
    if (!first.node.isConnected || !last.node.isConnected) return null;
    if (first.node.getRootNode() !== last.node.getRootNode()) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return range.collapsed ? null : range;
  }

  spanOf(range: AbstractRange): { start: number; end: number } | null {
    let start = this.#startOf(range.startContainer, range.startOffset);
    let end = this.#endOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    while (start < end && /\s/.test(this.text.charAt(start))) start += 1;
    while (start < end && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    return start < end ? { start, end } : null;
  }

  #runsOf(node: Node): readonly Run[] {
    const first = this.#firstRun.get(node);
    if (first === undefined) return [];
    let end = first;
    while (this.#runs[end]?.node === node) end += 1;
    return this.#runs.slice(first, end);
  }

  /** The offset of the first character at or after a boundary. */
  #startOf(container: Node, offset: number): number | null {
    const runs = this.#runsOf(container);
    const last = runs.at(-1);
    if (last !== undefined) {
      const run = runs.find(({ raw, length }) => offset < raw + length);
      return run === undefined ? last.text + last.length : run.text + Math.max(0, offset - run.raw);
    }
    const child = container.childNodes[offset];
    const walker = textWalker(container);
    walker.currentNode = child ?? lastWithin(container);
    let node: Node | null = child ?? walker.nextNode();
    while (node !== null && !this.#firstRun.has(node)) node = walker.nextNode();
    return node === null ? null : (this.#runsOf(node)[0]?.text ?? null);
  }

  /** The offset after the last character before a boundary. */
  #endOf(container: Node, offset: number): number | null {
    const runs = this.#runsOf(container);
    const first = runs[0];
    if (first !== undefined) {
      const run = runs.findLast(({ raw }) => raw < offset);
      return run === undefined ? first.text : run.text + Math.min(run.length, offset - run.raw);
    }
    const child = container.childNodes[offset - 1];
    const walker = textWalker(container);
    const nearest = child === undefined ? null : lastWithin(child);
    walker.currentNode = nearest ?? container;
    let node: Node | null = nearest ?? walker.previousNode();
    while (node !== null && !this.#firstRun.has(node)) node = walker.previousNode();
    const run = node === null ? undefined : this.#runsOf(node).at(-1);
    return run === undefined ? null : run.text + run.length;
  }
}

function textWalker(node: Node): TreeWalker {
  // A text index is never asked about a document itself, only about what is in one.
  const page = node.ownerDocument ?? document;
  return page.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
}

function lastWithin(node: Node): Node {
  let last = node;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}
