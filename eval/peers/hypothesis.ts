/**
 * Sources of the Hypothesis client. Its package publishes bundles only, but their source map holds the sources; they are
 * unpacked into a folder for one run, so that the peer measured is the peer as published.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const sourceMap = z.object({
  sources: z.array(z.string()),
  sourcesContent: z.array(z.nullable(z.string())),
});

/** Its annotator, and the packages that this imports. */
const wanted =
  /^app:\/\/\/(src\/(?:annotator|shared)\/.*\.ts|node_modules\/(?:approx-string-match|classnames)\/.*)$/;

/** Files of it that are measured. */
export const hypothesisFiles = {
  'peer:hypothesis': 'src/annotator/anchoring/html.ts',
  'peer:hypothesis-highlighter': 'src/annotator/highlighter.ts',
} as const;

/** Unpacks the sources into the folder. */
export function unpackHypothesis(folder: string): void {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve('hypothesis/package.json'));
  const text = readFileSync(join(home, 'build/scripts/annotator.bundle.js.map'), 'utf8');
  const { sources, sourcesContent } = z.parse(sourceMap, JSON.parse(text));
  for (const [at, source] of sources.entries()) {
    const path = wanted.exec(source)?.[1];
    const content = sourcesContent[at];
    if (path === undefined || typeof content !== 'string' || path.includes('..')) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const approximate = join(folder, 'node_modules/approx-string-match');
  mkdirSync(approximate, { recursive: true });
  writeFileSync(join(approximate, 'package.json'), '{"main":"build/src/index.js"}');
}
