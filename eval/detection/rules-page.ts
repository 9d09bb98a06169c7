/** Writes the public table of the rules, `detection/RULES.md`, from the rules themselves and from what was measured. */
import { STAGE_RULE } from '#detection/arms/overstated-stages.ts';
import { DIFFERENT_RULE, VAGUE_RULE } from '#detection/figures-agree.ts';
import { showShare } from '../shares.ts';
import type { RuleFile } from './rule-files.ts';
import {
  bothHalves,
  ENOUGH_HITS,
  isMeasured,
  type RulePrecision,
  type SharesByHalf,
  WANTED_PRECISION,
} from './rule-precision.ts';

const EXAMPLES = 2;

/** What else may stand among the reasons of a sentence, and cannot be told from the sentence alone. */
const others = [
  [
    'headline/dropped-attribution',
    'dropped attribution',
    'the headline states what the text gives to a source',
    'detection/dropped-attribution.ts',
  ],
  [
    STAGE_RULE,
    'stage overstated',
    'words run ahead of a sale that the text itself calls possible',
    'detection/arms/overstated-stages.ts',
  ],
  [
    VAGUE_RULE,
    'vague quantity',
    'a vague amount where the text has the exact figure',
    'detection/figures-agree.ts',
  ],
  [
    DIFFERENT_RULE,
    'vague quantity',
    'two different figures for the same thing',
    'detection/figures-agree.ts',
  ],
  [
    'head/loaded',
    'loaded term',
    'words by which a trained head is sure that the sentence editorialises; measured in `eval`',
    'detection/judgement.ts',
  ],
] as const;

/** The whole page, ending in a newline. */
export function drawRulesPage(files: readonly RuleFile[], measured: RulePrecision): string {
  const families = Map.groupBy(files, ({ rule }) => rule.name.split('/')[0] ?? '');
  return [
    opening(files, measured),
    summary(files, measured),
    ...[...families].map(([family, those]) =>
      [`## ${heading(family)}`, ...those.map((each) => entry(each, measured))].join('\n\n'),
    ),
    elsewhere(),
    '',
  ].join('\n\n');
}

function opening(files: readonly RuleFile[], measured: RulePrecision): string {
  const cases = files.flatMap((file) => [...file.cases.matches, ...file.cases.silent]);
  const { dev, held } = measured.sentences;
  return `# The rules of framing

Written by \`npm run rules\`; change the rules, not this page. ${files.length} rules are tried on ${cases.length} sentences of our own, at
least half of which must stay silent. A rule reads the narrator's words alone: what stands in quotation marks or is given to a
source is hidden from it, but for rules of sourcing and certainty, which read all that stands outside quotation marks.

**Strength** 2 marks a sentence alone, 1 together with another rule, 0 never: it is shown beside the sentence.

**Precision** is measured on the project's own labels (\`eval/labels\`, ${dev + held} sentences): of the sentences that a rule
hits, the share that is labelled as editorialising, clearly or borderline, with Wilson's 95 % interval. Rules were mended by
looking at failures of the dev half (${dev} sentences) alone; the held half (${held}) stands beside it. Below ${WANTED_PRECISION} on ${ENOUGH_HITS} hits or
more a rule is off; with fewer hits there is too little to tell. The labels and the rules come from one project, so expect
less elsewhere. Sourcing and certainty are no editorialising; their hits are counted only. The labels hold no headlines.

| marks by the rules that are on | dev | held |
| --- | --- | --- |
| right, of all marks | ${cell(measured.marks.dev)} | ${cell(measured.marks.held)} |
| clear editorialising that is marked | ${cell(measured.found.dev)} | ${cell(measured.found.held)} |`;
}

function summary(files: readonly RuleFile[], measured: RulePrecision): string {
  const rows = files.map(({ rule }) => {
    const shares = measured.rules[rule.name];
    const { dev, held } = shares ?? nothing;
    const halves = isMeasured(rule)
      ? `${cell(dev)} | ${cell(held)}`
      : `${dev.of} hits | ${held.of} hits`;
    return `| ${rule.name} | ${words(rule.kind)} | ${rule.strength} | ${halves} | ${state({ rule }, measured)} |`;
  });
  return [
    '## All rules',
    [
      '| rule | kind | strength | dev | held | state |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

function entry({ rule, cases, file }: RuleFile, measured: RulePrecision): string {
  const both = bothHalves(measured.rules[rule.name]);
  const precision = isMeasured(rule)
    ? `${both.of} hits, precision ${showShare(both)}`
    : `${both.of} hits`;
  return [
    `### ${rule.name}`,
    rule.reason,
    [
      `- Kind: ${words(rule.kind)}; strength ${rule.strength}; ${precision}; ${state({ rule }, measured)}`,
      `- Source: ${rule.source}`,
      `- File: \`${file}\`${rule.only === undefined ? '' : `; judges ${rule.only === 'headline' ? 'headlines' : 'running text'} only`}`,
      ...cases.matches.slice(0, EXAMPLES).map((text) => `- Finds: ${text}`),
      ...cases.silent.slice(0, EXAMPLES).map((text) => `- Leaves alone: ${text}`),
    ].join('\n'),
  ].join('\n\n');
}

function elsewhere(): string {
  const rows = others.map(
    ([name, kind, what, file]) => `| ${name} | ${kind} | ${what} | \`${file}\` |`,
  );
  return [
    '## Reasons from the whole text',
    'None of these is a pattern on one sentence, and none but the last marks a sentence.',
    ['| rule | kind | what | file |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function state({ rule }: Pick<RuleFile, 'rule'>, measured: RulePrecision): string {
  if (!isMeasured(rule)) return 'on';
  const { hits, of } = bothHalves(measured.rules[rule.name]);
  if (of < ENOUGH_HITS) return 'on, too few to tell';
  return hits / of < WANTED_PRECISION ? 'off' : 'on';
}

function cell(share: SharesByHalf['dev']): string {
  return share.of === 0 ? '–' : `${share.hits} of ${share.of}, ${showShare(share)}`;
}

const nothing: SharesByHalf = { dev: { hits: 0, of: 0 }, held: { hits: 0, of: 0 } };

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function heading(family: string): string {
  return family.charAt(0).toUpperCase() + family.slice(1);
}
