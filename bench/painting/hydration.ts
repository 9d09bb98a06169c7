/** Whether a React page survives being painted after it came alive. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Browser } from 'playwright';
import { visit } from '../../eval/anchoring/chromium.ts';
import { LiveArticle } from './in-page/live-article.ts';
import type { Hydrated, Hydration } from './in-page/hydrate.ts';
import type { PainterName } from './in-page/painter-names.ts';

declare global {
  // eslint-disable-next-line no-var -- what the script puts into the page can only be declared so
  var hydration: Hydration;
}

/** Hydrates, paints, lets the page change twice, and counts what broke. */
export function runHydration(
  browser: Browser,
  script: string,
  name: PainterName,
): Promise<Hydrated> {
  const body = renderToString(createElement(LiveArticle));
  const html = `<!doctype html><meta charset="utf-8"><title>Live</title><div id="root">${body}</div>`;
  return visit(browser, { html, script }, (page) =>
    page.evaluate((painter) => hydration.hydrateAndPaint(painter), name),
  );
}
