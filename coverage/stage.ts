/**
 * The stage at which a figure stands: requested is not approved, wounded is not killed. Figures of different stages are
 * never held against each other.
 */
const stages = [
  ['killed', /\b(?:kill(?:s|ed|ing)?|die[sd]?|dead|deaths?|fatal(?:ly)?)\b/giu],
  ['injured', /\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing|s)?|hurt)\b/giu],
  ['arrested', /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\b/giu],
  ['requested', /\b(?:request(?:s|ed|ing)?|asked)\b/giu],
  [
    'approved',
    /\b(?:approv(?:e[sd]?|al|ing)|clear(?:s|ed|ing)|authori[sz](?:e[sd]?|ing)|green-?li(?:t|ghted)|OK['’]?s)\b/giu,
  ],
  ['ordered', /\b(?:order(?:s|ed)|bought|purchas(?:ed|es)|contracted|signed)\b/giu],
  [
    'delivered',
    /\b(?:deliver(?:s|ed|y|ies|ing)?|arriv(?:e[sd]?|ing|al)|receiv(?:e[sd]?|ing)|handed over)\b/giu,
  ],
  [
    'deployed',
    /\b(?:deploy(?:s|ed|ing|ment)?|send(?:s|ing)?|sent|reinforc(?:e[sd]?|ing)|join(?:s|ed|ing)?)\b/giu,
  ],
  ['destroyed', /\b(?:destroy(?:s|ed|ing)?|shot down|downed|intercept(?:s|ed|ing)?)\b/giu],
  ['stationed', /\b(?:consists?|made up of|stationed|station(?:s|ing)|strong)\b/giu],
  ['recognised', /\b(?:recogni[sz]e[sd]?|acknowledge[sd]?)\b/giu],
] as const;

export type Stage = (typeof stages)[number][0];

/** The stage whose word stands nearest to the figure at `start`–`end` of the text; null where none is named. */
export function stageNear(text: string, start: number, end: number): Stage | null {
  let nearest: { stage: Stage; distance: number } | null = null;
  for (const [stage, pattern] of stages) {
    for (const match of text.matchAll(pattern)) {
      const distance = Math.max(match.index - end, start - match.index - match[0].length);
      if (nearest === null || distance < nearest.distance) nearest = { stage, distance };
    }
  }
  return nearest?.stage ?? null;
}
