/** What pages carry beside the text that is shown: the article as data for scripts, in templates and in parts not displayed. */

/** Parts of the page that are there and not shown; of these each round has one. */
const notShown: readonly (() => Element)[] = [
  () => element('div', { hidden: '' }),
  () => element('div', { class: 'second-source-old' }),
  () => element('div', { style: 'visibility: hidden; height: 0' }),
  () => element('details', {}),
];

/** Puts copies of the text into places where nobody sees them, before or after all that is shown. */
export function addOldCopies(paragraphs: readonly string[], round: number): void {
  const text = paragraphs.join('\n');
  const state = element('script', { type: 'application/json' });
  state.textContent = JSON.stringify({ article: { paragraphs } });
  const linked = element('script', { type: 'application/ld+json' });
  linked.textContent = JSON.stringify({ '@type': 'NewsArticle', articleBody: text });
  const program = element('script', { type: 'text/plain' });
  program.textContent = text;
  const comments = element('style', {});
  comments.textContent = `/* ${text.replaceAll('*/', '')} */ .second-source-old { display: none }`;
  const template = document.createElement('template');
  template.content.append(...lines(paragraphs));
  const silent = element('noscript', {});
  silent.textContent = text;
  const unseen = notShown[round % notShown.length]?.() ?? element('template', {});
  unseen.append(...lines(paragraphs));
  const copies = [state, linked, program, comments, template, silent, unseen];
  if (Math.floor(round / notShown.length) % 2 === 0) document.body.prepend(...copies);
  else document.body.append(...copies);
}

function element(name: string, attributes: Record<string, string>): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function lines(paragraphs: readonly string[]): Element[] {
  return paragraphs.map((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
}
