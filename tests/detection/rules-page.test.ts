/** What `npm run rules` left behind: the page, the measured figures and the list of rules that are off belong together. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules, isOnByDefault } from '#detection/framing.ts';
import { detect } from '#detection/detect.ts';
import { readRuleFiles } from '../../eval/detection/rule-files.ts';
import { halfOf } from '../../eval/split.ts';
import {
  ENOUGH_HITS,
  measureRules,
  offByDefault,
  rulePrecision,
  type SharesByHalf,
} from '../../eval/detection/rule-precision.ts';
import { drawRulesPage } from '../../eval/detection/rules-page.ts';

const files = await readRuleFiles();
const rules = allRules();
const measured = rulePrecision.parse(JSON.parse(read('rules/precision.json')));

function read(name: string): string {
  return readFileSync(new URL(`../../detection/${name}`, import.meta.url), 'utf8');
}

function shares(right: number, hits: number): SharesByHalf {
  return { dev: { hits: right, of: hits }, held: { hits: 0, of: 0 } };
}

describe('the page of the rules', () => {
  it('is what the rules and the measured figures make of it: npm run rules', () => {
    expect(drawRulesPage(files, measured)).toBe(read('RULES.md'));
  });

  it('covers every rule, and no rule that is gone', () => {
    expect(Object.keys(measured.rules).toSorted()).toEqual(
      rules.map((rule) => rule.name).toSorted(),
    );
  });
});

describe('a rule', () => {
  const rule = rules.find(({ kind }) => kind === 'editorial_judgement');
  it.each([
    ['right 4 times of 5', 4, ENOUGH_HITS, false],
    ['right 3 times of 5', 3, ENOUGH_HITS, true],
    ['wrong each time, but hit too seldom to tell', 0, ENOUGH_HITS - 1, false],
    ['never hit', 0, 0, false],
  ])('that is %s', (_, right, hits, isOff) => {
    if (rule === undefined) throw new Error('There is no rule of judgement.');
    expect(offByDefault({ [rule.name]: shares(right, hits) }, [rule])).toEqual(
      isOff ? [rule.name] : [],
    );
  });

  it('of sourcing is never turned off by labels of editorialising', () => {
    const sourcing = rules.filter(({ kind }) => kind === 'denial');
    const all = Object.fromEntries(sourcing.map(({ name }) => [name, shares(0, 40)]));
    expect(offByDefault(all, sourcing)).toEqual([]);
  });
});

it('a rewrite counts in the half of its group, whatever its own text says', () => {
  const text = 'The ministry bought two tugs.';
  const half = halfOf(text) === 'dev' ? 'held' : 'dev';
  const sentence = { text, half, group: 'tugs', check: 2, edit: 0 } as const;
  const { sentences } = measureRules(
    [{ ...sentence, kinds: [], loaded: [], attributed: false, discourse: null }],
    rules,
  );
  expect(sentences).toEqual({ dev: 0, held: 0, [half]: 1 });
});

describe('the rules that are off', () => {
  const off = rules.filter((rule) => !isOnByDefault(rule));

  it('are those that were measured to be right too seldom', () => {
    expect(off.map((rule) => rule.name).toSorted()).toEqual(offByDefault(measured.rules, rules));
  });

  it('give no span unless every rule is asked for', () => {
    for (const { rule, cases } of files.filter((file) => off.includes(file.rule))) {
      for (const text of cases.matches) {
        const blocks = [{ text, role: cases.as ?? ('body' as const) }];
        const found = (withEveryRule: boolean) =>
          detect({ blocks, language: 'en', withEveryRule }).sentences.flatMap((sentence) =>
            sentence.editorialising.spans.map((span) => span.rule),
          );
        expect(found(false)).not.toContain(rule.name);
        expect(found(true)).toContain(rule.name);
      }
    }
  });
});
