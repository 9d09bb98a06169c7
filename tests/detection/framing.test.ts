import { describe, expect, it } from 'vitest';
import type { BlockRole } from '#domain/article.ts';
import { detect } from '#detection/detect.ts';
import { allRules, framingReader } from '#detection/framing.ts';
import { patternRules } from '#detection/rules/every-rule.ts';
import { createRuleIndex } from '#detection/rules/rule-index.ts';
import { wordStarts } from '#detection/rules/words.ts';
import { readRuleFiles } from '../../eval/detection/rule-files.ts';
import { markCases } from './mark-cases.ts';

const files = await readRuleFiles();
const rules = allRules();

function rulesFound(text: string, role: BlockRole): string[] {
  const report = detect({ blocks: [{ text, role }], language: 'en', withEveryRule: true });
  return report.sentences.flatMap((sentence) =>
    sentence.editorialising.spans.map((span) => span.rule),
  );
}

/** Words that a trained head adds are its own affair. */
function isHead(rule: string): boolean {
  return rule.startsWith('head/');
}

function isMarked(text: string): boolean {
  const report = detect({ blocks: [{ text, role: 'body' }], language: 'en' });
  return report.sentences.some((sentence) => sentence.editorialising.marked);
}

describe('the rules', () => {
  it('have each a name of their own', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  });

  it('are those of the folder and of the lexicon, each filed under its name', () => {
    expect(rules.map((rule) => rule.name).toSorted()).toEqual(
      files.map(({ rule }) => rule.name).toSorted(),
    );
    const strays = files.filter(
      ({ rule, file }) =>
        file !== `detection/rules/${rule.name}.ts` && !file.endsWith('wording.json'),
    );
    expect(strays.map(({ file }) => file)).toEqual([]);
  });

  it('are tried only where a cue stands, and their cues miss nothing', () => {
    const sentences = files.flatMap(({ cases }) => [...cases.matches, ...cases.silent]);
    const rulesOf = createRuleIndex(patternRules);
    const uncued = patternRules.filter((rule) => rule.cues === undefined);
    const missed = sentences.flatMap((text) => {
      const tried = new Set([...uncued, ...wordStarts(text).flatMap(({ word }) => rulesOf(word))]);
      return patternRules
        .filter((rule) => !tried.has(rule) && [...text.matchAll(rule.pattern)].length > 0)
        .map((rule) => `${rule.name}: ${text}`);
    });
    expect(missed).toEqual([]);
  });
});

describe.each(files)('$rule.name', ({ rule, cases }) => {
  const role = cases.as ?? 'body';

  it('gives a sober reason and a source, and is tried on both sides', () => {
    expect(rule.reason).toMatch(/^[\p{Lu}“].*[.?]$/u);
    expect(rule.reason).not.toMatch(/bias|lie|lying|wrong|false|fake|propagand/i);
    expect(rule.source.length).toBeGreaterThan(8);
    expect(cases.matches.length).toBeGreaterThanOrEqual(4);
    expect(cases.silent.length).toBeGreaterThanOrEqual(cases.matches.length);
  });

  it.each(cases.matches)('finds: %s', (text) => {
    expect(rulesFound(text, role)).toContain(rule.name);
  });

  it.each(cases.silent)('leaves alone: %s', (text) => {
    expect(rulesFound(text, role)).not.toContain(rule.name);
  });
});

describe('a mark', () => {
  it.each(markCases.marked)('stands on: %s', (text) => {
    expect(isMarked(text)).toBe(true);
  });

  it.each(markCases.quiet)('does not stand on: %s', (text) => {
    expect(isMarked(text)).toBe(false);
  });

  it.each([
    ['The regime jailed the extremists.', 'one weak rule twice', 1],
    ['The regime jailed the notorious extremists.', 'two weak rules', 2],
    ['The regime jailed two clerks.', 'one weak rule', 1],
    ['Supposedly the clerk was paid.', 'two rules on one word', 2],
    ['Two clerks were jailed.', 'none', 0],
  ])('weighs “%s”: %s', (text, _, strength) => {
    expect(framingReader()(text, false, [], []).strength).toBe(strength);
  });

  it.each(['advertisement', 'related', 'byline', 'boilerplate', 'teaser'] as const)(
    'never stands on a block that is %s',
    (role) => {
      const blocks = [{ text: 'The regime will inevitably fail.', role }];
      const [sentence] = detect({ blocks, language: 'en' }).sentences;
      expect(sentence?.editorialising).toEqual({ score: 0, marked: false, spans: [] });
      expect(sentence?.checkable.priority).toBe(0);
    },
  );

  it('says which words triggered it', () => {
    const text = 'Varland paid. The silence of the palace is telling.';
    const [, second] = detect({ blocks: [{ text, role: 'body' }], language: 'en' }).sentences;
    const spans = (second?.editorialising.spans ?? []).filter(({ rule }) => !isHead(rule));
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(['is telling']);
  });
});

describe('a headline', () => {
  const body = {
    text: 'The guns will protect the coast, the ministry said in a statement.',
    role: 'body',
  } as const;

  function headline(text: string) {
    return detect({ blocks: [{ text, role: 'headline' }, body], language: 'en' }).sentences[0];
  }

  it('that states what the text gives to a source lacks an attribution', () => {
    expect(headline('Varland buys guns that protect the coast')?.checkable.kinds).toContain(
      'missing attribution',
    );
  });

  it('that names its source does not', () => {
    expect(
      headline('Guns will protect the coast, ministry says in Lind')?.checkable.kinds,
    ).not.toContain('missing attribution');
  });
});
