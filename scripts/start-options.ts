/** What can be said to `npm start --`. */
import { parseArgs } from 'node:util';
import type { BrowserName } from './find-browser.ts';

export interface StartOptions {
  browser: BrowserName;
  /** Port of the team's server; the demo site takes the one after it. */
  port: number;
  isFresh: boolean;
}

export const usualPort = 4747;

const usage =
  'Usage: npm start -- [--firefox] [--port 4747] [--fresh]   (--fresh throws the data of earlier starts away)';

/** Throws one sentence, the usage, where the options are not understood. */
export function readStartOptions(words: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        firefox: { type: 'boolean', default: false },
        chromium: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: String(usualPort) },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new Error('not a port');
    return { browser: values.firefox ? 'firefox' : 'chromium', port, isFresh: values.fresh };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}
