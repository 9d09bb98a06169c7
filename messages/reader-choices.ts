/**
 * What the reader said of marks, kept on this device alone: dismissed ones, rules set aside, and wrong ones. The background
 * writes it; our own pages read it. What does not fit its schema is passed over entry by entry.
 */
import type * as z from 'zod/mini';
import { dismissal, silencedRule, type Dismissal, type SilencedRule } from '#domain/dismissal.ts';
import { wrongMark, type WrongMark } from '#domain/feedback.ts';

export const dismissalsKey = 'dismissals';
export const silencedKey = 'silenced-rules';
export const wrongMarksKey = 'wrong-marks';

/** The most of each that is kept. The oldest dismissals are forgotten; of the others nothing is lost unasked. */
export const mostDismissals = 2000;
export const mostSilenced = 500;
export const mostWrongMarks = 1000;

export interface ReaderChoices {
  dismissals: Dismissal[];
  silenced: SilencedRule[];
  wrongMarks: WrongMark[];
}

/** The part of the browser that this needs. */
export interface ChoicesBrowser {
  storage: {
    local: {
      get: (keys: string[]) => Promise<Record<string, unknown>>;
      onChanged: Listened<(changes: object) => void>;
    };
  };
}

interface Listened<Hear> {
  addListener: (hear: Hear) => void;
  removeListener: (hear: Hear) => void;
}

export const noChoices: ReaderChoices = { dismissals: [], silenced: [], wrongMarks: [] };

export async function readChoices({
  storage,
}: {
  storage: { local: Pick<ChoicesBrowser['storage']['local'], 'get'> };
}): Promise<ReaderChoices> {
  const kept = await storage.local.get([dismissalsKey, silencedKey, wrongMarksKey]);
  return {
    dismissals: listOf(dismissal, kept[dismissalsKey], mostDismissals),
    silenced: listOf(silencedRule, kept[silencedKey], mostSilenced),
    wrongMarks: listOf(wrongMark, kept[wrongMarksKey], mostWrongMarks),
  };
}

/** Calls `hear` at each change of them, until the function that it gives is called. */
export function followChoices({ storage }: ChoicesBrowser, hear: () => void): () => void {
  const keys = [dismissalsKey, silencedKey, wrongMarksKey];
  const changed = (changes: object) => {
    if (keys.some((key) => key in changes)) hear();
  };
  storage.local.onChanged.addListener(changed);
  return () => storage.local.onChanged.removeListener(changed);
}

/** The entries of a kept list that are what they should be; no more than we ever keep are looked at. */
function listOf<Entry extends z.ZodMiniType>(
  entry: Entry,
  kept: unknown,
  most: number,
): z.infer<Entry>[] {
  if (!Array.isArray(kept)) return [];
  return kept.slice(-most).flatMap((each) => {
    const parsed = entry.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}
