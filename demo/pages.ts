/** Finds what the demo serves at a path: files below demo/sites, the hard pages, and the one page that is generated. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { longPage } from './long-page.ts';

export interface Page {
  type: string;
  body: Buffer | string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page at the path, or undefined. Files are read at each request, so that an edit shows on reload. */
export function readPage(path: string): Page | undefined {
  if (path === '/hard/long.html')
    return { type: 'text/html; charset=utf-8', body: longPage(200_000) };
  const [folder, rest] = path.startsWith('/hard/')
    ? [join(import.meta.dirname, 'hard-pages'), path.slice('/hard'.length)]
    : [join(import.meta.dirname, 'sites'), path];
  const file = normalize(join(folder, rest.endsWith('/') ? `${rest}index.html` : rest));
  const type = types[extname(file)];
  const isInside = file.startsWith(folder + sep);
  if (!isInside || type === undefined) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
    ? { type, body: readFileSync(file) }
    : undefined;
}

/** Headers that belong to a page: some of the hard ones forbid what an extension would like to do. */
export function headersOf(path: string): Record<string, string> {
  return path === '/hard/no-styles.html'
    ? { 'content-security-policy': "default-src 'self'; style-src 'none'; script-src 'none'" }
    : {};
}
