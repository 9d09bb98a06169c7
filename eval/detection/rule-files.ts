/** Reads every rule with its cases: the files of detection/rules/<family>/, and the groups of the wording lexicon. */
import { readdirSync } from 'node:fs';
import * as z from 'zod/mini';
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import wordingCases from '#detection/lexicon/wording-cases.json' with { type: 'json' };
import { wordingRules } from '#detection/rules/wording.ts';

export interface RuleFile {
  rule: FramingRule;
  cases: RuleCases;
  /** The file that a person would change, as a path in the project. */
  file: string;
}

const folder = new URL('../../detection/rules/', import.meta.url);

const module_ = z.object({
  rule: z.custom<FramingRule>((value) => Object(value).pattern instanceof RegExp),
  cases: z.object({
    matches: z.array(z.string()),
    silent: z.array(z.string()),
    as: z.optional(z.literal('headline')),
  }),
});

/**
 * Every rule in the order of family and name.
 * @throws Error where a file of the folder exports no rule and cases, or a group of the lexicon has none.
 */
export async function readRuleFiles(): Promise<RuleFile[]> {
  const families = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const names = families.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`),
  );
  const patterns = await Promise.all(names.toSorted().map(readPatternRule));
  return [...patterns, ...wordingRules.map(readWordingRule)];
}

async function readPatternRule(name: string): Promise<RuleFile> {
  const loaded: unknown = await import(new URL(name, folder).href);
  const { rule, cases } = module_.parse(loaded);
  return {
    rule,
    cases: {
      matches: cases.matches,
      silent: cases.silent,
      ...(cases.as === undefined ? {} : { as: cases.as }),
    },
    file: `detection/rules/${name}`,
  };
}

const groupCases = z.record(
  z.string(),
  z.object({ matches: z.array(z.string()), silent: z.array(z.string()) }),
);

function readWordingRule(rule: FramingRule): RuleFile {
  const cases = groupCases.parse(wordingCases)[rule.name];
  if (cases === undefined) throw new Error(`The lexicon has no cases for ${rule.name}.`);
  return { rule, cases, file: 'detection/lexicon/wording.json' };
}
