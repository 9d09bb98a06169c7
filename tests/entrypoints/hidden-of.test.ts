/** Which marks of a page the panel lists as not shown, and why each is hidden. */
import { expect, test } from 'vitest';
import type { SilencedRule } from '#domain/dismissal.ts';
import type { Level } from '#domain/level.ts';
import type { Mark } from '#domain/mark.ts';
import { hiddenOf } from '../../entrypoints/sidepanel/hidden-of.ts';

function mark(id: string, level: Level, rule: string): Mark {
  const reason = { text: '', start: 0, end: 0, kind: 'unsourced', rule, reason: 'Why.' };
  const common = { kind: 'claim' as const, start: 0, end: 5, priority: 2, kinds: [] };
  return { ...common, id, level, text: `Words of ${id}.`, triggers: [reason], engine: 'e/1' };
}

const marks = [
  mark('m0', 'normal', 'figure'),
  mark('m1', 'normal', 'no-source'),
  mark('m2', 'everything', 'figure'),
  mark('m3', 'normal', 'figure'),
];

function listed(level: Level, hiddenMarks: string[], gone: readonly string[] = []): string[] {
  const left = marks.filter(({ id }) => !gone.includes(id));
  const movedMarks =
    gone.length === 0 ? null : left.map(({ id, start, end }) => ({ markId: id, start, end }));
  const page = { address: 'https://courier.example:8443/boats', hiddenMarks, movedMarks };
  const rule = { rule: 'no-source', kind: 'unsourced', reason: 'Why.', day: '2031-03-04' };
  const silenced: SilencedRule[] = [
    { ...rule, site: 'courier.example' },
    { ...rule, rule: 'figure', site: 'wire.example' },
  ];
  return hiddenOf([{ frameId: 3, page, account: { marks } }], level, silenced).map(
    ({ key, isSilenced }) => `${key}${isSilenced ? ' by its rule' : ''}`,
  );
}

test.each<[string, Level, string[], string[], string[]]>([
  ['those that are hidden', 'normal', ['m0', 'm1'], [], ['3:m0', '3:m1 by its rule']],
  ['none where none is', 'everything', [], [], []],
  ['none that the level would not show', 'normal', ['m2', 'm3'], [], ['3:m3']],
  ['those too at a louder level', 'everything', ['m2', 'm3'], [], ['3:m2', '3:m3']],
  ['none that has gone from the page', 'normal', ['m0', 'm3'], ['m0'], ['3:m3']],
])('lists %s', (_, level, hidden, gone, wanted) => {
  expect(listed(level, hidden, gone)).toEqual(wanted);
});
