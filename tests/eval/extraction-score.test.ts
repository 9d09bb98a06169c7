/** The score by which extractors are compared: what it forgives, and what it does not. */
import { expect, test } from 'vitest';
import { scorePage } from '../../eval/extraction/page-score.ts';
import { foundIn, scoreText } from '../../eval/extraction/score-text.ts';

const text = `Varland has ordered 246 missiles from Ostrel, the office said on Monday.
The order is worth $75 million and includes 24 launchers for the coast.
Brenn said no.`;

const sentences: [what: string, sentence: string, isFound: boolean][] = [
  ['itself', 'The order is worth $75 million and includes 24 launchers for the coast.', true],
  [
    'another typography',
    'the order is “worth”  $75 million – and includes 24 launchers for the coast',
    true,
  ],
  [
    'a word more',
    'Also the order is worth $75 million and includes 24 launchers for the coast.',
    true,
  ],
  [
    'another clause',
    'The order is worth $75 million, which nobody in Brenn had expected at all.',
    false,
  ],
  [
    'the same words in another order',
    'The coast for launchers 24 includes and million 75 worth is order the.',
    false,
  ],
  ['a short line of its own', 'Brenn said no.', true],
  ['a word that stands somewhere', 'Coast', false],
];
test.each(sentences)('%s', (_what, sentence, isFound) => {
  expect(foundIn([sentence], text)).toEqual([isFound]);
});

test('a sentence that is there once and asked for twice is found once', () => {
  const [, sentence = ''] = text.split('\n');
  expect(foundIn([sentence, sentence], text)).toEqual([true, false]);
});

test('the whole text is all right, half of it precise, too much complete, and nothing neither', () => {
  const score = (output: string) => {
    const { sentencePrecision, sentenceRecall } = scoreText(output, text);
    return [sentencePrecision.hits, sentencePrecision.of, sentenceRecall.hits, sentenceRecall.of];
  };
  expect(score(text)).toEqual([3, 3, 3, 3]);
  expect(score(text.split('\n')[0] ?? '')).toEqual([1, 1, 1, 3]);
  expect(score(`${text}\nSubscribe to our free newsletter today.`)).toEqual([3, 4, 3, 3]);
  expect(score('')).toEqual([0, 0, 0, 3]);
});

const page = {
  id: 'invented',
  html: '',
  url: 'https://harbourwire.example/',
  titles: ['Varland orders missiles'],
  truth: text,
  truthKind: 'written by hand',
  wanted: ['246 missiles from Ostrel'],
  unwanted: ['our free newsletter'],
};
const menu = 'Read the other stories of the week on our front page';

test('titles count for nobody, and boilerplate is what a reader sees beside the truth', () => {
  const output = `Varland orders missiles\n${text}`;
  const clean = scorePage(page, output, `${output}\n${menu}`);
  expect(clean).toMatchObject({ sentencePrecision: 1, boilerplateKept: 0 });
  const dirty = scorePage(page, `${output}\n${menu}`, `${output}\n${menu}`);
  expect(dirty).toMatchObject({ sentencePrecision: 0.75, boilerplateKept: 1 });
  expect(clean.wantedKept).toEqual({ hits: 1, of: 1 });
  expect(clean.unwantedKept).toEqual({ hits: 0, of: 1 });
});

test('a truth that is a prefix says nothing of what is too much', () => {
  const prefix = { ...page, truthKind: 'often only a prefix' };
  expect(scorePage(prefix, `${text}\n${menu}`, text)).toMatchObject({
    sentencePrecision: null,
    sentenceRecall: 1,
  });
});
