/** How a mark is named to a reader (promise P6): the kind of wording it is, never what it says about the writer. */
import type { ClaimKind } from '#domain/claim.ts';
import type { Mark } from '#domain/mark.ts';

/** The engine's kinds in plain language. A kind that is not here is shown by its own name, with spaces. */
const kindWords = new Map([
  ['loaded_term', 'loaded wording'],
  ['loaded_idiom', 'loaded figure of speech'],
  ['evaluative', 'judgement in the narrator’s voice'],
  ['labelling', 'label in place of a description'],
  ['editorial_judgement', 'judgement without a source'],
  ['unsourced_inference', 'inference without a source'],
  ['unsourced_prediction', 'prediction without a source'],
  ['mind_reading', 'motive stated as fact'],
  ['purpose_as_fact', 'purpose stated as fact'],
  ['nominalised_doubt', 'doubt without a doubter'],
  ['causal_simplification', 'single cause stated as fact'],
  ['concessive_argument', 'argument in the narrator’s voice'],
  ['unsourced_characterisation', 'characterisation without a source'],
  ['vivid_language', 'vivid wording'],
  ['promotional', 'promotional wording'],
  ['anonymous_source', 'unnamed source'],
  ['second_hand_source', 'second-hand source'],
  ['unsourced_allegation', 'allegation without a source'],
  ['unsourced_background', 'background without a source'],
  ['dropped_attribution', 'attribution dropped'],
]);

export function kindInWords(kind: string): string {
  return kindWords.get(kind) ?? kind.replaceAll('_', ' ');
}

/** "Editorialising: prediction without a source" or "Claim · quantity". */
export function titleOf(mark: Mark | null, kinds: readonly ClaimKind[]): string {
  if (mark?.kind === 'editorialising') {
    const named = new Set(mark.triggers.map((trigger) => kindInWords(trigger.kind)));
    return named.size === 0 ? 'Editorialising' : `Editorialising: ${[...named].join(', ')}`;
  }
  const named = mark === null || mark.kinds.length === 0 ? kinds : mark.kinds;
  return named.length === 0 ? 'Claim' : `Claim · ${named.join(', ')}`;
}

/** A stretch of a sentence, and whether it made the engine speak. */
export interface Stretch {
  text: string;
  isTrigger: boolean;
}

/** Cuts a sentence at its trigger words, each at its first place; overlapping ones are joined. */
export function stretchesOf(text: string, triggers: readonly string[]): Stretch[] {
  const spans = triggers
    .filter((trigger) => trigger !== '')
    .map((trigger) => ({ start: text.indexOf(trigger), length: trigger.length }))
    .filter((span) => span.start >= 0)
    .toSorted((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const span of spans) {
    const end = span.start + span.length;
    if (end <= done) continue;
    if (span.start > done) stretches.push({ text: text.slice(done, span.start), isTrigger: false });
    stretches.push({ text: text.slice(Math.max(span.start, done), end), isTrigger: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isTrigger: false });
  return stretches;
}
