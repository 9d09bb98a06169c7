/**
 * How each kind of mark looks. Kinds differ by form, so that they can be told apart without colour and in forced colours;
 * colour only helps.
 */

/** Painted later wins: the current mark lies over a note, a note over what the engine found. */
export const looks = [
  'claim',
  'editorialising',
  'reviewed',
  'note',
  'flagged',
  'altered',
  'hover',
  'focus',
] as const;

/**
 * claim: something checkable. editorialising: wording that asks "says who?". note: a member wrote about it. flagged: waits
 * for review. reviewed: has a published check; like a note's, its colour says nothing of the verdict, which may be any.
 * altered: the text changed since it was checked. hover: under the pointer. focus: the current mark.
 */
export type Look = (typeof looks)[number];

/** What the marked words stand on. */
export const grounds = ['light', 'dark'] as const;
export type Ground = (typeof grounds)[number];

interface Form {
  /** Absent where only the ground behind the words changes. */
  line?: `${'dotted' | 'wavy' | 'solid' | 'dashed' | 'double'} ${string}px`;
  colour: Record<Ground, string>;
  /** How much of the colour lies behind the words, in hundredths. */
  wash?: Record<Ground, number>;
}

const forms: Record<Look, Form> = {
  claim: { line: 'dotted 1.5px', colour: { light: '#3b6ea5', dark: '#8ab8e6' } },
  editorialising: { line: 'wavy 1px', colour: { light: '#9a5b00', dark: '#e5b567' } },
  reviewed: { line: 'double 1px', colour: { light: '#2f5d7c', dark: '#9cc3dd' } },
  note: {
    line: 'solid 2px',
    colour: { light: '#2f5d7c', dark: '#9cc3dd' },
    wash: { light: 8, dark: 14 },
  },
  flagged: {
    line: 'dotted 3px',
    colour: { light: '#6a3fa0', dark: '#c3a5ec' },
    wash: { light: 8, dark: 14 },
  },
  altered: {
    line: 'dashed 2px',
    colour: { light: '#b3261e', dark: '#f2a19b' },
    wash: { light: 8, dark: 14 },
  },
  hover: { colour: { light: '#0b57d0', dark: '#a8c7fa' }, wash: { light: 10, dark: 18 } },
  focus: {
    line: 'solid 3px',
    colour: { light: '#0b57d0', dark: '#a8c7fa' },
    wash: { light: 16, dark: 24 },
  },
};

/** The registry names of each look, one for each ground. */
export type LookNames = Record<Look, Record<Ground, string>>;

/**
 * The style sheet of the marks: for `scripting.insertCSS` with origin `USER`, which no page can list or overrule and
 * which reaches into shadow trees (Firefox 153 keeps an author sheet out of them).
 *
 * Selectors stay universal: Chromium then resolves a highlight's style once for the page instead of once for each
 * element, which also is why a colour cannot follow the words' own by `currentColor` or `light-dark()`. Nothing moves,
 * so reduced motion needs no rule. Nothing prints: on paper a mark cannot explain itself, and a printed page may be kept
 * as evidence of what the outlet published. In forced colours Chromium 156 paints every highlight in the system's
 * Highlight pair whatever is declared, so only the form tells there.
 */
export function stylesFor(names: LookNames): string {
  const selector = (look: Look) =>
    grounds.map((ground) => `::highlight(${names[look][ground]})`).join();
  const every = (declared: string) => `${looks.map(selector).join()}{${declared}}`;
  const rules = looks.flatMap((look) =>
    grounds.map((ground) => `::highlight(${names[look][ground]}){${declarations(look, ground)}}`),
  );
  return [
    ...rules,
    `@media print{${every('text-decoration-line:none!important;background-color:transparent!important')}}`,
    `@media (forced-colors:active){${every('background-color:transparent!important;text-decoration-color:LinkText!important')}}`,
  ].join('\n');
}

function declarations(look: Look, ground: Ground): string {
  const { line, colour, wash } = forms[look];
  const behind = wash === undefined ? '' : washOf(colour[ground], wash[ground]);
  const under =
    line === undefined ? '' : `text-decoration:underline ${line} ${colour[ground]}!important;`;
  return `${under}${behind}`;
}

function washOf(colour: string, hundredths: number): string {
  const alpha = Math.round(hundredths * 2.55)
    .toString(16)
    .padStart(2, '0');
  return `background-color:${colour}${alpha}!important;`;
}
