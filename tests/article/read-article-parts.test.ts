/** Which blocks of a page are its article, on small pages that each hold one difficulty. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readArticle, type ReadArticle } from '#article/read-article.ts';

const paragraphs = [
  'LINDEN, Varland — The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel, the procurement office said in a notice on Monday.',
  'The order is worth $75 million and includes 24 launchers, spare parts and training for crews, according to the notice, which did not name a date of delivery.',
  'Ostrel sold an earlier version of the missile to Brenn in 2027. A spokesman for the maker declined to comment on the size of the new order.',
  'By the end of the decade the fleet wants to replace all launchers on its eastern coast, the office said, and to train two crews for each of them.',
  'Brenn, which borders both countries, called the purchase a matter for Varland alone and asked to be told of exercises in the strait beforehand.',
] as const;

const [first, second, third, fourth, fifth] = paragraphs.map(
  (text) => `<p class="text">${text}</p>`,
);

function read(body: string, title = 'Varland orders coastal missiles'): ReadArticle {
  const html = `<!doctype html><title>${title}</title><body>${body}`;
  const { window } = new JSDOM(html, { url: 'https://harbourwire.example/missiles' });
  return readArticle(window.document, 'https://harbourwire.example/missiles');
}

function rolesOf({ blocks }: ReadArticle, ...starts: string[]): string[] {
  return starts.map((start) => blocks.find(({ text }) => text.startsWith(start))?.role ?? 'absent');
}

const headline = '<h1>Varland orders coastal missiles</h1>';

/** What is put between the paragraphs of an article, and what it is. */
const between: [what: string, html: string, start: string, role: string][] = [
  ['a subheading', '<h2>Talks with Brenn</h2>', 'Talks with', 'body'],
  [
    'a subheading in a wrapper',
    '<div class="h"><h2>Talks with Brenn</h2></div>',
    'Talks with',
    'body',
  ],
  [
    'a list',
    '<ul><li>24 launchers and their spare parts</li><li>Training</li></ul>',
    '24 launchers',
    'body',
  ],
  [
    'a quotation',
    '<blockquote><p>The order is what the coast needs, no more and no less.</p></blockquote>',
    'The order is what',
    'body',
  ],
  ['a short paragraph', '<p class="text">Brenn said no.</p>', 'Brenn said no', 'body'],
  [
    'a linked sentence',
    '<p class="text"><a href="/b">Brenn had asked for the same missile in the spring of last year.</a></p>',
    'Brenn had asked',
    'body',
  ],
  [
    'an embedded post',
    '<blockquote class="twitter-tweet"><p>We welcome the order of 246 missiles and thank our partners.</p>— Fleet (@fleet)</blockquote>',
    'We welcome',
    'related',
  ],
  [
    'a line to another article',
    '<p class="text"><strong>READ MORE: <a href="/c">Who guards the strait of Linden</a></strong></p>',
    'READ MORE',
    'related',
  ],
  [
    'a newsletter box',
    '<div class="newsletter-box"><div><p>Every Friday our editors choose five reports about small navies for you.</p></div></div>',
    'Every Friday',
    'call to action',
  ],
  [
    'an offer in a paragraph like all others',
    '<p class="text">Unlock the full fleet register with Harbour Pro. Save days of desk work.</p>',
    'Unlock',
    'advertisement',
  ],
  [
    'a caption without a figure',
    '<div class="image-caption">A launcher of the Kestrel family on parade in Linden in the spring of 2029.</div>',
    'A launcher',
    'caption',
  ],
  [
    'offers in a box without a name',
    '<div><div><ul><li>Unlimited access to all reports.</li><li>Two puzzles a day and a weekly map of the strait.</li></ul></div></div>',
    'Two puzzles',
    'boilerplate',
  ],
  [
    'a note for those who skip',
    '<p class="text">Story continues below</p>',
    'Story continues',
    'boilerplate',
  ],
];

describe('between the paragraphs of an article', () => {
  test.each(between)('%s', (_what, html, start, role) => {
    const page = `<main><article>${headline}${first}${second}${html}${third}${fourth}${fifth}</article></main>`;
    const article = read(page);
    expect(rolesOf(article, start)).toEqual([role]);
    expect(rolesOf(article, ...paragraphs)).toEqual(paragraphs.map(() => 'body'));
  });
});

