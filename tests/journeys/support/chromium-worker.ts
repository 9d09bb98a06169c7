/**
 * The extension's service worker as Chromium's own page about workers sees it. The list of debugging targets cannot tell
 * a worker that was never ended from one that somebody has woken again: both have one name.
 */
import type { BrowserContext } from 'playwright';

export interface WatchedWorker {
  /** Ends it, and says whether it ran or was starting. */
  stop(): Promise<boolean>;
}

export async function watchWorker(
  context: BrowserContext,
  extensionId: string,
): Promise<WatchedWorker> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const own = `chrome-extension://${extensionId}/`;
  let status = 'stopped';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const version = versions.find(({ scriptURL }) => scriptURL.startsWith(own));
    if (version !== undefined) status = version.runningStatus;
  });
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      if (status !== 'running' && status !== 'starting') return false;
      await session.send('ServiceWorker.stopAllWorkers');
      return true;
    },
  };
}
