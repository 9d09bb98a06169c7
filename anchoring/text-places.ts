/** From characters of the normalised text to the document, and back. */
import { countWhile } from './count-while.ts';
import type { Span, TextIndex } from './text-index.ts';

/** Characters `text … text + length` of the index are the characters `raw … raw + length` of one node. */
export interface Run {
  node: Text;
  /** What the node said when it was read. */
  data: string;
  text: number;
  raw: number;
  length: number;
  /** Neighbours of one scope stand one after the other in one tree, so that one range can hold them. */
  scope: number;
}

export class TextPlaces implements TextIndex {
  readonly text: string;
  readonly shadowRoots: readonly ShadowRoot[];
  /** In reading order, so ascending by `text`; the runs of one node stand together. */
  readonly #runs: readonly Run[];
  readonly #firstRun: ReadonlyMap<Node, number>;

  constructor(
    text: string,
    runs: readonly Run[],
    firstRun: ReadonlyMap<Node, number>,
    shadowRoots: readonly ShadowRoot[],
  ) {
    this.text = text;
    this.#runs = runs;
    this.#firstRun = firstRun;
    this.shadowRoots = shadowRoots;
  }

  rangeOf(start: number, end: number): Range | null {
    const runs = this.#runsWithin(start, end);
    const first = runs[0];
    const last = runs.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      !runs.every((run) => stands(run, start, end))
    ) {
      return null;
    }
    if (first.node.getRootNode() !== last.node.getRootNode()) return null;
    const range = rangeOver(first, last, start, end);
    return range.collapsed ? null : range;
  }

  rangesOf(start: number, end: number): Range[] {
    if (this.shadowRoots.length === 0) {
      const range = this.rangeOf(start, end);
      return range === null ? [] : [range];
    }
    const runs = this.#runsWithin(start, end);
    if (!runs.every((run) => stands(run, start, end))) return [];
    const ranges: Range[] = [];
    for (let from = 0, to = 1; from < runs.length; from = to, to += 1) {
      while (runs[to]?.scope === runs[from]?.scope) to += 1;
      const [first, last] = [runs[from], runs[to - 1]];
      if (first !== undefined && last !== undefined) {
        ranges.push(rangeOver(first, last, start, end));
      }
    }
    return ranges.filter(({ collapsed }) => !collapsed);
  }

  spanOf(range: AbstractRange): Span | null {
    let start = this.#startOf(range.startContainer, range.startOffset, range.endContainer);
    let end = start === null ? null : this.#endOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    while (start < end && /\s/.test(this.text.charAt(start))) start += 1;
    while (start < end && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    return start < end ? { start, end } : null;
  }

  standsOn(other: TextIndex): boolean {
    if (!(other instanceof TextPlaces) || other.#runs.length !== this.#runs.length) return false;
    return this.#runs.every((run, at) => run.node === other.#runs[at]?.node);
  }

  #runsWithin(start: number, end: number): readonly Run[] {
    if (start >= end) return [];
    const from = countWhile(this.#runs, (run) => run.text + run.length <= start);
    const to = countWhile(this.#runs, (run) => run.text < end);
    return this.#runs.slice(from, to);
  }

  #runsOf(node: Node): readonly Run[] {
    const first = this.#firstRun.get(node);
    if (first === undefined) return [];
    let end = first;
    while (this.#runs[end]?.node === node) end += 1;
    return this.#runs.slice(first, end);
  }

  /** The offset of the first character at or after a boundary. */
  #startOf(container: Node, offset: number, last: Node): number | null {
    const runs = this.#runsOf(container);
    const lastRun = runs.at(-1);
    if (lastRun !== undefined) {
      const run = runs.find(({ raw, length }) => offset < raw + length);
      if (run !== undefined) return run.text + Math.max(0, offset - run.raw);
      return lastRun.text + lastRun.length;
    }
    const child = container.childNodes[offset];
    const walker = textWalker(container);
    walker.currentNode = child ?? lastWithin(container);
    let node: Node | null = child ?? walker.nextNode();
    while (node !== null && !this.#firstRun.has(node)) {
      // Past the range's end: a page may hold a long stretch of hidden text, and be asked about each piece of it.
      if (node === last) return null;
      node = walker.nextNode();
    }
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

function rangeOver(first: Run, last: Run, start: number, end: number): Range {
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.raw + Math.max(0, start - first.text));
  range.setEnd(last.node, last.raw + Math.min(last.length, end - last.text));
  return range;
}

/** Whether a run still says what it said: the page may have changed since it was read. */
function stands({ node, data, text, raw, length }: Run, start: number, end: number): boolean {
  if (!node.isConnected) return false;
  const now = node.data;
  if (now === data) return true;
  const from = raw + Math.max(0, start - text);
  const to = raw + Math.min(length, end - text);
  return now.slice(from, to) === data.slice(from, to);
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
