/** Bundles what runs inside the page, with the peer's sources where they are imported. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { unpackHighlighter } from './hypothesis-source.ts';

/** One script that runs a file of `in-page/`, in React's production version. Nothing of the peer stays on disk. */
export async function bundleInPage(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-painting-'));
  try {
    const highlighter = unpackHighlighter(folder);
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      root: join(import.meta.dirname, '../..'),
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'peer',
          enforce: 'pre',
          resolveId: (id) => (id === 'peer:hypothesis-highlighter' ? highlighter : null),
        },
      ],
      build: {
        write: false,
        target: 'esnext',
        minify: false,
        lib: {
          entry: join(import.meta.dirname, 'in-page', file),
          formats: ['iife'],
          name: 'inPage',
        },
      },
    });
    const [first] = Array.isArray(built) ? built : [built];
    const output = first !== undefined && 'output' in first ? first.output : [];
    return output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
