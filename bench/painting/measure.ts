/** Runs one painter on one page in Chromium, and reads the browser's own clocks around each step. */
import type { Browser, CDPSession, Page } from 'playwright';
import { visit } from '../../eval/anchoring/chromium.ts';
import type { PainterName } from './in-page/painter-names.ts';
import type { Painting } from './in-page/run.ts';
import type { PaintedPage } from './pages.ts';

declare global {
  // eslint-disable-next-line no-var -- what the script puts into the page can only be declared so
  var painting: Painting;
}

/** One step's cost. Milliseconds that the page's main thread worked, whatever else the machine did meanwhile. */
export interface Cost {
  cpu: number;
  layout: number;
  style: number;
  /** Of the call itself, without the style, layout and painting that follow it. */
  script: number;
  /** Records that the page's own MutationObserver saw. */
  records: number;
  elements: number;
}

export interface Run {
  marks: number;
  paint: Cost;
  /** One mark more. */
  add: Cost;
  undo: Cost;
  /** JavaScript heap that the marks hold, in kB. */
  memory: number;
}

/** Paints, adds one mark and undoes all, on a fresh page. */
export function runPainter(
  browser: Browser,
  script: string,
  { html, marks }: PaintedPage,
  name: PainterName,
): Promise<Run> {
  return visit(browser, { html, script }, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const prepared = await page.evaluate(([painter, wanted]) => painting.prepare(painter, wanted), [
      name,
      marks,
    ] as const);
    const before = await heap(devtools);
    const paint = await step(page, devtools, 'paint');
    const memory = (await heap(devtools)) - before;
    const add = await step(page, devtools, 'add');
    const undo = await step(page, devtools, 'undo');
    return { marks: prepared, paint, add, undo, memory };
  });
}

/** Milliseconds of main thread that the page's own changes cost while it is painted; without a painter, with no range either. */
export function runPagesWork(
  browser: Browser,
  script: string,
  { html, marks }: PaintedPage,
  name: PainterName | null,
): Promise<number> {
  return visit(browser, { html, script }, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(([painter, wanted]) => painting.prepare(painter, wanted), [
      name ?? 'nothing',
      name === null ? 0 : marks,
    ] as const);
    await step(page, devtools, 'paint');
    await heap(devtools);
    const before = await clocks(devtools);
    await page.evaluate(() => painting.workOfThePage());
    await page.evaluate(() => painting.painted());
    return (await clocks(devtools)).task - before.task;
  });
}

/** Milliseconds for 100 look-ups under the pointer, by each way of finding a mark. */
export function runHitTests(
  browser: Browser,
  script: string,
  { html, marks }: PaintedPage,
): Promise<Record<string, number>> {
  return visit(browser, { html, script }, async (page) => {
    await page.evaluate((wanted) => painting.prepare('ours', wanted), marks);
    await page.evaluate(() => painting.step('paint'));
    await page.evaluate(() => painting.painted());
    return page.evaluate(() => painting.hitTests());
  });
}

async function step(
  page: Page,
  devtools: CDPSession,
  what: 'paint' | 'add' | 'undo',
): Promise<Cost> {
  const { elements } = await page.evaluate(() => painting.look());
  await page.evaluate(() => painting.painted());
  const before = await clocks(devtools);
  await page.evaluate((wanted) => painting.step(wanted), what);
  const called = await clocks(devtools);
  const seen = await page.evaluate(() => painting.look());
  await page.evaluate(() => painting.painted());
  const after = await clocks(devtools);
  return {
    cpu: after.task - before.task,
    layout: after.layout - before.layout,
    style: after.style - before.style,
    script: called.script - before.script,
    records: seen.records,
    elements: seen.elements - elements,
  };
}

async function clocks(devtools: CDPSession) {
  const metrics = await metricsOf(devtools);
  const ms = (name: string) => (metrics.get(name) ?? 0) * 1000;
  return {
    task: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration'),
    style: ms('RecalcStyleDuration'),
  };
}

async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return ((await metricsOf(devtools)).get('JSHeapUsedSize') ?? 0) / 1024;
}

async function metricsOf(devtools: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
