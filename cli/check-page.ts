/** Whether a text is a page that can be read in reasonable time. Says in one sentence why not. */
import { InputError } from './usage-error.ts';

/** Browsers stop at 512; a parser that does not would take minutes for ten thousand. */
const deepest = 2000;

/** What a file of another kind starts with, or holds: no page has it. */
const otherKinds = ['%PDF', 'PK', 'GIF8'];
const nothing = '\0';
const lookedThrough = 10_000;

/** Elements whose end a page may leave out, or that have none: their starts do not show how deep it nests. */
const unclosed = new Set(
  'html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp br hr img input meta link base area col embed source track wbr param'.split(
    ' ',
  ),
);

/** Throws an `InputError` for what is no page. */
export function checkPage(file: string, page: string): void {
  if (page.trim() === '') throw new InputError(`${file} is empty.`);
  const start = page.slice(0, lookedThrough);
  if (start.includes(nothing) || otherKinds.some((kind) => start.startsWith(kind))) {
    throw new InputError(`${file} is not a text file.`);
  }
  if (/^\s*<\?xml/.test(page) && !/<html[\s>]/i.test(start)) {
    throw new InputError(`${file} is XML, not HTML.`);
  }
  if (/^(From|MIME-Version|Snapshot-Content-Location):/i.test(page)) {
    throw new InputError(`${file} is a web archive (MHTML); save it as HTML.`);
  }
  if (!/<[a-z!][^>]*>/i.test(page)) throw new InputError(`${file} holds no HTML.`);
  const depth = depthOf(page);
  if (depth > deepest) {
    const limit = deepest.toLocaleString('en');
    throw new InputError(`${file} nests its elements deeper than ${limit}; it is not read.`);
  }
}

/** How deep elements nest at most, by their tags alone. */
function depthOf(page: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?>/gi)) {
    if (unclosed.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) most = depth;
  }
  return most;
}
