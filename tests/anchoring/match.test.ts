import { describe, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import type { AnchorState } from '#domain/anchor.ts';
import type { Selectors } from '#domain/selector.ts';

const claim =
  'The navy of Varland has ordered 246 Kestrel missiles for $75 million, the procurement office said on Monday.';

const page = [
  'Varland turns to Ostrel for coastal defence',
  'The order had been expected since the spring, when two freighters were stopped off Cape Linden.',
  claim,
  'Deliveries are to start next year and will be spread over four years, according to the same notice.',
  'Neighbouring Brenn has called the purchase a matter for Varland alone.',
].join('\n');

/** The selectors of a phrase on the unchanged page. */
function noted(phrase: string, text = page): Selectors {
  const start = text.indexOf(phrase);
  return describeWords(text, start, start + phrase.length);
}

function match(selectors: Selectors, text: string) {
  const { span, outcome } = createMatcher(text).match(selectors);
  return {
    state: outcome.state,
    words: span === null ? null : text.slice(span.start, span.end),
    reasons: 'reasons' in outcome ? outcome.reasons.join(' ') : '',
  };
}

const edits: [
  name: string,
  phrase: string,
  from: string,
  to: string,
  AnchorState,
  words: string,
][] = [
  ['nothing changed', claim, '', '', 'exact', claim],
  ['a paragraph was put above', claim, 'The order', 'Breaking.\nThe order', 'exact', claim],
  [
    'quotes and dashes were set anew',
    'Varland alone.',
    'Varland alone',
    '“Varland” – alone',
    'exact',
    'Varland” – alone.',
  ],
  [
    'white space was changed',
    claim,
    'has ordered',
    'has  ordered',
    'exact',
    claim.replace('has ', 'has  '),
  ],
  ['a word elsewhere was changed', claim, 'freighters', 'tankers', 'exact', claim],
  [
    'a part of a word was noted',
    'estrel missi',
    'The order',
    'So: the order',
    'exact',
    'estrel missi',
  ],
  ['a synonym', claim, 'has ordered', 'has bought', 'reworded', claim.replace('ordered', 'bought')],
  [
    'another spelling',
    'for coastal defence',
    'defence',
    'defense',
    'reworded',
    'for coastal defense',
  ],
  [
    'a clause put in',
    claim,
    'missiles for',
    'missiles, long wanted by its crews, for',
    'reworded',
    claim.replace('missiles for', 'missiles, long wanted by its crews, for'),
  ],
  ['a figure', claim, '246', '264', 'altered', claim.replace('246', '264')],
  ['an amount', claim, '$75', '$57', 'altered', claim.replace('75', '57')],
  [
    'a negation',
    claim,
    'has ordered',
    'has not ordered',
    'altered',
    claim.replace('has', 'has not'),
  ],
  ['a name', claim, 'Kestrel', 'Merlin', 'altered', claim.replace('Kestrel', 'Merlin')],
  ['a verb of saying', claim, 'said', 'claimed', 'altered', claim.replace('said', 'claimed')],
  [
    'a short note replaced whole',
    '246 Kestrel',
    '246 Kestrel',
    '264 Merlin',
    'altered',
    '264 Merlin',
  ],
  [
    'a negation beside the noted words',
    'ordered 246 Kestrel missiles',
    'has ordered',
    'has not ordered',
    'altered',
    'ordered 246 Kestrel missiles',
  ],
  [
    'a hedge beside the noted words',
    '246 Kestrel missiles',
    '246',
    'possibly 246',
    'altered',
    '246 Kestrel missiles',
  ],
];

describe('a note follows its words through edits', () => {
  test.each(edits)('%s', (_name, phrase, from, to, state, words) => {
    expect(match(noted(phrase), page.replace(from, to))).toMatchObject({ state, words });
  });

  test('a paragraph moved to another place takes its note along', () => {
    const lines = page.split('\n');
    const moved = [lines[0], lines[4], lines[3], lines[1], lines[2]].join('\n');
    expect(match(noted(claim), moved)).toMatchObject({ state: 'moved', words: claim });
  });
});

describe('the right place or nowhere (P1)', () => {
  const without = page.replace(`${claim}\n`, '');

  test('a deleted claim is not found', () => {
    expect(match(noted(claim), without)).toMatchObject({ state: 'not found', words: null });
  });

  test('a deleted claim is not found on a look-alike with other names and figures', () => {
    const lookAlike = claim.replace('Varland', 'Brenn').replace('246', '90').replace('$75', '$31');
    const text = `${without}\nOther news\n${lookAlike}\nNothing more is known.`;
    expect(match(noted(claim), text)).toMatchObject({ state: 'not found' });
  });

  test('a changed first word belongs to the words that are compared', () => {
    const sentence =
      'They are moored in the outer harbour to guard the ferries and the cable ship.';
    const text = `${page}\n${sentence}`;
    const moved = `Note well.\nBrenn${sentence.slice(4)}\n${page}`;
    expect(match(noted(sentence, text), moved)).toMatchObject({ state: 'not found' });
  });

  test('a claim edited in place stays, though a look-alike stands elsewhere', () => {
    const edited = claim.replace('246', '264');
    const lookAlike = claim.replace('Varland', 'Brenn');
    const text = `${lookAlike}\nOther news.\n${page.replace(claim, edited)}`;
    expect(match(noted(claim), text)).toMatchObject({ state: 'altered', words: edited });
  });

  test('a few common words are not found away from where they stood', () => {
    const text = `${without}\nElsewhere, the office said on Monday that rain is coming.`;
    expect(match(noted('office said on Monday'), text)).toMatchObject({ state: 'not found' });
  });

  test('of two equal sentences the one in the same surroundings is meant', () => {
    const text = `Summary: ${claim} Read on below.\n${page}`;
    const at = text.lastIndexOf(claim);
    expect(createMatcher(text).match(noted(claim))).toEqual({
      span: { start: at, end: at + claim.length },
      outcome: { state: 'exact' },
    });
  });

  test('equal sentences in equal surroundings are ambiguous once their place is lost', () => {
    const verse = 'The gate was closed. ';
    const text = verse.repeat(20);
    const selectors = describeWords(text, verse.length * 10, verse.length * 11 - 1);
    expect(match(selectors, text)).toMatchObject({ state: 'exact' });
    expect(match(selectors, `Then: ${text}`)).toMatchObject({ state: 'ambiguous', words: null });
  });

  test('a text in another language holds nothing of it', () => {
    const text = 'Der Hafen von Linden bleibt bis auf Weiteres geschlossen, teilte die Stadt mit.';
    expect(match(noted(claim), text)).toMatchObject({ state: 'not found' });
  });
});

describe('selectors from strangers come to a clear end', () => {
  const quote = { type: 'TextQuoteSelector', exact: claim, prefix: '', suffix: '' } as const;
  const position = { type: 'TextPositionSelector', start: 0, end: 0 } as const;
  test.each<[string, Selectors, AnchorState]>([
    ['no words', { quote: { ...quote, exact: ' \n ' }, position }, 'not found'],
    [
      'a quote of a megabyte',
      { quote: { ...quote, exact: 'tank '.repeat(200_000) }, position },
      'not found',
    ],
    ['a position past the end', { quote, position: { ...position, start: 99_999_999 } }, 'exact'],
    ['a negative position', { quote, position: { ...position, start: -5 } }, 'exact'],
    [
      'text that reads like a pattern',
      { quote: { ...quote, exact: '(.*)+$ [a-z' }, position },
      'not found',
    ],
    ['a lone surrogate', { quote: { ...quote, exact: '\ud83d tank' }, position }, 'not found'],
    ['signs only', { quote: { ...quote, exact: '— …' }, position }, 'not found'],
  ])('%s', (_name, selectors, state) => {
    expect(match(selectors, page.replaceAll('\n', ' ')).state).toBe(state);
  });
});
