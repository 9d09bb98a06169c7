/**
 * `serve` of the command line as one file. A server that is killed a hundred times is started a hundred times, and
 * reading a hundred source files takes twice as long as everything else that a start does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

export interface BundledServer {
  /** The file to run with Node: it starts the server and serves until it is told to stop. */
  entry: string;
  remove: () => void;
}

export async function bundleServer(): Promise<BundledServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: path.resolve(import.meta.dirname, '../../..'),
    // Optional parts of drivers, loaded where they are installed; nobody here has them.
    ssr: { noExternal: true, external: ['pg-native', 'cloudflare:sockets'] },
    build: {
      ssr: path.join(import.meta.dirname, 'serve-alone.ts'),
      outDir: folder,
      target: 'node26',
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'serve.mjs' } },
    },
  });
  return {
    entry: path.join(folder, 'serve.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
