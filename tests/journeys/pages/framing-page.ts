/** Pages that show an article of the demo in a frame, and what is asked of such pages. */
import type { ArticleView } from '../support/reader.ts';

export interface Framed {
  /** Address of the frame, or the markup that the page writes into it. */
  source: { address: string } | { markup: string };
  width?: number;
  height?: number;
  /** The frame's sandbox; none where it is left out. */
  sandbox?: string;
}

/** A page with hardly a word of its own around these frames. */
export function framingPage(frames: readonly Framed[]): string {
  return `<!doctype html>
    <html lang="en-GB">
      <head><meta charset="utf-8"><title>Viewer</title></head>
      <body><p>Below is what you asked for.</p>${frames.map(frameOf).join('\n')}</body>
    </html>`;
}

/** A page without a body, as old front pages are. */
export function framesetPage(addresses: readonly string[]): string {
  return `<html><head><title>Front page</title></head><frameset cols="40%,*">
    ${addresses.map((address) => `<frame src="${address}">`).join('')}
  </frameset></html>`;
}

/** An article with these frames at its end. */
export function withFrames(article: string, frames: readonly Framed[]): string {
  return article.replace('</body>', () => `${frames.map(frameOf).join('\n')}</body>`);
}

function frameOf({ source, width = 800, height = 460, sandbox }: Framed): string {
  const shown =
    'address' in source ? `src="${source.address}"` : `srcdoc="${escaped(source.markup)}"`;
  const boxed = sandbox === undefined ? '' : `sandbox="${sandbox}"`;
  return `<iframe ${shown} ${boxed} title="Frame" width="${width}" height="${height}"></iframe>`;
}

function escaped(markup: string): string {
  return markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** How often the words are marked, as the page itself can count it. */
export async function timesMarked(page: ArticleView, words: string): Promise<number> {
  return (await page.marks()).filter(({ text }) => text.includes(words)).length;
}

/** How many of the page's own frames, all of its origin, hold a mark. */
export function markedFrames(page: ArticleView): Promise<number> {
  return page.evaluate(() => {
    const windows = [...document.querySelectorAll('iframe')].map(({ contentWindow }) =>
      Object(contentWindow),
    );
    return windows.filter(({ CSS: styles }) =>
      [...styles.highlights.values()].some(({ size }) => size > 0),
    ).length;
  }, null);
}
