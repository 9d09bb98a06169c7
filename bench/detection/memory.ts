/** Run as a process of its own with `--expose-gc NAME`: the heap that one engine holds once loaded, and after a thousand articles. */
import { articles } from './corpus.ts';
import { readerNames, type Reader, type ReaderName } from './reader.ts';

const ARTICLES = 1000;

/** Loaded when asked for: a process holds one engine. */
const load: Record<ReaderName, () => Promise<Reader>> = {
  ours: async () => (await import('./readers/ours.ts')).createReader(),
  'wink-nlp': async () => (await import('./readers/wink-nlp.ts')).createReader(),
  compromise: async () => (await import('./readers/compromise.ts')).createReader(),
};

const all = articles(ARTICLES, 'memory');
const before = await heap();
const name = readerNames.find((each) => each === process.argv[2]) ?? 'ours';
const read = await load[name]();
read(all[0] ?? '');
const loaded = (await heap()) - before;
for (const article of all) read(article);
const after = (await heap()) - before;
process.stdout.write(JSON.stringify({ loaded, after }));

/** Bytes in use after the collector has been through twice. */
async function heap(): Promise<number> {
  for (let round = 0; round < 2; round += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
