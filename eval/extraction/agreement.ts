/** How far the terminal, which lays nothing out, sees the same blocks and parts of a page as a browser. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '#article/read-article.ts';
import type { LabelledText } from './in-page.ts';
import type { SavedPage } from './pages.ts';

export interface Agreement {
  /** Blocks that the browser shows. */
  blocks: number;
  /** Of these, not among the terminal's. */
  absent: number;
  /** Of these, there with another role; and those of them where one says body and the other not. */
  differing: number;
  differingOnBody: number;
}

export function agreementOn(page: SavedPage, browser: readonly LabelledText[]): Agreement {
  const dom = new JSDOM(page.html, { url: page.url, virtualConsole: new VirtualConsole() });
  const terminal = new Map<string, string[]>();
  for (const { text, role } of readArticle(dom.window.document, page.url).blocks) {
    terminal.set(text, [...(terminal.get(text) ?? []), role]);
  }
  dom.window.close();
  const found: Agreement = { blocks: browser.length, absent: 0, differing: 0, differingOnBody: 0 };
  for (const { text, role } of browser) {
    const other = terminal.get(text)?.shift();
    if (other === undefined) found.absent += 1;
    else if (other !== role) {
      found.differing += 1;
      if (other === 'body' || role === 'body') found.differingOnBody += 1;
    }
  }
  return found;
}
