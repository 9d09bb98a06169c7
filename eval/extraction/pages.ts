/** The saved pages of the material folder, with what is known of each page's own text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

/** The fields of `index.json` that are read; a page may lack any but its file. */
const entry = z.object({
  id: z.string(),
  file: z.string(),
  url: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  truth_title: z.optional(z.nullable(z.string())),
  encoding: z.optional(z.nullable(z.string())),
  truth: z.optional(z.nullable(z.string())),
  truth_kind: z.optional(z.nullable(z.string())),
  must_contain: z.optional(z.nullable(z.array(z.string()))),
  must_not_contain: z.optional(z.nullable(z.array(z.string()))),
});

export interface SavedPage {
  id: string;
  html: string;
  /** Where it was saved; an address of nowhere if that is unknown. */
  url: string;
  /** The titles it is known by: no extractor is asked for its headline. */
  titles: string[];
  /** The article's own text, a paragraph a line; null where nobody has written it down. */
  truth: string | null;
  /** How the truth came to be. */
  truthKind: string;
  /** Pieces of the page that an extractor should keep, and that it should leave out. */
  wanted: string[];
  unwanted: string[];
}

/** Every page of `folder/pages`, in the order of its index. Throws where the index is not there or names no such files. */
export function savedPages(folder: string): SavedPage[] {
  const home = path.join(folder, 'pages');
  const index = z
    .array(entry)
    .parse(JSON.parse(readFileSync(path.join(home, 'index.json'), 'utf8')));
  return index.map((one) => ({
    id: one.id,
    html: new TextDecoder(one.encoding ?? 'utf-8').decode(readFileSync(path.join(home, one.file))),
    url:
      one.url != null && /^https?:/.test(one.url)
        ? one.url
        : `https://page.invalid/${encodeURIComponent(one.id)}`,
    titles: [one.title, one.truth_title].flatMap((title) => title ?? []),
    truth: one.truth == null ? null : readFileSync(path.join(home, one.truth), 'utf8'),
    truthKind: one.truth_kind ?? 'none',
    wanted: one.must_contain ?? [],
    unwanted: one.must_not_contain ?? [],
  }));
}
