/** The extractor: page → article and labelled blocks. Injected beside the reader where a page is an article; it alters nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '#article/read-article.ts';
import type {} from '#messages/extract-door.ts';

export default defineUnlistedScript(() => {
  globalThis.secondSourceExtract = readArticle;
});
