/** A figure as one account states it, and two figures set side by side. */
import type { Quantity } from '#domain/detection-report.ts';

export interface Figure {
  text: string;
  value: number | null;
  range: [number, number] | null;
  unit: string;
  kind: Quantity['kind'];
  /** What is counted, in the account's words: "Javelin missiles", "estimated cost". */
  label: string;
  sentence: string;
  /** UTF-16 offsets into the account's text, `end` exclusive. */
  start: number;
  end: number;
  /** Whom the account names for it; null where it speaks for itself. */
  attributedTo: string | null;
}

/** Figures up to this are so common that equality alone says little: a dozen. */
export const commonplace = 12;

/** Whether two accounts are unlikely to give this figure by chance. */
export function isTelling({ kind, value }: Pick<Figure, 'kind' | 'value'>): boolean {
  return kind === 'money' || (value !== null && value > commonplace);
}

export const agreements = ['same', 'vague against exact', 'rounded'] as const;

export type Agreement = (typeof agreements)[number];

export interface FigurePair {
  first: Figure;
  second: Figure;
  how: Agreement | 'same thing, other value';
  reason: string;
}
