/** All engines in one program, ready to read. */
import { readerNames, type Reader, type ReaderName } from './reader.ts';
import { createReader as createCompromise } from './readers/compromise.ts';
import { createReader as createOurs } from './readers/ours.ts';
import { createReader as createWink } from './readers/wink-nlp.ts';

const create: Record<ReaderName, () => Reader> = {
  ours: createOurs,
  'wink-nlp': createWink,
  compromise: createCompromise,
};

/** In the order of `readerNames`. */
export function allReaders(): Reader[] {
  return readerNames.map((name) => create[name]());
}
