/** The card beside a claim: its words, why it is marked, what teammates found, and the place to write. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AnchorOutcome } from '#domain/anchor.ts';
import { carriesVerdict } from '#domain/verdict-rides.ts';
import type { ClaimKind } from '#domain/claim.ts';
import type { Mark } from '#domain/mark.ts';
import type { Review } from '#domain/review.ts';
import { isEmptyDraft, type DraftProblem, type NoteDraft } from '#components/note/note-draft.ts';
import { NoteForm } from '#components/note/NoteForm.tsx';
import type { NoteErrands } from '#components/note/note-errands.ts';
import { threadsOf } from '#components/note/note-threads.ts';
import { NoteThreads } from '#components/note/NoteThreads.tsx';
import type { NoteShown } from '#components/note/NoteView.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { titleOf } from './claim-words.ts';
import { ClaimWords } from './ClaimWords.tsx';
import { FlagForm } from './FlagForm.tsx';
import { MarkChoices, type MarkChoicesProps } from './MarkChoices.tsx';
import { MarkReasons } from './MarkReasons.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { ReviewLine } from './ReviewLine.tsx';

export interface ClaimCardProps {
  text: string;
  /** One sentence where the team's words could not be asked for: what is shown is as it was before. */
  failure?: string | null;
  kinds: readonly ClaimKind[];
  mark: Mark | null;
  /** What the reader wants of the mark; null where there is nothing to choose. */
  choices: MarkChoicesProps | null;
  outcome: AnchorOutcome | null;
  notes: readonly NoteShown[];
  /** What can be done about those notes; left out where they are only read. */
  noteErrands?: NoteErrands;
  review: Review | null;
  nameOf: (memberId: string) => string;
  draft: NoteDraft;
  onDraft: (draft: NoteDraft) => void;
  /** Gives null when the note is saved, or one sentence to show. */
  onSave: () => Promise<string | null>;
  problems: readonly DraftProblem[];
  canFlag: boolean;
  onFlag: (remark: string) => Promise<string | null>;
  /** Opens the dossier of a published check. */
  onDesk?: () => void;
  onClose: () => void;
  newId: () => string;
}

export function ClaimCard(props: ClaimCardProps): ReactNode {
  const { text, kinds, mark, choices, outcome, notes, review, nameOf, onClose } = props;
  const showsVerdict = outcome === null || carriesVerdict(outcome.state);
  useEscape(onClose);
  return (
    <main className="card" aria-label="Claim">
      <header className="card-head">
        <h1>{titleOf(mark, kinds)}</h1>
        <button type="button" className="button slight" onClick={onClose}>
          Close
        </button>
      </header>
      <TaskSentence sentence={props.failure ?? null} />
      <ClaimWords text={text} mark={mark} />
      {mark !== null && <MarkReasons mark={mark} />}
      {mark !== null && choices !== null && <MarkChoices mark={mark} {...choices} />}
      {outcome !== null && <OutcomeNotice outcome={outcome} />}
      {review !== null && (
        <ReviewLine
          review={review}
          nameOf={nameOf}
          showsVerdict={showsVerdict}
          onDesk={props.onDesk}
        />
      )}
      {notes.length > 0 && (
        <section className="stack" aria-label="Notes">
          <NoteThreads
            notes={notes}
            showsVerdict={showsVerdict}
            errands={props.noteErrands ?? null}
          />
        </section>
      )}
      <WritingPlace {...props} />
      {props.canFlag && review === null && <FlagForm onFlag={props.onFlag} />}
    </main>
  );
}

/** The note form: open where there is nothing to read or something half written, else behind one button. */
function WritingPlace(props: ClaimCardProps): ReactNode {
  const [choice, setChoice] = useState<'open' | 'closed' | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isFirst = threadsOf(props.notes).length === 0;
  const isOpen = choice === null ? isFirst || !isEmptyDraft(props.draft) : choice === 'open';

  // The button that was pressed is gone with the form: the focus goes to what took its place.
  useEffect(() => {
    if (isSaved) opener.current?.focus();
  }, [isSaved]);

  function open(): void {
    setChoice('open');
    setIsSaved(false);
  }

  return (
    <div className="stack tight">
      {isOpen ? (
        <div onFocus={open}>
          <NoteForm
            kinds={props.kinds}
            draft={props.draft}
            onDraft={props.onDraft}
            onSave={props.onSave}
            onSaved={() => {
              setChoice('closed');
              setIsSaved(true);
            }}
            problems={props.problems}
            newId={props.newId}
          />
        </div>
      ) : (
        <div>
          <button ref={opener} type="button" className="button main" onClick={open}>
            Write a note
          </button>
        </div>
      )}
      <output className="small">{isSaved && 'Note saved.'}</output>
    </div>
  );
}

/** Escape closes, unless it ends an input method's composition or something nearer has used it. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onClose();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [onClose]);
}
