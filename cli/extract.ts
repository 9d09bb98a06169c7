/** `extract`: what a saved page says as an article, its blocks with their parts and reasons, as JSON. */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { articleAt } from '#article/clean-address.ts';
import { identified } from '#article/identity.ts';
import { metadataOf } from '#article/metadata.ts';
import { readPage } from '#article/read-page.ts';
import type { ExtractionReport } from '#domain/extraction-report.ts';
import { decodePage, knowsEncoding } from './decode-page.ts';
import { checkPage } from './check-page.ts';
import { readBytes } from './read-input.ts';
import { InputError, UsageError } from './usage-error.ts';

/**
 * Prints an array with one report a file, in the order given. Throws an `InputError` that names the files that cannot be
 * used; the reports of the others are printed before.
 */
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
  const unusable: string[] = [];
  for (const file of positionals) {
    try {
      const page = decodePage(await readBytes(file), encoding);
      checkPage(file, page);
      reports.push(reportOf(file, page, address));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unusable.push(error.message);
    }
  }
  if (reports.length > 0) process.stdout.write(`${JSON.stringify(reports)}\n`);
  if (unusable.length > 0) throw new InputError(unusable.join('\n'));
}

function reportOf(file: string, page: string, address: string | undefined): ExtractionReport {
  const place = address ?? (file === '-' ? 'about:blank' : pathToFileURL(file).href);
  // No scripts and no resources: jsdom's defaults. What it says of style sheets is nobody's concern here.
  const dom = new JSDOM(page, { url: place, virtualConsole: new VirtualConsole() });
  const { stated, blocks, text } = readPage(dom.window.document, place);
  const { article, updatedAt, disagreements } = metadataOf(stated, place);
  return {
    file,
    // Clean first: a page without text is known by its address.
    article: identified(articleAt(article, place), text),
    blocks: blocks.map((block) => ({ text: block.text, role: block.role, why: block.why })),
    updatedAt,
    disagreements,
  };
}
