/** What HTML's elements do to the text a reader sees. Two rooms read pages, and must read the same text from them. */

const unseen = new Set(
  'script style noscript template head title input textarea select datalist iframe object embed canvas audio video svg math'.split(
    ' ',
  ),
);

const lines = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element of this local name shows its reader none of its text. */
export function showsNoText(localName: string): boolean {
  return unseen.has(localName.toLowerCase());
}

/** Whether an element of this local name starts and ends a line. By name: asking for its style would cost a layout. */
export function endsLine(localName: string): boolean {
  return lines.has(localName.toLowerCase());
}
