/**
 * `npm run rules`: measures every framing rule on the project's own labels, turns off those that are right too seldom, and
 * writes detection/RULES.md. Sentences of Wikinews are read from `--material DIR`.
 */
import { writeFileSync } from 'node:fs';
import { readRuleFiles } from '../eval/detection/rule-files.ts';
import { measureRules, offByDefault } from '../eval/detection/rule-precision.ts';
import { drawRulesPage } from '../eval/detection/rules-page.ts';
import { readOptions, runCommand } from '../eval/command.ts';
import { findMaterial } from '../eval/material.ts';
import { readWikinews, readWritten } from '../training/own-labels.ts';

const room = new URL('../detection/', import.meta.url);

await runCommand(async () => {
  const options = readOptions({ material: { type: 'string' } });
  const sentences = [...readWritten(), ...readWikinews(findMaterial(options.material))];
  const files = await readRuleFiles();
  const rules = files.map(({ rule }) => rule);
  const measured = measureRules(sentences, rules);
  const off = offByDefault(measured.rules, rules);
  write('rules/precision.json', `${JSON.stringify(measured, null, 2)}\n`);
  write('rules/off-by-default.json', `[${off.map((name) => JSON.stringify(name)).join(', ')}]\n`);
  write('RULES.md', drawRulesPage(files, measured));
  process.stdout.write(
    `${rules.length} rules on ${sentences.length} sentences; off: ${off.join(', ') || 'none'}\n`,
  );
});

function write(name: string, text: string): void {
  writeFileSync(new URL(name, room), text);
}
