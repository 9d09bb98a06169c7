/** One minified script of a file and all that it imports, to run in a page or to be weighed. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** The script gives what the file exports as the global `bench`. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    root: join(import.meta.dirname, '../..'),
    // As in wxt.config.ts.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [built].flat();
  const output = first !== undefined && 'output' in first ? first.output : [];
  return output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
}

/** Bytes of it after gzip -9. */
export async function weigh(entry: string): Promise<number> {
  return gzipSync(await bundle(entry), { level: 9 }).length;
}
