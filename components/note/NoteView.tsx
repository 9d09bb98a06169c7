/** One note as teammates read it: who, when, the verdict if it may be shown, the words, what they rest on. */
import type { ReactNode } from 'react';
import type { Note, NoteContent } from '#domain/note.ts';
import { EvidenceView } from '#components/source/EvidenceView.tsx';
import { Moment } from '#components/ui/Moment.tsx';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import { count } from '#components/ui/words.ts';
import { NoteBody } from './NoteBody.tsx';
import { NoteHistory } from './NoteHistory.tsx';

export interface NoteShown {
  note: Note;
  authorName: string;
  isMine: boolean;
  /** Written here and not yet answered by the team. */
  isPending: boolean;
  /** Whether its author is not in the team any more. */
  authorLeft?: boolean;
  /** What is half written here about this note, as it was kept; parsed by whoever goes on with it. */
  kept?: { edit: unknown; reply: unknown };
  /** Edits of this device that arrived after another, and that their author has not seen to yet. */
  lostEdits?: readonly { id: string; content: NoteContent }[];
}

/**
 * `showsVerdict` is false where the words beside the note are no longer those it judged (promise P2); `isBrief` folds
 * the sources away, for lists. What is done about the note stands beneath it.
 */
export function NoteView({
  shown,
  showsVerdict,
  isBrief = false,
  children,
}: {
  shown: NoteShown;
  showsVerdict: boolean;
  isBrief?: boolean;
  children?: ReactNode;
}): ReactNode {
  const { note, authorName, isMine, isPending, authorLeft = false } = shown;
  const author = isMine ? `${authorName} (you)` : authorName;
  const { body, assessment, evidence } = note.content;
  return (
    <article className="note stack tight" aria-label={`Note by ${author}`}>
      <p className="note-head">
        <strong>{author}</strong>
        <span className="soft small">
          <Moment at={note.editedAt ?? note.writtenAt} />
          {note.editedAt !== null && ', edited'}
          {note.replyTo !== null && ', a reply'}
        </span>
        {authorLeft && <span className="tag">Has left the team</span>}
        {isPending && <span className="tag">Waiting to be sent</span>}
      </p>
      {note.removed ? (
        <p className="soft">Removed by its author.</p>
      ) : (
        <>
          {assessment !== null && showsVerdict && (
            <p className="note-verdict">
              <VerdictChip word={assessment.word} /> {assessment.reason}
            </p>
          )}
          {assessment !== null && !showsVerdict && (
            <p className="soft">Verdict hidden: it was not given on what this page says.</p>
          )}
          {body !== '' && <NoteBody body={body} />}
          {evidence.length > 0 && isBrief && (
            <details>
              <summary>{count(evidence.length, 'source')}</summary>
              <EvidenceView evidence={evidence} />
            </details>
          )}
          {evidence.length > 0 && !isBrief && <EvidenceView evidence={evidence} />}
          <NoteHistory history={note.history} />
        </>
      )}
      {children}
    </article>
  );
}
