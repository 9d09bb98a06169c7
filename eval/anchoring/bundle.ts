/** Bundles what runs inside the page: our engine, its peers and the edits, as one script. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { unpackHypothesis } from './hypothesis-source.ts';

/** What a bundle could not hold. */
export interface Bundle {
  script: string;
  /** Peers that are not installed, each with the reason. */
  missing: string[];
}

const silent = 'export {};';

/** One script that runs the file `entry`, whose imports of `peer:*` are the peers' own code. Nothing of it stays on disk. */
export async function bundleWithPeers(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-peers-'));
  try {
    const missing: string[] = [];
    const hypothesis = unpackHypothesis(folder);
    const apache = apacheEntry();
    if (apache === null) missing.push('@apache-annotator/dom lacks @apache-annotator/selector');
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      root: join(import.meta.dirname, '../..'),
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'peers',
          enforce: 'pre',
          resolveId(id) {
            if (id === 'peer:hypothesis') return hypothesis;
            if (id === 'peer:apache') return apache ?? '\0absent';
            return null;
          },
          load: (id) => (id === '\0absent' ? silent : null),
        },
      ],
      build: {
        write: false,
        target: 'esnext',
        minify: false,
        lib: { entry, formats: ['iife'], name: 'inPage' },
      },
    });
    const [first] = Array.isArray(built) ? built : [built];
    const output = first !== undefined && 'output' in first ? first.output : [];
    const script = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
    return { script, missing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where the package that Apache's adapter needs, and does not list, is not installed. */
function apacheEntry(): string | null {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@apache-annotator/dom');
  return existsSync(join(entry, '../../../selector/package.json')) ? entry : null;
}
