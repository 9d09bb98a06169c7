/** Who paints: ours, its peers, and nobody, against whom all are measured. */
export const painterNames = [
  'nothing',
  'ours',
  'a highlight a note',
  'Hypothesis',
  'mark.js',
] as const;

export type PainterName = (typeof painterNames)[number];
