/** Writes a note: the words, a verdict that fits the kind of claim, its reason, and the sources it rests on. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ClaimKind } from '#domain/claim.ts';
import { isCheckable } from '#domain/claim.ts';
import { verdictsFor, type VerdictWord } from '#domain/verdict.ts';
import { EvidenceFields } from '#components/source/EvidenceFields.tsx';
import { AreaField, SelectField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { capital } from '#components/ui/words.ts';
import {
  editEvidence,
  emptyEvidence,
  type DraftProblem,
  type EvidenceDraft,
  type NoteDraft,
} from './note-draft.ts';

export interface NoteFormProps {
  kinds: readonly ClaimKind[];
  draft: NoteDraft;
  onDraft: (draft: NoteDraft) => void;
  onSave: () => Promise<string | null>;
  onSaved: () => void;
  problems: readonly DraftProblem[];
  newId: () => string;
  /** What the form is for, where it is not a new note. */
  purpose?: { name: string; save: string; onCancel: () => void };
}

export function NoteForm(props: NoteFormProps): ReactNode {
  const { kinds, draft, onDraft, problems, newId, purpose } = props;
  const form = useRef<HTMLFormElement>(null);
  const save = useTask();
  const [attempts, setAttempts] = useState(0);

  // Only a try to save moves the focus: problems that come and go while typing must not.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  function trySaving(): void {
    save.run(async () => {
      const answer = await props.onSave();
      if (answer !== null) setAttempts((before) => before + 1);
      return answer;
    }, props.onSaved);
  }

  function problemOf(field: string): string | undefined {
    return problems.find((problem) => problem.field === field)?.sentence;
  }

  function changeSource(id: string, change: Partial<EvidenceDraft>): void {
    onDraft({
      ...draft,
      evidence: draft.evidence.map((piece) =>
        piece.id === id ? editEvidence(piece, change) : piece,
      ),
    });
  }

  return (
    <form
      ref={form}
      className="stack"
      aria-label={purpose?.name ?? 'Your note'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        trySaving();
      }}
    >
      <AreaField
        label="Note"
        value={draft.body}
        problem={problemOf('body')}
        onChange={(body) => onDraft({ ...draft, body })}
      />
      <SelectField
        label="Verdict"
        value={draft.verdict}
        options={verdictOptions(kinds)}
        problem={problemOf('verdict')}
        hint={
          isCheckable(kinds)
            ? undefined
            : 'Wording and predictions are never called true or false, so those verdicts are not offered.'
        }
        onChange={(verdict) => onDraft({ ...draft, verdict })}
      />
      {(draft.verdict !== '' || draft.reason !== '') && (
        <AreaField
          label="Reason"
          rows={2}
          value={draft.reason}
          problem={problemOf('reason')}
          onChange={(reason) => onDraft({ ...draft, reason })}
        />
      )}
      {draft.evidence.map((piece, index) => (
        <EvidenceFields
          key={piece.id}
          legend={`Source ${index + 1}`}
          draft={piece}
          problemOf={(field) => problemOf(`evidence.${index}.${field}`)}
          onChange={(change) => changeSource(piece.id, change)}
          onRemove={() =>
            onDraft({ ...draft, evidence: draft.evidence.filter(({ id }) => id !== piece.id) })
          }
        />
      ))}
      {problemOf('evidence') !== undefined && <p className="problem">{problemOf('evidence')}</p>}
      <TaskSentence sentence={save.sentence} />
      <div className="buttons">
        <button type="submit" className="button main" aria-disabled={save.isBusy}>
          {purpose?.save ?? 'Save note'}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onDraft({ ...draft, evidence: [...draft.evidence, emptyEvidence(newId)] })}
        >
          Add a source
        </button>
        {purpose !== undefined && (
          <button type="button" className="button slight" onClick={purpose.onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}

function verdictOptions(kinds: readonly ClaimKind[]): { value: VerdictWord | ''; label: string }[] {
  return [
    { value: '', label: 'No verdict' },
    ...verdictsFor(kinds).map((word) => ({ value: word, label: capital(word) })),
  ];
}
