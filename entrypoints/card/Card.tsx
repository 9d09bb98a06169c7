/** The card, drawn from its store. */
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { ClaimCard } from '#components/claim/ClaimCard.tsx';
import type { CardStore } from './card-store.ts';

export function Card({ store }: { store: CardStore }): ReactNode {
  const { view, failure, draft, problems, type, save, flag, close, ...rest } = useStore(store);
  const { markChoices, noteErrands, openDesk } = rest;
  const words = view?.subject.text.slice(0, 60);
  useEffect(() => {
    document.title = words === undefined ? 'Claim' : `Claim: ${words}`;
  }, [words]);

  if (view === null) {
    return (
      <main className="card">
        <p role={failure === null ? 'status' : 'alert'}>{failure ?? 'Opening…'}</p>
      </main>
    );
  }
  const { subject, notes, review, names } = view;
  const kinds = kindsOf(subject.mark?.kinds);
  return (
    <ClaimCard
      text={subject.text}
      failure={failure}
      kinds={kinds}
      mark={subject.mark}
      choices={markChoices}
      outcome={subject.anchored?.outcome ?? null}
      notes={notes}
      noteErrands={{ ...noteErrands, kinds, newId }}
      review={review}
      nameOf={(id) => names[id] ?? 'A former member'}
      draft={draft}
      onDraft={type}
      onSave={save}
      problems={problems}
      canFlag
      onFlag={flag}
      onDesk={openDesk}
      onClose={() => void close()}
      newId={newId}
    />
  );
}

function newId(): string {
  return crypto.randomUUID();
}

/** Words that the engine says nothing of are taken as a statement of fact. */
function kindsOf<Kind extends string>(
  kinds: readonly Kind[] | undefined,
): readonly (Kind | 'fact')[] {
  return kinds === undefined || kinds.length === 0 ? ['fact'] : kinds;
}
