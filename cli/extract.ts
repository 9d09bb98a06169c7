/** `extract`: what a saved page says as an article, its blocks with their parts and reasons, as JSON. */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { articleAt } from '#article/clean-address.ts';
import { readArticle } from '#article/read-article.ts';
import type { ExtractionReport } from '#domain/extraction-report.ts';
import { decodePage, knowsEncoding } from './decode-page.ts';
import { checkPage } from './check-page.ts';
import { readBytes } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** Prints an array with one report a file, in the order given. Throws an `InputError` for a file that cannot be used. */
export async function extract(rest: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: rest,
    options: { address: { type: 'string' }, encoding: { type: 'string' } },
    allowPositionals: true,
  });
  const { address, encoding } = values;
  if (positionals.length === 0) {
    throw new UsageError('Give one saved page or more, or - for standard input.');
  }
  if (address !== undefined && positionals.length > 1) {
    throw new UsageError('--address says where one page was seen: give one file with it.');
  }
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new UsageError('--address wants a full address that starts with http:// or https://.');
  }
  if (encoding !== undefined && !knowsEncoding(encoding)) {
    throw new UsageError(`There is no encoding "${encoding}".`);
  }
  const reports: ExtractionReport[] = [];
  for (const file of positionals) {
    const page = decodePage(await readBytes(file), encoding);
    checkPage(file, page);
    reports.push(reportOf(file, page, address));
  }
  process.stdout.write(`${JSON.stringify(reports)}\n`);
}

function reportOf(file: string, page: string, address: string | undefined): ExtractionReport {
  const place = address ?? (file === '-' ? 'about:blank' : pathToFileURL(file).href);
  // No scripts and no resources: jsdom's defaults. What it says of style sheets is nobody's concern here.
  const dom = new JSDOM(page, { url: place, virtualConsole: new VirtualConsole() });
  const { article, blocks, updatedAt, disagreements } = readArticle(dom.window.document, place);
  return {
    file,
    article: articleAt(article, place),
    blocks: blocks.map(({ text, role, why }) => ({ text, role, why })),
    updatedAt,
    disagreements,
  };
}
