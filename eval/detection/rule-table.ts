/** What the framing rules are worth on our own labels; rule by rule it stands in `detection/RULES.md`. */
import { allRules } from '#detection/framing.ts';
import { readWikinews, readWritten } from '../../training/own-labels.ts';
import type { Table } from '../report.ts';
import { showShare } from '../shares.ts';
import { halves } from '../split.ts';
import { isMeasured, measureRules, offByDefault } from './rule-precision.ts';

export function ruleTable(material: string): Table {
  const rules = allRules();
  const measured = measureRules([...readWritten(), ...readWikinews(material)], rules);
  const wording = rules.filter(isMeasured);
  const off = offByDefault(measured.rules, rules);
  return {
    title: `Framing rules on our own labels: ${rules.length} rules, ${wording.length} of wording, ${off.length} off`,
    columns: ['', ...halves],
    rows: [
      [
        'marks that stand on editorialising',
        ...halves.map((half) => showShare(measured.marks[half])),
      ],
      [
        'clear editorialising that is marked',
        ...halves.map((half) => showShare(measured.found[half])),
      ],
    ],
    notes: [off.length > 0 ? `Off, below .8: ${off.join(', ')}.` : 'None is below .8.'],
  };
}
