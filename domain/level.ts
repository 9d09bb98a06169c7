/** How much a reader wants to see marked. Apart from the schemas, since the script that runs in pages holds no schema library. */

/** quiet shows editorialising alone, normal adds the claims most worth a check, everything whatever could be checked. */
export const levels = ['quiet', 'normal', 'everything'] as const;

export type Level = (typeof levels)[number];

/** Whether a mark of the first level is shown to a reader who chose the second. */
export function isShownAt(marked: Level, chosen: Level): boolean {
  return levels.indexOf(marked) <= levels.indexOf(chosen);
}
