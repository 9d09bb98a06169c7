/** Whether an attribution tells words that somebody spoke or wrote, beside reports, views and plans. */
import type { Attribution } from '#domain/detection-report.ts';
import { UTTERING_VERBS } from './lexicon/speech.ts';

const UTTERING = new RegExp(`^(?:${UTTERING_VERBS})$`, 'iu');

/** A quotation, or indirect speech by a verb of uttering: "said", not "announced" or "according to". */
export function isSpeech({ kind, verb }: Attribution): boolean {
  if (kind === 'direct_quote' || kind === 'direct_quote_partial') return true;
  return kind === 'indirect_speech' && verb !== null && UTTERING.test(verb.text);
}
