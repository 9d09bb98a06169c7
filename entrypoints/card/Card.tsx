/** The card with its state: what the background says of the words, and the draft that is being typed. */
import { useEffect, useState, type ReactNode } from 'react';
import { ClaimCard } from '#components/claim/ClaimCard.tsx';
import { contentOf, emptyDraft, type DraftProblem } from '#components/note/note-draft.ts';
import type { NoteDraft } from '#components/note/note-draft.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { useCardView } from './use-card-view.ts';
import { useDraft } from './use-draft.ts';

export function Card({ ask, session }: { ask: Ask; session: string }): ReactNode {
  const { view, failure, refresh } = useCardView(ask, session);
  const [draft, setDraft] = useDraft(ask, view?.draft ?? null);
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  useEffect(() => {
    document.title = view === null ? 'Claim' : `Claim: ${view.subject.text.slice(0, 60)}`;
  }, [view]);

  const close = () => void ask('card.close', { session });
  if (view === null) {
    return (
      <main className="card">
        <p role={failure === null ? 'status' : 'alert'}>{failure ?? 'Opening…'}</p>
      </main>
    );
  }
  const { subject, notes, review, names } = view;

  const save = async (): Promise<string | null> => {
    const checked = contentOf(draft, new Date().toISOString());
    setProblems(checked.ok ? [] : checked.problems);
    if (!checked.ok) return 'The note is not complete yet.';
    const { content } = checked;
    const failed = await sentenceOf(ask('note.save', { subject, content, replyTo: null }));
    if (failed !== null) return failed;
    setDraft(emptyDraft());
    await refresh();
    return null;
  };

  const flag = async (remark: string): Promise<string | null> => {
    const failed = await sentenceOf(ask('claim.flag', { subject, remark }));
    if (failed === null) await refresh();
    return failed;
  };

  const type = (next: NoteDraft) => {
    setProblems([]);
    setDraft(next);
  };

  return (
    <ClaimCard
      text={subject.text}
      kinds={kindsOf(subject.mark?.kinds)}
      mark={subject.mark}
      outcome={subject.anchored?.outcome ?? null}
      notes={notes}
      review={review}
      nameOf={(id) => names[id] ?? 'A former member'}
      draft={draft}
      onDraft={type}
      onSave={save}
      problems={problems}
      canFlag
      onFlag={flag}
      onClose={close}
      newId={() => crypto.randomUUID()}
    />
  );
}

/** Words that the engine says nothing of are taken as a statement of fact. */
function kindsOf<Kind extends string>(
  kinds: readonly Kind[] | undefined,
): readonly (Kind | 'fact')[] {
  return kinds === undefined || kinds.length === 0 ? ['fact'] : kinds;
}