/** What stands before and after the paragraphs. */
const around: [what: string, before: string, after: string, start: string, role: string][] = [
  [
    'a standfirst',
    '<p class="deck">The navy wants 246 of them, and parliament heard of it last</p>',
    '',
    'The navy wants',
    'body',
  ],
  [
    'a time of publication',
    '<p>Harbour Wire desk in Linden, updated on 14 April 2031 at 13:40 local time</p>',
    '',
    'Harbour Wire desk',
    'boilerplate',
  ],
  [
    'who contributed',
    '',
    '<p class="text">Additional reporting by Pal Wend in Brenn</p>',
    'Additional',
    'byline',
  ],
  [
    'a biography',
    '',
    '<p class="text">Tova Lind is a senior correspondent for Fleet and Coast.</p>',
    'Tova Lind',
    'byline',
  ],
  [
    'a company about itself',
    '',
    '<p class="text">Halden Media is a leading provider of data to the maritime industry.</p>',
    'Halden',
    'boilerplate',
  ],
  [
    'a biography that is part of the story',
    '',
    `<p class="text">Ines Corvo was an editor at Fleet and Coast.</p>${first}`,
    'Ines Corvo',
    'body',
  ],
];

describe('around the paragraphs of an article', () => {
  test.each(around)('%s', (_what, before, after, start, role) => {
    const text = `${second}${third}${fourth}${fifth}`;
    const article = read(`<main><article>${headline}${before}${text}${after}</article></main>`);
    expect(rolesOf(article, start)).toEqual([role]);
  });
});

const abroad: [language: string, sentences: string[], link: string, rights: string][] = [
  [
    'German',
    [
      'Die Marine von Varland hat 246 Flugkörper bestellt, teilte das Beschaffungsamt am Montag in einer Mitteilung mit.',
      'Der Auftrag umfasst auch 24 Werfer, Ersatzteile und die Ausbildung der Besatzungen bis zum Ende des Jahres.',
      'Brenn nannte den Kauf eine Sache Varlands und bat darum, vor Übungen in der Meerenge unterrichtet zu werden.',
    ],
    'Lesen Sie auch: Wer die Meerenge bewacht',
    '© 2031 Hafenblatt',
  ],
  [
    'Ukrainian',
    [
      'Флот Варланду замовив 246 ракет у сусіднього Острелу, повідомило в понеділок управління закупівель країни.',
      'До замовлення входять також 24 пускові установки, запасні частини та навчання екіпажів до кінця цього року.',
      'Бренн назвав купівлю справою самого Варланду й попросив заздалегідь повідомляти його про навчання в протоці.',
    ],
    'Читайте також: Хто охороняє протоку',
    '© 2031 Гавань',
  ],
  [
    'French',
    [
      'La marine du Varland a commandé 246 missiles à son voisin, a annoncé lundi le bureau des achats du pays.',
      'La commande comprend aussi 24 lanceurs, des pièces de rechange et la formation des équipages avant la fin de l’année.',
      'Brenn a jugé que l’achat ne regardait que le Varland et demandé à être averti des exercices dans le détroit.',
    ],
    'Lire aussi : Qui garde le détroit',
    '© 2031 Le Port',
  ],
];

describe('in other languages', () => {
  test.each(abroad)('%s', (_language, sentences, link, rights) => {
    const text = sentences.map((sentence) => `<p>${sentence}</p>`);
    const page = `<main><h1>Varland 246</h1>${text[0]}<p>${link}</p>${text.slice(1).join('')}</main><footer><p>${rights}</p></footer>`;
    const article = read(page, 'Varland 246');
    expect(rolesOf(article, ...sentences)).toEqual(['body', 'body', 'body']);
    expect(rolesOf(article, link, rights)).toEqual(['related', 'boilerplate']);
  });
});

function section(text: string): string {
  return `<div class="sidebar-grid__content"><p>${text}</p></div>`;
}

describe('pages that are none, or ill made', () => {
  test('an article in several sections, named like furniture, is all read', () => {
    const article = read(`${headline}<div>${paragraphs.map(section).join('')}</div>`);
    expect(rolesOf(article, ...paragraphs)).toEqual(paragraphs.map(() => 'body'));
  });

  test('a thousand elements deep', () => {
    const deep = `${'<div>'.repeat(1000)}${first}${second}${third}`;
    expect(rolesOf(read(headline + deep), paragraphs[0])).toEqual(['body']);
  });

  test('names that no script may create', () => {
    const odd = `<main>${headline}<p"x>${first}${second}${third}</p"x></main>`;
    expect(rolesOf(read(odd), paragraphs[0])).toEqual(['body']);
  });

  test('a set of frames, and a document that is not HTML', () => {
    const frames = new JSDOM('<frameset><frame src="a.html"></frameset>').window.document;
    expect(readArticle(frames, 'https://harbourwire.example/').blocks).toEqual([]);
    const { window } = new JSDOM('<feed><entry>Nine boats</entry></feed>', {
      contentType: 'application/xml',
    });
    expect(() => readArticle(window.document, 'https://harbourwire.example/feed')).not.toThrow();
  });
});
