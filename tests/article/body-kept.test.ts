/** Sentences of a story that look like something else, and what looks like them and is none: body lost is the worst fault. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '#article/read-page.ts';

const story = [
  'LINDEN, Varland — The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel, the procurement office said on Monday.',
  'The order is worth $75 million and includes 24 launchers, spare parts and training for crews, according to the notice.',
  'Ostrel sold an earlier version of the missile to Brenn in 2027, and nobody has said what became of the launchers since then.',
  'Brenn, which borders both countries, called the purchase a matter for Varland alone and asked to be told of exercises.',
] as const;

const [first, second, third, fourth] = story.map((text) => `<p>${text}</p>`);

function rolesOf(body: string, starts: readonly string[]): string[] {
  const html = `<!doctype html><title>Varland orders coastal missiles</title><body><main><article>
    <h1>Varland orders coastal missiles</h1>${body}</article></main>`;
  const address = 'https://harbourwire.example/missiles';
  const { blocks } = readPage(new JSDOM(html, { url: address }).window.document, address);
  return starts.map((start) => blocks.find(({ text }) => text.startsWith(start))?.role ?? 'absent');
}

function within(html: string): string {
  return `${first}${second}${html}${third}${fourth}`;
}

/** A paragraph amid the story, and what it is. */
const paragraphs: [text: string, role: string][] = [
  [
    'The launcher first appeared at a fair in Linden, where no data were given to visitors.',
    'body',
  ],
  ['The prices may not be published before the audit ends, the ministry told the court.', 'body'],
  [
    'Recruits who sign up for two years get 900 crowns and a bed in the barracks of Linden.',
    'body',
  ],
  ['Image experts of the fleet agreed on Friday: the wreck is too short for a frigate.', 'body'],
  ['The fleet changed its privacy policy after the names of 800 sailors had been sold.', 'body'],
  ['Recommended by the admirals, the plan was twice turned down by the treasury.', 'body'],
  ['Join us or leave the harbour, the leaflets said, of which three people had kept one.', 'body'],
  [
    'Stay below deck. Find your vest before the horn sounds. Make sure that your crew is there.',
    'body',
  ],
  ['Loading the missiles took an hour.', 'body'],
  ['Stand heute fehlen 17 Motoren.', 'body'],
  [
    'Bild und Ton der Übergabe sind echt, sagt das Institut in Linden: Wetter und Licht passen.',
    'body',
  ],
  ['Partager les coûts ne plaît pas au ministre, qui l’a dit lundi devant la commission.', 'body'],
  ['Фото з супутника за 3 травня показує інше: біля причалу стоїть лише один катер.', 'body'],
  ['What do you think of the price?', 'body'],
  ['© 2031 Harbour Wire. No part of this may be used elsewhere.', 'boilerplate'],
  ['This material may not be published, broadcast or rewritten by anybody else.', 'boilerplate'],
  ['This article was originally published by Fleet and Coast in the spring.', 'boilerplate'],
  ['Sign up for our newsletter and read of the strait every Friday.', 'call to action'],
  ['Our desk sends the best of the coast to your inbox every Friday morning.', 'call to action'],
  ['Try Harbour Pro today. Start your free trial now.', 'advertisement'],
  ['The third launcher at the yard in April. Photo: Tova Lind / Harbour Wire', 'caption'],
  ['Read: Who guards the strait of Linden.', 'related'],
];

describe('a paragraph amid the story', () => {
  test.each(paragraphs)('%s', (text, role) => {
    expect(rolesOf(within(`<p>${text}</p>`), [text, ...story])).toEqual([
      role,
      ...story.map(() => 'body'),
    ]);
  });
});

const figure = (text: string) =>
  `<figure><img src="a.jpg" alt=""><figcaption>${text}</figcaption></figure>`;

