/** Bundles what runs inside a measured page: our engine, its peers and the edits, as one script. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { hypothesisFiles, unpackHypothesis } from './hypothesis.ts';

/** One script that runs the file `entry`, whose imports of `peer:*` are the peers' own code. Nothing of it stays on disk. */
export async function bundleWithPeers(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-peers-'));
  const files = new Map<string, string>(Object.entries(hypothesisFiles));
  try {
    unpackHypothesis(folder);
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
            const file = files.get(id);
            return file === undefined ? null : join(folder, file);
          },
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
    return output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
