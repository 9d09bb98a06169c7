/** How a mark is named to a reader (promise P6): the kind of wording it is, never what it says about the writer. */
import type { ClaimKind } from '#domain/claim.ts';
import type { Mark } from '#domain/mark.ts';

/**
 * The engine's kinds in plain language, weightiest first: what a reader would have to take on trust, then whose view it
 * is, then colour of wording, then how sure the sentence is of itself. A kind that is not here is shown by its own name,
 * with spaces, and weighs least.
 */
const kindWords = new Map([
  ['unsourced_allegation', 'allegation without a source'],
  ['mind_reading', 'motive stated as fact'],
  ['purpose_as_fact', 'purpose stated as fact'],
  ['unsourced_prediction', 'prediction without a source'],
  ['editorial_judgement', 'judgement without a source'],
  ['unsourced_inference', 'inference without a source'],
  ['nominalised_doubt', 'doubt without a doubter'],
  ['causal_simplification', 'single cause stated as fact'],
  ['unsourced_characterisation', 'characterisation without a source'],
  ['stage_overstated', 'stage of a sale overstated'],
  ['dropped_attribution', 'attribution dropped'],
  ['stage_overstated', 'stage overstated'],
  ['concessive_argument', 'argument in the narrator’s voice'],
  ['evaluative', 'judgement in the narrator’s voice'],
  ['labelling', 'label in place of a description'],
  ['loaded_term', 'loaded wording'],
  ['loaded_idiom', 'loaded figure of speech'],
  ['promotional', 'promotional wording'],
  ['vivid_language', 'vivid wording'],
  ['minimiser', 'wording that plays down'],
  ['intensifier', 'wording that plays up'],
  ['unsourced_background', 'background without a source'],
  ['vague_source', 'vague source'],
  ['anonymous_source', 'unnamed source'],
  ['second_hand_source', 'second-hand source'],
  ['distancing_verb', 'verb that keeps its distance'],
  ['denial', 'denial'],
]);

/** Kinds that say how sure a sentence is of itself: they name a mark only where nothing weightier does. */
const certaintyWords = new Map([
  ['hedge', 'hedge'],
  ['conditional', 'condition'],
  ['vague_quantity', 'amount without a figure'],
  ['vague_scope', 'vague scope'],
]);

/** A title names no more kinds than this; the reasons below it name them all. */
const mostKindsInTitle = 2;

export function kindInWords(kind: string): string {
  return kindWords.get(kind) ?? certaintyWords.get(kind) ?? kind.replaceAll('_', ' ');
}

/** What the rules of plain claims see; they have no wording to be named by. */
const claimRuleWords = new Map([
  ['quantity', 'figures'],
  ['attributed statement', 'attributed statements'],
  ['unsourced', 'statements without a source'],
]);

/** Whether a reason of this kind is no more than that the sentence can be checked. */
export function isPlain(kind: string): boolean {
  return claimRuleWords.has(kind);
}

/** What a rule of this kind marks: "prediction without a source", "figures". */
export function ruleKindInWords(kind: string): string {
  return claimRuleWords.get(kind) ?? kindInWords(kind);
}

/** What a rule saw in a mark: the words that an editor would stop at, or what it marks. */
export function seenInWords({ kind, words }: { kind: string; words: readonly string[] }): string {
  const [first] = words;
  return first === undefined || claimRuleWords.has(kind) ? ruleKindInWords(kind) : `“${first}”`;
}

/** The weightiest kinds of a mark in words, as many as a title holds. */
function weightiest(mark: Mark): string[] {
  const kinds = [...new Set(mark.triggers.map(({ kind }) => kind))];
  const strong = kinds.filter((kind) => !certaintyWords.has(kind));
  const order = [...kindWords.keys()];
  const weight = (kind: string) => (kindWords.has(kind) ? order.indexOf(kind) : order.length);
  return (strong.length > 0 ? strong : kinds)
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, mostKindsInTitle)
    .map(kindInWords);
}

/** "Editorialising: prediction without a source" or "Claim · quantity". */
export function titleOf(mark: Mark | null, kinds: readonly ClaimKind[]): string {
  if (mark?.kind === 'editorialising') {
    const named = weightiest(mark);
    return named.length === 0 ? 'Editorialising' : `Editorialising: ${named.join(', ')}`;
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
