/** Gets the extractor into this isolated world, once, and only where it is wanted. */
import type { Extract } from '#messages/extract-door.ts';
import { askBackground } from './ask-background.ts';

let loading: Promise<Extract> | undefined;

/** The extractor, injected by the background on first use. Rejects with a sentence where that fails. */
export function loadExtractor(): Promise<Extract> {
  loading ??= inject().catch((error: unknown) => {
    loading = undefined; // The next reading tries again.
    throw error;
  });
  return loading;
}

async function inject(): Promise<Extract> {
  if (globalThis.secondSourceExtract === undefined) await askBackground('extract.load', {});
  const extract = globalThis.secondSourceExtract;
  if (extract === undefined) throw new Error('This page could not be read.');
  return extract;
}
