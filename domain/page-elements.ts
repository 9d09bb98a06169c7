/** What HTML's elements do to the text a reader sees. Two rooms read pages, and must read the same text from them. */

const unseen = new Set(
  'script style noscript noframes noembed template head title input textarea select datalist meter progress iframe object embed canvas audio video svg math rt rp'.split(
    ' ',
  ),
);

const lines = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Whether an element of this local name shows its reader none of its text. How ruby says a word sounds is shown, but between
 * the words it would break every quote; a formula or a drawing has text, but no sentences.
 */
export function showsNoText(localName: string): boolean {
  return unseen.has(localName.toLowerCase());
}

/** Whether an element of this local name starts and ends a line. By name: known without a window too. */
export function endsLine(localName: string): boolean {
  return lines.has(localName.toLowerCase());
}
