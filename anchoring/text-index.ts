/**
 * The normalised visible text of a page, and the way from its characters to the document and back. White space is
 * collapsed, a block's edge or a <br> is one newline, soft hyphens and other invisible characters are left out; everything
 * else stands as the reader sees it.
 */
import { TextBuilder } from './text-builder.ts';
import { walkText, type WalkOptions } from './text-walk.ts';

/** UTF-16 offsets into the text of an index, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface TextIndex {
  /** The normalised text. All offsets of this interface are UTF-16 units into it. */
  text: string;
  /**
   * A live range over `text.slice(start, end)`; null where it holds no visible character, spans two
   * shadow roots, or where its nodes have left the document or say something else since.
   */
  rangeOf(start: number, end: number): Range | null;
  /** The same as several ranges, one for each stretch within one tree: what crosses a shadow root's edge needs two. */
  rangesOf(start: number, end: number): Range[];
  /** The stretch of text that lies in a range; null where none does. */
  spanOf(range: AbstractRange): Span | null;
  /** The shadow roots that the text was read from, in reading order. */
  shadowRoots: readonly ShadowRoot[];
  /** Whether both stand on the very same nodes, piece by piece. */
  standsOn(other: TextIndex): boolean;
}

/** What can be read: part of a document, or a shadow root. */
export type Readable = Element | ShadowRoot | DocumentFragment;
export type IndexOptions = WalkOptions;

/** Reads the text once, in one go. The index is a snapshot: read again when the page changed. */
export function indexText(root: Readable, options: IndexOptions = {}): TextIndex {
  const work = indexing(root, options);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value.index;
}

/** The same in steps, for whoever lets the page have its turn between them. */
export function* indexing(
  root: Readable,
  options: IndexOptions,
): Generator<void, { index: TextIndex; isWhole: boolean }> {
  const builder = new TextBuilder();
  const isWhole = yield* walkText(root, builder, options);
  return { index: builder.finish(), isWhole };
}
