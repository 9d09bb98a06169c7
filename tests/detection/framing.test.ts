import { describe, expect, it } from 'vitest';
import type { BlockRole } from '#domain/article.ts';
import { detect } from '#detection/detect.ts';
import { allRules } from '#detection/framing.ts';
import { markCases, ruleCases } from './rule-cases.ts';

const rules = allRules();

function rulesFound(text: string, role: BlockRole): string[] {
  const report = detect({ blocks: [{ text, role }], language: 'en' });
  return report.sentences.flatMap((sentence) =>
    sentence.editorialising.spans.map((span) => span.rule),
  );
}

function isMarked(text: string): boolean {
  const report = detect({ blocks: [{ text, role: 'body' }], language: 'en' });
  return report.sentences.some((sentence) => sentence.editorialising.marked);
}

describe('every framing rule', () => {
  it('has a name of its own', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  });

  it.each(rules)('$name gives a reason and a source, and is tried on both sides', (rule) => {
    const cases = ruleCases[rule.name];
    expect(rule.reason).toMatch(/^\p{Lu}|^“.*[.?]$/u);
    expect(rule.source.length).toBeGreaterThan(8);
    expect(cases?.finds.length).toBeGreaterThan(0);
    expect(cases?.leaves.length).toBeGreaterThanOrEqual(cases?.finds.length ?? 1);
  });
});

describe.each(Object.entries(ruleCases))('%s', (name, cases) => {
  const role = cases.as ?? 'body';

  it.each(cases.finds)('finds: %s', (text) => {
    expect(rulesFound(text, role)).toContain(name);
  });

  it.each(cases.leaves)('leaves alone: %s', (text) => {
    expect(rulesFound(text, role)).not.toContain(name);
  });
});

describe('a mark', () => {
  it.each(markCases.marked)('stands on: %s', (text) => {
    expect(isMarked(text)).toBe(true);
  });

  it.each(markCases.quiet)('does not stand on: %s', (text) => {
    expect(isMarked(text)).toBe(false);
  });

  it('needs two weak rules of different names, not one rule twice', () => {
    expect(isMarked('The regime jailed the extremists.')).toBe(false);
    expect(isMarked('The regime jailed the notorious extremists.')).toBe(true);
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
    const spans = second?.editorialising.spans ?? [];
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
