/**
 * How each kind of mark looks. Kinds differ by form, so that they can be told apart without colour, in forced colours and
 * in print; colour only helps.
 */

/** Painted later wins: the current mark lies over a note, a note over what the engine found. */
export const looks = [
  'claim',
  'editorialising',
  'reviewed',
  'note',
  'flagged',
  'altered',
  'focus',
] as const;

/**
 * claim: something checkable. editorialising: wording that asks "says who?". note: a member wrote about it. flagged: waits
 * for review. reviewed: has a published check; like a note's, its colour says nothing of the verdict, which may be any. altered: the text changed since it was checked. focus: the current mark.
 */
export type Look = (typeof looks)[number];

interface Form {
  line: 'dotted' | 'wavy' | 'solid' | 'dashed' | 'double';
  thickness: string;
  /** Light page, dark page. */
  colour: readonly [string, string];
  wash?: readonly [string, string];
}

const forms: Record<Look, Form> = {
  claim: { line: 'dotted', thickness: '1.5px', colour: ['#3b6ea5', '#8ab8e6'] },
  editorialising: { line: 'wavy', thickness: '1.5px', colour: ['#9a5b00', '#e5b567'] },
  note: {
    line: 'solid',
    thickness: '2px',
    colour: ['#2f5d7c', '#9cc3dd'],
    wash: ['#2f5d7c14', '#9cc3dd24'],
  },
  flagged: {
    line: 'double',
    thickness: '1px',
    colour: ['#6a3fa0', '#c3a5ec'],
    wash: ['#6a3fa014', '#c3a5ec24'],
  },
  reviewed: { line: 'double', thickness: '1px', colour: ['#2f5d7c', '#9cc3dd'] },
  altered: {
    line: 'dashed',
    thickness: '2px',
    colour: ['#b3261e', '#f2a19b'],
    wash: ['#b3261e14', '#f2a19b24'],
  },
  focus: {
    line: 'solid',
    thickness: '3px',
    colour: ['#0b57d0', '#a8c7fa'],
    wash: ['#0b57d029', '#a8c7fa3d'],
  },
};

/** The registry name of each look. */
export type LookNames = Record<Look, string>;

/**
 * The style sheet of the marks, for `scripting.insertCSS`, which no page can list, or for an adopted sheet. Colours follow
 * the page's own `color-scheme` through `light-dark()`, or `isDark` where the page is known to be one or the other.
 * Nothing moves, so reduced motion needs no rule.
 */
export function stylesFor(names: LookNames, isDark: boolean | null = null): string {
  const chosen = (pair: readonly [string, string]) =>
    isDark === null ? `light-dark(${pair.join()})` : pair[isDark ? 1 : 0];
  const rules = looks.map((look) => {
    const { line, thickness, colour, wash } = forms[look];
    const background = wash === undefined ? '' : `background-color:${chosen(wash)};`;
    return `::highlight(${names[look]}){text-decoration:underline ${line} ${thickness} ${chosen(colour)};${background}}`;
  });
  const all = looks.map((look) => `::highlight(${names[look]})`).join();
  return [
    ...rules,
    `@media print{${all}{background-color:transparent}}`,
    `@media (forced-colors:active){${all}{background-color:transparent;text-decoration-color:LinkText}}`,
  ].join('\n');
}
