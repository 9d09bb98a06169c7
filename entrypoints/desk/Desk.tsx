/** The desk with its state: the queue of flagged claims, and the dossier of the one that is chosen. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { evidenceOf } from '#components/note/note-draft.ts';
import { Dossier } from '#components/review/Dossier.tsx';
import { ReviewQueue } from '#components/review/ReviewQueue.tsx';
import { SavingCaptures } from '#components/source/saving-captures.ts';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import { SyncLine } from '#components/ui/SyncLine.tsx';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { noteErrandsOf } from '#messages/note-errands.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { captureSource } from './capture-source.ts';
import { saveCapture } from './save-capture.ts';
import { deskState, type DeskState } from './desk-state.ts';

export function Desk({ ask, database }: { ask: Ask; database: ReplicaDatabase }): ReactNode {
  const [chosen, setChosen] = useChosenClaim();
  const state = useLiveQuery(() => deskState(database, chosen), [chosen]);
  if (state === undefined) return <main aria-busy="true" />;
  return (
    <main className="desk">
      <header className="desk-head">
        <h1>Desk</h1>
        <SyncLine {...state.sync} teamName={state.teamName} settings="/settings.html" />
      </header>
      <RefusedList items={state.refused} onDiscard={(id) => void ask('refused.discard', { id })} />
      <div className="desk-columns">
        <nav aria-label="Flagged claims">
          <ReviewQueue
            items={state.queue}
            selected={chosen}
            nameOf={state.nameOf}
            onSelect={setChosen}
          />
        </nav>
        <ChosenDossier ask={ask} database={database} state={state} />
      </div>
    </main>
  );
}

function ChosenDossier({
  ask,
  database,
  state: { item, notes, self, nameOf, memberOf },
}: {
  ask: Ask;
  database: ReplicaDatabase;
  state: DeskState;
}): ReactNode {
  const errands = useMemo(() => noteErrandsOf(ask), [ask]);
  if (item === null || self === null) {
    return <p className="soft">Choose a claim to see what is known of it.</p>;
  }
  const { claimId, steps } = item.review;
  // What is confirmed or returned is the verdict on the screen, and not one that arrives after the click.
  const seen = steps.length;
  return (
    <SavingCaptures value={(capture) => saveCapture(database, capture)}>
      <Dossier
        key={claimId}
        item={item}
        notes={notes}
        me={self}
        nameOf={nameOf}
        memberOf={memberOf}
        newId={() => crypto.randomUUID()}
        noteErrands={{
          ...errands,
          kinds: item.claim.kinds,
          newId: () => crypto.randomUUID(),
        }}
        onTake={(insteadOf) => sentenceOf(ask('review.take', { claimId, insteadOf }))}
        onCapture={(draft) => captureSource(database, draft)}
        onAddEvidence={(draft) => {
          const checked = evidenceOf(draft, new Date().toISOString());
          return checked.ok
            ? sentenceOf(ask('review.add-evidence', { claimId, evidence: checked.evidence }))
            : Promise.resolve(checked.problems.map(({ sentence }) => sentence).join(' '));
        }}
        onSubmit={(verdict, override) =>
          sentenceOf(ask('review.submit', { claimId, verdict, override }))
        }
        onConfirm={(remark) => sentenceOf(ask('review.confirm', { claimId, seen, remark }))}
        onReturn={(remark) => sentenceOf(ask('review.return', { claimId, seen, remark }))}
      />
    </SavingCaptures>
  );
}

/** The chosen claim stands in the address, so that a dossier can be linked and a reload keeps it. */
function useChosenClaim(): [string | null, (claimId: string) => void] {
  const [chosen, setChosen] = useState(claimInAddress);
  useEffect(() => {
    const hear = () => setChosen(claimInAddress());
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }, []);
  return [
    chosen,
    (claimId) => {
      location.hash = claimId;
    },
  ];
}

function claimInAddress(): string | null {
  const named = location.hash.slice(1);
  return named === '' ? null : named;
}
