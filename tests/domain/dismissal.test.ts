/** Which marks a dismissal and a rule that was set aside are about. */
import { describe, expect, it, test } from 'vitest';
import { isDismissalOf, isSilenced, type MarkPlace, type SilencedRule } from '#domain/dismissal.ts';
import { labelledLines, objectionsTo, wrongMark, type WrongMark } from '#domain/feedback.ts';
import { rulesOf } from '#domain/mark-rules.ts';
import type { Trigger } from '#domain/mark.ts';

const place: MarkPlace = {
  articleId: 'article-boats',
  kind: 'claim',
  words: 'a'.repeat(32),
  before: 'b'.repeat(32),
  after: 'c'.repeat(32),
};
const other = 'f'.repeat(32);

describe('a dismissal is of', () => {
  it.each<[string, Partial<MarkPlace>, boolean]>([
    ['the same words of the same article', {}, true],
    ['them, whatever has changed around them', { before: other, after: other }, true],
    ['a copy that goes on alike', { articleId: 'article-copy', before: other }, true],
    ['a copy that begins alike', { articleId: 'article-copy', after: other }, true],
    ['no other words', { words: other }, false],
    [
      'not the same words in another text',
      { articleId: 'else', before: other, after: other },
      false,
    ],
    ['no mark of another kind', { kind: 'editorialising' }, false],
  ])('%s', (_, change, wanted) => {
    expect(isDismissalOf({ ...place, ...change }, place)).toBe(wanted);
  });

  it('not the same words that stand alone in two texts', () => {
    const alone = { ...place, before: '', after: '' };
    expect(isDismissalOf(alone, { ...alone, articleId: 'article-copy' })).toBe(false);
  });
});

function aside(rule: string, site = 'news.example'): SilencedRule {
  return { site, rule, kind: 'loaded_term', reason: 'Why.', day: '2031-03-04' };
}

describe('a mark is hidden where its rules are set aside', () => {
  it.each<[string, string[], SilencedRule[], boolean]>([
    ['its only one', ['a'], [aside('a')], true],
    ['all of them', ['a', 'b'], [aside('b'), aside('a')], true],
    ['but not one of two', ['a', 'b'], [aside('a')], false],
    ['but not on another site', ['a'], [aside('a', 'wire.example')], false],
    ['but not where it has none', [], [aside('a')], false],
  ])('%s', (_, rules, silenced, wanted) => {
    expect(
      isSilenced(
        rules.map((rule) => ({ rule })),
        'news.example',
        silenced,
      ),
    ).toBe(wanted);
  });
});

function trigger(rule: string, kind: string, text: string): Trigger {
  return { rule, kind, text, start: 0, end: text.length, reason: 'Why.' };
}

describe('the rules that a mark rests on', () => {
  it.each<[string, Trigger[], string[]]>([
    ['each once', [trigger('a', 'loaded_term', 'x'), trigger('a', 'loaded_term', 'y')], ['a x+y']],
    [
      'without the hedge and the vague source beside them',
      [
        trigger('h', 'hedge', 'may'),
        trigger('a', 'loaded_term', 'x'),
        trigger('v', 'vague_source', 'some'),
      ],
      ['a x'],
    ],
    [
      'without the words that weigh in a learned judgement',
      [trigger('head/loaded', 'loaded_term', 'bitter'), trigger('a', 'loaded_term', 'x')],
      ['a x'],
    ],
    [
      'that judgement where no rule speaks',
      [trigger('head/loaded', 'loaded_term', 'bitter'), trigger('h', 'hedge', 'may')],
      ['head/loaded bitter'],
    ],
    ['those too where there is nothing else', [trigger('h', 'hedge', 'may')], ['h may']],
    ['the absence of words', [trigger('no-source', 'unsourced', '')], ['no-source ']],
  ])('%s', (_, triggers, wanted) => {
    expect(rulesOf({ triggers }).map(({ rule, words }) => `${rule} ${words.join('+')}`)).toEqual(
      wanted,
    );
  });
});

const wrong: WrongMark = {
  text: 'The talks were “held” in Lysk.\nIn May.',
  mark: 'claim',
  kinds: ['unsourced'],
  rules: ['no-source'],
  words: [],
  engine: 'e/1',
  said: 'not a claim',
  remark: '',
  day: '2031-03-04',
  address: 'https://news.example/secret?reader=7',
};

describe('the export of wrong marks', () => {
  it('is one line a mark for every reader, and turns no words on a screen', () => {
    const unruly = 'The \u202elost\u202c cabinet\u2028fell\u2029in\u0085May \u2066<script>\u2069.';
    const line = labelledLines([{ ...wrong, text: unruly, words: ['\u202elost'] }], false);
    expect(line).not.toMatch(/[\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(line)).toMatchObject({ text: unruly, words: ['\u202elost'] });
  });

  test('one object a line, without addresses', () => {
    const lines = labelledLines([wrong, { ...wrong, said: 'other kind' }], false).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(lines.slice(0, 2).map((line) => Object(JSON.parse(line)).said)).toEqual([
      'not a claim',
      'other kind',
    ]);
    expect(lines.join()).not.toContain('news.example');
  });

  test('with addresses where they are asked for, each line as it was kept', () => {
    expect(wrongMark.parse(JSON.parse(labelledLines([wrong], true)))).toEqual(wrong);
  });

  test('is empty where nothing was said', () => {
    expect(labelledLines([], true)).toBe('');
  });
});

test('a mark can only be wrong in what it says', () => {
  expect(objectionsTo('claim')).toEqual(['not a claim', 'has a source', 'other kind']);
  expect(objectionsTo('editorialising')).toEqual([
    'not editorialising',
    'has a source',
    'other kind',
  ]);
});
