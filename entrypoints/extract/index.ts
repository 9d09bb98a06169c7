/** The extractor: page → article and labelled blocks. Injected beside the reader where a page is an article; it alters nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '#messages/extract-door.ts';
import { readPage } from '#article/read-page.ts';

export default defineUnlistedScript(() => {
  globalThis.secondSourceExtract = readPage;
});
