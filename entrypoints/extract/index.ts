/** The extractor: page → article and labelled blocks. Injected beside the reader where a page is an article; it alters nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runInSlices } from '#anchoring/slices.ts';
import '#messages/extract-door.ts';
import { readPageSteps, sliceMs } from '#article/read-page.ts';

export default defineUnlistedScript(() => {
  globalThis.secondSourceExtract = async (page, address, signal) => {
    const read = await runInSlices(readPageSteps(page, address), { signal, budgetMs: sliceMs });
    if (read === null) throw new DOMException('The reading was stopped.', 'AbortError');
    return read;
  };
});
