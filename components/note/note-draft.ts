/** A note while it is being written: every field may be empty, and what is still wrong has a field and a sentence. */
import * as z from 'zod/mini';
import { capture } from '#domain/capture.ts';
import { evidence, stances, type Evidence } from '#domain/evidence.ts';
import { noteContent, type NoteContent } from '#domain/note.ts';
import { selectors } from '#domain/selector.ts';
import { credibilities, reliabilities, sourceKinds } from '#domain/source.ts';
import { verdictWord } from '#domain/verdict.ts';

export const evidenceDraft = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  outlet: z.string(),
  quote: z.string(),
  kind: z.enum(sourceKinds),
  /** What the source rests on. */
  origin: z.string(),
  stance: z.enum(stances),
  reliability: z.enum(reliabilities),
  credibility: z.enum(credibilities),
  onRecord: z.boolean(),
  selectors: z.nullable(selectors),
  capture: z.nullable(capture),
});

/** Parsed when a draft comes back from the store, which another version may have written. */
export const noteDraft = z.object({
  body: z.string(),
  verdict: z.union([verdictWord, z.literal('')]),
  reason: z.string(),
  evidence: z.array(evidenceDraft),
});

export type EvidenceDraft = z.infer<typeof evidenceDraft>;
export type NoteDraft = z.infer<typeof noteDraft>;

/** What is wrong with one field: `body`, `verdict`, `reason`, `evidence`, or `evidence.0.url` and its like. */
export interface DraftProblem {
  field: string;
  sentence: string;
}

export type ContentOutcome =
  | { ok: true; content: NoteContent }
  | { ok: false; problems: DraftProblem[] };

export type EvidenceOutcome =
  | { ok: true; evidence: Evidence }
  | { ok: false; problems: DraftProblem[] };

export function emptyDraft(): NoteDraft {
  return { body: '', verdict: '', reason: '', evidence: [] };
}

/** A source nobody has judged yet: F and 6 mean "cannot be judged". */
export function emptyEvidence(newId: () => string): EvidenceDraft {
  return {
    id: newId(),
    url: '',
    title: '',
    outlet: '',
    quote: '',
    kind: 'secondary',
    origin: '',
    stance: 'supports',
    reliability: 'F',
    credibility: '6',
    onRecord: false,
    selectors: null,
    capture: null,
  };
}

/** Whether nothing has been written that could be lost. */
export function isEmptyDraft(draft: NoteDraft): boolean {
  return (
    draft.body === '' && draft.verdict === '' && draft.reason === '' && draft.evidence.length === 0
  );
}

/** A changed source. A capture is of one address and a place is of one quote: neither outlives what it was made for. */
export function editEvidence(draft: EvidenceDraft, change: Partial<EvidenceDraft>): EvidenceDraft {
  const next = { ...draft, ...change };
  if (next.url !== draft.url) return { ...next, capture: null, selectors: null };
  if (next.quote !== draft.quote) return { ...next, selectors: null };
  return next;
}

/** The note as the log takes it, or every problem that the shared schema sees. `now` is a moment in UTC. */
export function contentOf(draft: NoteDraft, now: string): ContentOutcome {
  const problems: DraftProblem[] = [];
  if (draft.verdict === '' && draft.reason.trim() !== '') {
    problems.push({ field: 'verdict', sentence: 'Choose the verdict that this reason is for.' });
  }
  const parsed = noteContent.safeParse({
    body: draft.body,
    assessment: draft.verdict === '' ? null : { word: draft.verdict, reason: draft.reason },
    evidence: draft.evidence.map((piece) => shapeOf(piece, now)),
  });
  if (!parsed.success) problems.push(...problemsOf(parsed.error.issues));
  return parsed.success && problems.length === 0
    ? { ok: true, content: parsed.data }
    : { ok: false, problems };
}

/** One source as the log takes it, or its problems, named `url`, `title`, `quote` and so on. */
export function evidenceOf(draft: EvidenceDraft, now: string): EvidenceOutcome {
  const parsed = evidence.safeParse(shapeOf(draft, now));
  return parsed.success
    ? { ok: true, evidence: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error.issues) };
}

function shapeOf(draft: EvidenceDraft, now: string): Evidence {
  return {
    id: draft.id,
    stance: draft.stance,
    source: {
      url: draft.url.trim(),
      title: draft.title,
      outlet: draft.outlet,
      author: '',
      publishedAt: null,
      accessedAt: draft.capture?.capturedAt ?? now,
      kind: draft.kind,
      onRecord: draft.onRecord,
      origin: draft.origin,
    },
    quote: draft.quote,
    selectors: draft.selectors,
    capture: draft.capture,
    grade: { reliability: draft.reliability, credibility: draft.credibility },
  };
}

interface SchemaIssue {
  path: readonly PropertyKey[];
  message: string;
}

/** One problem a field: the first sentence is the one to act on. */
function problemsOf(issues: readonly SchemaIssue[]): DraftProblem[] {
  const byField = new Map<string, DraftProblem>();
  for (const issue of issues) {
    const field = fieldOf(issue.path);
    if (!byField.has(field)) byField.set(field, { field, sentence: issue.message });
  }
  return [...byField.values()];
}

/** The draft is flatter than the note: `assessment.reason` is `reason`, `evidence.0.source.url` is `evidence.0.url`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const steps = path.map(String);
  if (steps[0] === 'assessment') return steps[1] === 'reason' ? 'reason' : 'verdict';
  return steps.filter((step) => step !== 'source' && step !== 'grade').join('.');
}