/** Pages, and the roles of the blocks with these starts. */
const pages: [what: string, html: string, wanted: Record<string, string>][] = [
  [
    'a caption that starts like the first paragraph',
    `${within('')}${figure(`${story[0]} The launchers follow. Photo: Fleet`)}`,
    { [story[0]]: 'body', [`${story[0]} The`]: 'caption' },
  ],
  [
    'a question that its answer repeats',
    within(
      `<p>How many launchers has the navy of Varland ordered?</p><p>How many launchers has the navy of Varland ordered? Two dozen, says the notice.</p>`,
    ),
    {
      'How many launchers': 'body',
      'How many launchers has the navy of Varland ordered? T': 'body',
    },
  ],
  ['a last line of three words', `${within('')}<p>Brenn said no.</p>`, { 'Brenn said': 'body' }],
  [
    'a last list',
    `${within('')}<p>The contract in figures:</p><ul><li>24 launchers for both crews</li><li>19 sailors</li></ul>`,
    { 'The contract': 'body', '24 launchers': 'body', '19 sailors': 'body' },
  ],
  [
    'a last table with its heading',
    `${within('')}<h2>Orders by year</h2><table><tr><th>Year</th><th>Missiles</th></tr><tr><td>2030</td><td>412</td></tr></table>`,
    { 'Orders by': 'body', Missiles: 'body', '412': 'body' },
  ],
  [
    'a last list of links to others',
    `${within('')}<ul><li><a href="/1">Brenn counts its boats again</a></li></ul>`,
    { 'Brenn counts': 'related' },
  ],
  [
    'a list of the story that speaks about something',
    within(
      '<ul><li>19 sailors</li><li>About half the price of a frigate</li><li>11 days</li></ul>',
    ),
    { 'About half': 'body', '11 days': 'body' },
  ],
  [
    'key points above the first paragraph',
    `<ul><li>Varland orders 246 missiles.</li><li>They cost 75 million.</li></ul>${within('')}`,
    { 'Varland orders 246': 'body', 'They cost': 'body' },
  ],
  [
    'an item of three short lines',
    '<p>The bridge at Karsu fell.</p><p>Nobody was hurt.</p><p>Trains stand still.</p>',
    { 'The bridge': 'body', 'Nobody was': 'body', 'Trains stand': 'body' },
  ],
  [
    'a table in a figure, with its caption',
    within(
      '<figure class="wp-block-table"><table><thead><tr><th>Month</th></tr></thead><tbody><tr><td>412 boats</td></tr></tbody></table><figcaption>Counted by the fleet</figcaption></figure>',
    ),
    { Month: 'body', '412 boats': 'body', 'Counted by': 'caption' },
  ],
  [
    'a quotation in a figure',
    within('<figure><blockquote><p>We never paid for those launchers.</p></blockquote></figure>'),
    { 'We never': 'body' },
  ],
  [
    'a picture whose caption is a paragraph',
    within('<figure><img src="a.jpg"><p>A launcher on parade in Linden.</p></figure>'),
    { 'A launcher on': 'caption' },
  ],
  [
    'headings that are dates and questions',
    within(`<h2>By 2035</h2><p>${story[2]} One</p><h2>12 May 2031</h2><p>${story[2]} Two</p>`),
    { 'By 2035': 'body', '12 May': 'body' },
  ],
  [
    'a question to open, with its answer',
    within(`<details><summary>What of the price?</summary><p>${story[1]} Still.</p></details>`),
    { 'What of': 'body' },
  ],
  [
    'what a company says of itself at the end of its release',
    `${within('')}<h3>About Halden Yards</h3><p>Halden Yards is a maker of patrol boats with 900 employees on two sites in Varland.</p><p>Media contact<br>press@halden.example</p><h3>Forward-looking statements</h3><p>This release has statements that involve risks, and results may differ from them.</p>`,
    {
      'About Halden': 'boilerplate',
      'Halden Yards is': 'boilerplate',
      'Media contact': 'boilerplate',
      'Forward-looking': 'boilerplate',
      'This release': 'boilerplate',
    },
  ],
  [
    'a last part of the story about a town',
    `${within('')}<h2>About Karsu</h2><p>Karsu is a town of 4,000 people on the strait, where the freighters were stopped last spring.</p>`,
    { 'About Karsu': 'body', 'Karsu is': 'body' },
  ],
  [
    'a box with a field to fill in',
    within(
      '<div class="box"><p>The Coast Letter brings you the week on Friday morning, by our writers.</p><form><input></form></div>',
    ),
    { 'The Coast Letter': 'call to action' },
  ],
  ['a count of pictures', within('<span>1/3</span>'), { '1/3': 'boilerplate' }],
];

describe('a page with', () => {
  test.each(pages)('%s', (_what, html, wanted) => {
    const starts = Object.keys(wanted);
    const given = rolesOf(html, starts);
    expect(Object.fromEntries(starts.map((start, at) => [start, given[at]]))).toEqual(wanted);
  });
});

test('the first paragraph is not lost to a caption above it that starts with it', () => {
  const html = `<title>Varland orders</title><article><h1>Varland orders coastal missiles</h1>
    ${figure(`${story[0]} The launchers follow.`)}${within('')}</article>`;
  const address = 'https://harbourwire.example/missiles';
  const { text } = readPage(new JSDOM(html, { url: address }).window.document, address);
  expect(text.split('\n').slice(0, 2)).toEqual([story[0], story[1]]);
});
