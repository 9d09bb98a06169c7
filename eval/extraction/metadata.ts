/** How right a page's metadata is read: title, date and address against what the material's index knows of each page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as z from 'zod/mini';
import { addressesOf } from '#article/addresses.ts';
import { cleanAddress } from '#article/clean-address.ts';
import { dateText, isSameTime } from '#article/date-text.ts';
import { readMetadata } from '#article/read-article.ts';
import { normalWords } from '#article/normal-text.ts';
import { halfOf, type Half } from '../split.ts';

const entry = z.object({
  id: z.string(),
  file: z.string(),
  url: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  truth_title: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  encoding: z.optional(z.nullable(z.string())),
});

/** Titles that somebody verified, and where there is none, what the page's window was called. */
export const measuredFields = [
  'title, verified',
  'title, of the window',
  'date',
  'address',
] as const;

export type Outcome = 'right' | 'wrong' | 'missing';

/** One field of one page; `read` and `known` are what a person compares who looks at a wrong one of the dev half. */
export interface MetadataFinding {
  id: string;
  half: Half;
  field: (typeof measuredFields)[number];
  outcome: Outcome;
  read: string;
  known: string;
}

/** A line of the table: how many pages of a half have the field known, and what became of them. */
export interface MetadataRow {
  field: MetadataFinding['field'];
  half: Half;
  pages: number;
  right: number;
  wrong: number;
  missing: number;
}

/** Counted by field and half. Reads `folder/pages/index.json` and the pages that it names; throws where they are not there. */
export function metadataRows(folder: string): MetadataRow[] {
  const findings = metadataFindings(folder);
  return measuredFields.flatMap((field) =>
    (['dev', 'held'] as const).map((half) => {
      const of = findings.filter((one) => one.field === field && one.half === half);
      const count = (outcome: Outcome) => of.filter((one) => one.outcome === outcome).length;
      return {
        field,
        half,
        pages: of.length,
        right: count('right'),
        wrong: count('wrong'),
        missing: count('missing'),
      };
    }),
  );
}

export function metadataFindings(folder: string): MetadataFinding[] {
  const home = path.join(folder, 'pages');
  const index: unknown = JSON.parse(readFileSync(path.join(home, 'index.json'), 'utf8'));
  return z
    .array(entry)
    .parse(index)
    .flatMap((page) => findingsOf(page, path.join(home, page.file)));
}

function findingsOf(page: z.infer<typeof entry>, file: string): MetadataFinding[] {
  const html = new TextDecoder(page.encoding ?? 'utf-8').decode(readFileSync(file));
  const seen = page.url != null && URL.canParse(page.url) ? page.url : 'https://page.invalid/';
  const { document } = new JSDOM(html, {
    url: seen,
    // What the pages' own style sheets get wrong is no finding.
    virtualConsole: new VirtualConsole(),
  }).window;
  const { title, publishedAt } = readMetadata(document, seen).article;
  // The page is told where it stands only through the file: what it claims is compared, not what we were told.
  const claimed = addressesOf(document, 'https://page.invalid/').filter(
    ({ origin }) => origin === 'canonical' || origin === 'og:url',
  );
  const about = { id: page.id, half: halfOf(page.id) };
  const compare = (
    field: MetadataFinding['field'],
    known: string | null | undefined,
    read: string,
    isRight: (known: string) => boolean,
  ): MetadataFinding[] => {
    if (known == null || known === '') return [];
    const outcome = read === '' ? 'missing' : isRight(known) ? 'right' : 'wrong';
    return [{ ...about, field, outcome, read, known }];
  };
  const windowTitle = page.truth_title == null ? page.title : null;
  return [
    compare(
      'title, verified',
      page.truth_title,
      title,
      (known) => wordsOf(known) === wordsOf(title),
    ),
    compare('title, of the window', windowTitle, title, (known) => overlaps(known, title)),
    compare('date', page.published, publishedAt ?? '', (known) =>
      isSameTime(dateText(known), publishedAt ?? ''),
    ),
    compare('address', page.url, claimed.map(({ url }) => url).join(' '), (known) =>
      claimed.some(({ url }) => placeOf(url) === placeOf(known)),
    ),
  ].flat();
}

function wordsOf(text: string): string {
  return normalWords(text).join(' ');
}

/** A window is called by title and outlet. */
function overlaps(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.includes(b) || b.includes(a);
}

function placeOf(address: string): string {
  const url = new URL(cleanAddress(address) ?? 'https://page.invalid/');
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search;
}
