/** Main-thread CPU time of work inside a page, by the browser's own count: a busy machine lengthens the clock, not this. */
import type { CDPSession, Page } from 'playwright';
import * as z from 'zod/mini';

export interface Meter {
  /** Milliseconds of the main thread's CPU that the call took. */
  cpu(call: () => Promise<unknown>): Promise<number>;
  /** The same for each task by itself: what lies between two turns of the page. */
  tasks(call: () => Promise<unknown>): Promise<number[]>;
}

export async function meterFor(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async cpu(call) {
      const before = await taskSeconds(session);
      await call();
      const after = await taskSeconds(session);
      return (after - before) * 1000;
    },
    async tasks(call) {
      const events: TraceEvent[] = [];
      const take = ({ value }: { value: object[] }) => {
        events.push(...value.map((event) => z.parse(traceEvent, event)));
      };
      session.on('Tracing.dataCollected', take);
      await session.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: {
          includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'],
        },
      });
      await call();
      const isComplete = new Promise((resolve) => {
        session.once('Tracing.tracingComplete', resolve);
      });
      await session.send('Tracing.end');
      await isComplete;
      session.off('Tracing.dataCollected', take);
      return mainTasks(events);
    },
  };
}

const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds by the clock and of the thread's CPU. */
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.unknown()) })),
});

type TraceEvent = z.infer<typeof traceEvent>;

function mainTasks(events: readonly TraceEvent[]): number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(threadOf);
  return events
    .filter((event) => event.name === 'RunTask' && mains.includes(threadOf(event)))
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (found === undefined) throw new Error('The browser does not count its tasks.');
  return found.value;
}

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
