/** Adds one source to a dossier: fill in, capture so that quote and hash can be checked, add. */
import { useState, type ReactNode } from 'react';
import {
  editEvidence,
  emptyEvidence,
  evidenceOf,
  type DraftProblem,
  type EvidenceDraft,
} from '#components/note/note-draft.ts';
import { CaptureState } from '#components/source/CaptureState.tsx';
import { EvidenceFields } from '#components/source/EvidenceFields.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export type CaptureOutcome = { ok: true; draft: EvidenceDraft } | { ok: false; sentence: string };

export function EvidenceForm({
  newId,
  onCapture,
  onAddEvidence,
}: {
  newId: () => string;
  /** Fetches the source, finds the quote in it, and gives address and quote back as found, with place and capture. */
  onCapture: (draft: EvidenceDraft) => Promise<CaptureOutcome>;
  onAddEvidence: (draft: EvidenceDraft) => Promise<string | null>;
}): ReactNode {
  const [draft, setDraft] = useState(() => emptyEvidence(newId));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const capture = useTask();
  const add = useTask();

  function problemOf(field: string): string | undefined {
    return problems.find((problem) => problem.field === field)?.sentence;
  }

  async function captureSource(): Promise<string | null> {
    const outcome = await onCapture(draft);
    if (!outcome.ok) return outcome.sentence;
    const { url, quote, selectors, capture: taken } = outcome.draft;
    // The fields may have been edited while the page was fetched: then the capture is of something else.
    setDraft((now) =>
      now.url === draft.url && now.quote === draft.quote
        ? { ...now, url, quote, selectors, capture: taken }
        : now,
    );
    return null;
  }

  async function addEvidence(): Promise<string | null> {
    const checked = evidenceOf(draft, new Date().toISOString());
    setProblems(checked.ok ? [] : checked.problems);
    return checked.ok ? onAddEvidence(draft) : 'Something is missing: see the fields above.';
  }

  return (
    <form
      className="stack"
      aria-label="New evidence"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.run(addEvidence, () => setDraft(emptyEvidence(newId)));
      }}
    >
      <EvidenceFields
        legend="New source"
        draft={draft}
        problemOf={problemOf}
        onChange={(change) => setDraft((now) => editEvidence(now, change))}
      />
      <output>{capture.isBusy ? 'Fetching the source…' : <CaptureState piece={draft} />}</output>
      <TaskSentence sentence={capture.sentence ?? add.sentence} />
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-disabled={capture.isBusy}
          onClick={() => capture.run(captureSource)}
        >
          Capture the source
        </button>
        <button type="submit" className="button main" aria-disabled={add.isBusy}>
          Add evidence
        </button>
      </div>
    </form>
  );
}
