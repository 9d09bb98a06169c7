/** Runs the bench inside Chromium, in an isolated world of a page: where content scripts run. */
import type { Browser, CDPSession } from 'playwright';
import { visit, withChromium } from '../../eval/anchoring/chromium.ts';
import { bundleWithPeers } from '../../eval/peers/bundle.ts';
import { meterFor } from '../anchoring/measure.ts';
import type { Paragraph } from './corpus.ts';
import type { DetectionBench } from './in-page.ts';
import type { Timing } from './timing.ts';

export interface ChromiumRun {
  timings: Timing[];
  /** The longest task of the page's main thread in milliseconds, by text. */
  longestTasks: Map<string, number>;
}

export interface ChromiumPlan {
  texts: readonly Paragraph[];
  rounds: number;
  repeats: number;
  /** Articles that are read in slices, by name. */
  sliced: ReadonlyMap<string, readonly string[]>;
}

/** @throws CommandError where no Chromium is installed. */
export async function runInChromium(plan: ChromiumPlan): Promise<ChromiumRun> {
  const script = await bundleWithPeers(`${import.meta.dirname}/in-page.ts`);
  return withChromium(async (browser) => {
    const timings = await inWorld(browser, script, (world) =>
      world.call('time', plan.texts, plan.rounds, plan.repeats),
    );
    const longestTasks = new Map<string, number>();
    for (const [name, paragraphs] of plan.sliced) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they would measure each other
      longestTasks.set(name, await longestTask(browser, script, paragraphs));
    }
    return { timings, longestTasks };
  });
}

/** Runs of each text; the first finds nothing compiled. */
const RUNS = 3;

function longestTask(
  browser: Browser,
  script: string,
  paragraphs: readonly string[],
): Promise<number> {
  return inWorld(browser, script, async (world) => {
    // The text crosses into the page by a task of the browser's own, which is not ours to shorten.
    await world.call('readInSlices', paragraphs.slice(0, 1));
    const all: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other
      all.push(...(await world.tasks(() => world.call('readInSlices', paragraphs))));
    }
    return Math.max(...all);
  });
}

interface World {
  call<Name extends keyof DetectionBench>(
    name: Name,
    ...args: Parameters<DetectionBench[Name]>
  ): Promise<Awaited<ReturnType<DetectionBench[Name]>>>;
  /** Milliseconds of each task of the page's main thread during the call. */
  tasks(call: () => Promise<unknown>): Promise<number[]>;
}

function inWorld<Result>(
  browser: Browser,
  script: string,
  use: (world: World) => Promise<Result>,
): Promise<Result> {
  return visit(browser, { html: '<p>Ostel</p>', script: '' }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'second-source-bench',
    });
    await evaluate(session, contextId, script);
    const meter = await meterFor(page);
    return use({
      tasks: (call) => meter.tasks(call),
      call: (name, ...args) => {
        const written = args.map((each) => JSON.stringify(each)).join(', ');
        return evaluate(session, contextId, `detectionBench.${name}(${written})`);
      },
    });
  });
}

async function evaluate<Result>(
  session: CDPSession,
  contextId: number,
  expression: string,
): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}
