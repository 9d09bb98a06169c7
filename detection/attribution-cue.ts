/** A sign in a sentence that somebody else is heard, and where the words of that source begin and end. */
import type { attributionKinds } from '#domain/detection-report.ts';
import type { Span, TextSpan } from './span.ts';

export interface Cue {
  source: TextSpan | null;
  verb: TextSpan | null;
  kind: (typeof attributionKinds)[number];
  via: TextSpan | null;
  covered: Span;
  isAll: boolean;
}

/** Where the narrator takes over again after a source's words. */
const HANDOVER =
  /;\s(?!that\b)|,\s(?:but|while|whereas|although|though|yet)\s|,\s(?:an?|the latest|the first)\s(?:\w{3,14}\s)?(?:move|step|decision|development|claim|figure|charge|deal|shift|sign|gesture|setback|blow)\b|,\s(?:and|with)\s(?=(?:last|this|on|in|since|earlier|yesterday|today)\s)/gi;

/** The end of the content that starts at `from`: where the narrator takes over, else the end. */
export function handover(open: string, from: number): number {
  HANDOVER.lastIndex = from;
  return HANDOVER.exec(open)?.index ?? open.length;
}

/** The start of the content that ends at `to`: behind the last semicolon, else the sentence's start. */
export function contentStart(open: string, to: number): number {
  return open.lastIndexOf('; ', to) + 1;
}
