/** How much a check of a sentence would matter, and which duties it has: the scale of the labelling guideline. */
import type {
  Attribution,
  DateMention,
  Quantity,
  ReportSentence,
  ReportSpan,
} from '#domain/detection-report.ts';
import type { ClaimKind } from '#domain/claim.ts';
import type { FramingKind } from './framing-rule.ts';
import { isSourced } from './sourced.ts';

export interface SentenceReading {
  text: string;
  quantities: readonly Quantity[];
  dates: readonly DateMention[];
  attribution: Attribution | null;
  spans: readonly ReportSpan[];
  isMarked: boolean;
}

type Checkable = ReportSentence['checkable'];

const FOUR_WORDS = /\s\S+\s+\S+\s/;
/** Words of accusation and law. */
const GRAVE =
  /\b(?:accus(?:ed|es|ing|ations?)|alleg(?:ed|es|ing|ations?)|blamed|guilty|convicted|sentenced|indicted|charged with|arrested|detained|illegal(?:ly)?|unlawful(?:ly)?|violat(?:ed|es|ing|ions?)|breach(?:ed|es)?|war crimes?|genocide|tortured?|corruption|brib(?:e|ed|es|ery)|fraud|smuggl(?:ed|ing)|embezzl\w{2,6}|espionage|sabotage|terror(?:ists?|ism)?|massacre|assassinat\w{2,4}|murder(?:ed|s)?|involved in|responsible for|complicit|embargo|treaty|legitimacy|sanctions? against|court ruled|unconstitutional)\b/i;
/** Words of harm to people. */
const HARM =
  /\b(?:killed|killing|killings|wounded|injured|casualties|fatalities|death toll|deaths?|dead|died|fatal)\b/i;
const RANK =
  /\b(?:the (?:largest|biggest|smallest|longest|fastest|highest|lowest|oldest|newest|most \w{3,14}|only|first|second|third|fourth|fifth)|record (?:high|low|number)|more than any|for the first time)\b/i;
/** Any of the three asks for a check: one search in their place. */
const SERIOUS = new RegExp([RANK, GRAVE, HARM].map(({ source }) => source).join('|'), 'i');
/** A finite verb of an event: something was done, at some time, by somebody. The pattern that fits most often comes first. */
const EVENT: readonly RegExp[] = [
  // It is read back from "ed": tried at the start of each word, it took most of the time that a sentence was weighed.
  /(?<=(?<!\b(?:is|are|an?|the)\s(?:also\s)?)\b(?!(?:heightened|increased|armed|united|advanced|unmanned|guided|based|related|fired|allied)\b)\p{L}{2,14})ed\b/iu,
  /\b(?:said|bought|sold|sent|took|gave|made|met|began|left|won|lost|built|fell|rose|came|went|struck|hit|shot|fought|flew|sank|held|approves?|clears?|buys?|sells?|sends?|signs?|orders?|launches|seeks?|plans?|rejects?|kills?)\b/i,
  /\b(?:has|have|had|was|were|will|to|is being|are being)\s(?:\w{3,12}ly\s)?(?:been\s)?\w{3,14}(?:ed|en|wn|ld|nt|ght|ne|ng)\b/i,
];
const NAME = /[\p{Ll},–—:]\s(?:“)?\p{Lu}\p{L}+|\b\p{Lu}{2,6}\b|^\p{Lu}\p{L}+\s\p{Lu}\p{L}+/u;
/** Says of something what it is, has or can. */
const STATE = /\b(?:is|are|was|were|has|have|had|can|cannot|consists?|includes?|weighs?)\b/i;
const VAGUE_TIME = /\b(?:at a time of|in recent (?:years|months)|over the years|at the time,)\b/i;

const nothing: Checkable = { score: 0, priority: 0, kinds: [] };

/** The judgement on one sentence of body or headline. */
export function weigh(reading: SentenceReading): Checkable {
  const priority = priorityOf(reading);
  if (priority === 0) return { ...nothing, kinds: framingKinds(reading) };
  const detail =
    Math.min(reading.quantities.length, 2) +
    (reading.dates.length > 0 ? 1 : 0) +
    (isSourced(reading.attribution) ? 0 : 1);
  const score = Math.round((priority * 0.27 + detail * 0.04) * 100) / 100;
  return { score: Math.min(score, 1), priority, kinds: kindsOf(reading) };
}

/** Outside body and headline nothing is judged. */
export function unjudged(): Checkable {
  return { ...nothing, kinds: [] };
}

function priorityOf({
  text,
  quantities,
  dates,
  attribution,
  spans,
}: SentenceReading): 0 | 1 | 2 | 3 {
  if (!FOUR_WORDS.test(text) || (text.endsWith('?') && quantities.length === 0)) return 0;
  const hasFigure = quantities.some(
    (found) => found.kind === 'casualty' || (found.value ?? found.range) !== null,
  );
  if (hasFigure || SERIOUS.test(text)) return 3;
  // A claim from which the text itself keeps its distance is contested.
  const isContested = ['unsourced_allegation', 'distancing_verb', 'denial'];
  if (spans.some((span) => isContested.includes(span.kind))) return 3;
  // Words alone, from a source that nobody can call back, or of no time: little to hold them to.
  const isSaying = attribution?.source != null && attribution.covers === 'all';
  const isAnonymous = spans.some((span) => span.kind === 'anonymous_source');
  if (VAGUE_TIME.test(text) || (isSaying && isAnonymous)) return 1;
  const isEvent = EVENT.some((pattern) => pattern.test(text));
  const hasName = NAME.test(text);
  if (isEvent && (hasName || dates.length > 0)) return 2;
  return hasName || isEvent || quantities.length > 0 || STATE.test(text) ? 1 : 0;
}

function kindsOf(reading: SentenceReading): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const { attribution } = reading;
  if (!isSourced(attribution) || attribution.covers === 'part') kinds.push('fact');
  if (reading.quantities.length > 0) kinds.push('quantity');
  if (isSourced(attribution)) kinds.push('attributed statement');
  return [...kinds, ...framingKinds(reading)];
}

const duties: Partial<Record<FramingKind, ClaimKind>> = {
  unsourced_prediction: 'prediction',
  unsourced_inference: 'inference',
  mind_reading: 'inference',
  purpose_as_fact: 'inference',
  nominalised_doubt: 'inference',
  causal_simplification: 'inference',
  concessive_argument: 'inference',
  editorial_judgement: 'inference',
  loaded_term: 'loaded wording',
  loaded_idiom: 'loaded wording',
  evaluative: 'loaded wording',
  labelling: 'loaded wording',
  intensifier: 'loaded wording',
  minimiser: 'loaded wording',
  unsourced_characterisation: 'loaded wording',
  vivid_language: 'loaded wording',
  promotional: 'loaded wording',
};
const missing: readonly string[] = [
  'vague_source',
  'unsourced_allegation',
  'unsourced_background',
  'dropped_attribution',
];

/** The duties that wording brings. A weak sign alone brings none; a missing source always does. */
function framingKinds({ spans, isMarked }: SentenceReading): ClaimKind[] {
  if (spans.length === 0) return [];
  const table: Readonly<Record<string, ClaimKind | undefined>> = duties;
  const wording = isMarked ? spans.map((span) => table[span.kind]) : [];
  const sourcing = spans.map((span) =>
    missing.includes(span.kind) ? ('missing attribution' as const) : undefined,
  );
  return [...new Set([...wording, ...sourcing].filter((kind) => kind !== undefined))];
}
