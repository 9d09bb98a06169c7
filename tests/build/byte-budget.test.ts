/** What the extension weighs on a page: the reader script runs on every granted page, so each byte of it is paid often. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build-extension.ts';
import { productionExtension } from '../journeys/support/extension-build.ts';

/** Bytes after gzip: of the script that runs on every granted page, and of all that can come into a page. */
const readerBudget = 15_000;
const pageBudget = 40_000;
/** Of the engine with all its weights, in the background. */
const engineBudget = 250_000;

/** Words that survive the minifier in every bundle that holds these packages. */
const telltales = ['ZodMini', '$ZodType', 'react.element', 'react-dom', 'useState', 'invalid_type'];

/** The files of the engine by which the background judges a page. */
const engineDoors = ['detect-in-slices', 'marks-on-page', 'marks'].map(
  (name) => `detection/${name}.ts`,
);

let folder: string;

function textOf(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

function weight(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function report(what: string, bytes: number): void {
  console.log(what.padEnd(36), `${bytes.toLocaleString('en').padStart(8)} bytes gzip`);
}

/** The engine alone, as it is bundled into the background. */
async function engine(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: engineDoors, formats: ['es'] } },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('The engine was not built');
  return first.output.map((each) => (each.type === 'chunk' ? each.code : '')).join('');
}

beforeAll(async () => {
  folder = await productionExtension('chromium');
}, 120_000);

describe('the byte budget of a page', () => {
  it('keeps the reader script small', () => {
    const bytes = weight(textOf('article.js'));
    report('article.js', bytes);
    expect(bytes).toBeLessThanOrEqual(readerBudget);
  });

  it('keeps all that can come into a page small', () => {
    const extractor = weight(textOf('extract.js'));
    report('extract.js', extractor);
    expect(weight(textOf('article.js')) + extractor).toBeLessThanOrEqual(pageBudget);
  });

  it('keeps the detection engine and its weights small', async () => {
    const bytes = weight(await engine());
    report('the detection engine', bytes);
    expect(bytes).toBeGreaterThan(readerBudget / 3); // A bundle of nothing would prove nothing.
    expect(bytes).toBeLessThanOrEqual(engineBudget);
  });

  it.each(['article.js', 'extract.js'])('holds neither React nor Zod in %s', (file) => {
    expect(telltales.filter((word) => textOf(file).includes(word))).toEqual([]);
  });

  it('knows React and Zod where they are: in the pages of the extension', () => {
    const pages = globSync('chunks/*.js', { cwd: folder }).map(textOf).join('');
    expect(telltales.filter((word) => pages.includes(word))).not.toEqual([]);
  });

  it('weighs the background and the pages', () => {
    report('background.js', weight(textOf('background.js')));
    for (const page of ['card', 'sidepanel', 'desk', 'settings']) {
      const html = textOf(`${page}.html`);
      const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
        ([, file = '']) => file,
      );
      expect(files.length).toBeGreaterThan(1);
      report(`${page}.html with all it loads`, weight(html + files.map(textOf).join('')));
    }
  });
});
