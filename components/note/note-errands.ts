/** What a member does about a note that is there already: edit it, remove it, answer it. */
import * as z from 'zod/mini';
import type { ClaimKind } from '#domain/claim.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Note, NoteContent } from '#domain/note.ts';
import { noteDraft, type EvidenceDraft, type NoteDraft } from './note-draft.ts';

/** Each gives null where it is done, or the sentence to show. */
export interface NoteErrands {
  /** Of the claim that the notes are about: they decide which verdicts are offered. */
  kinds: readonly ClaimKind[];
  /** `editId` names this edit: asking again after an answer that was lost edits once. */
  onEdit: (
    note: Note,
    edit: { editId: string; revision: number; content: NoteContent },
  ) => Promise<string | null>;
  /** `replyId` names the reply, for the same reason. */
  onReply: (note: Note, reply: { replyId: string; content: NoteContent }) => Promise<string | null>;
  onRemove: (note: Note) => Promise<string | null>;
  /** Keeps what is half written, so that a killed browser loses none of it; null drops it. */
  onKeep: (errand: 'edit' | 'reply', note: Note, content: unknown) => Promise<string | null>;
  /** The author has seen that this edit lost a race. */
  onLetGo: (editId: string) => Promise<string | null>;
  newId: () => string;
}

/** A half-written edit with the revision that its writer saw: the newer one must not be overwritten unseen. */
export const keptEdit = z.object({ revision: z.int().check(z.minimum(0)), draft: noteDraft });
export const keptReply = z.object({ body: z.string() });

export type KeptEdit = z.infer<typeof keptEdit>;

/** A note as it stands in the form. */
export function draftFrom({ body, assessment, evidence }: NoteContent): NoteDraft {
  return {
    body,
    verdict: assessment?.word ?? '',
    reason: assessment?.reason ?? '',
    evidence: evidence.map(evidenceDraftFrom),
  };
}

function evidenceDraftFrom({
  source: { url, title, outlet, kind, origin, onRecord },
  grade: { reliability, credibility },
  ...piece
}: Evidence): EvidenceDraft {
  return { ...piece, url, title, outlet, kind, origin, onRecord, reliability, credibility };
}

/** What the form does not ask for, and an edit must not lose: a source keeps its author and dates while it is the same address. */
export function withUnasked(content: NoteContent, before: NoteContent): NoteContent {
  const known = new Map(before.evidence.map((piece) => [piece.id, piece.source]));
  return {
    ...content,
    evidence: content.evidence.map((piece) => {
      const source = known.get(piece.id);
      if (source === undefined || source.url !== piece.source.url) return piece;
      const { author, publishedAt, accessedAt } = source;
      return { ...piece, source: { ...piece.source, author, publishedAt, accessedAt } };
    }),
  };
}
