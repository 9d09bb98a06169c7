/** The side panel with its state: this tab's reading, the team's notes on it, and a second account beside it. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactNode } from 'react';
import { PageClaims, type PageItem } from '#components/claim/PageClaims.tsx';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import { SyncLine } from '#components/ui/SyncLine.tsx';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import {
  dossier,
  members,
  refusedMutations,
  selfMember,
  syncState,
  type Dossier,
} from '#replica/queries.ts';
import { Coverage } from './Coverage.tsx';
import { NothingRead } from './NothingRead.tsx';
import { pageItems, summaryOf } from './page-items.ts';
import { PanelFoot } from './PanelFoot.tsx';
import { refusedItem } from './refused-item.ts';
import { SiteBar } from './SiteBar.tsx';
import { useLevel } from './use-level.ts';
import { useReadings } from './use-session-store.ts';
import { useTab } from './use-tab.ts';

export function Panel({ ask, database }: { ask: Ask; database: ReplicaDatabase }): ReactNode {
  const tabId = useTab();
  const { reading, accounts } = useReadings(tabId);
  const [level, setLevel] = useLevel(ask);
  const [failure, setFailure] = useState<string | null>(null);
  const claimIds = reading?.page.anchored.map(({ claimId }) => claimId) ?? [];
  const dossiers = useLiveQuery(
    () => Promise.all(claimIds.map((id) => dossier(database, id))),
    [claimIds.join()],
  );
  const team = useLiveQuery(() => teamOf(database), []);

  const attempt = async (change: Promise<unknown>) => setFailure(await sentenceOf(change));
  const show = (item: PageItem, card: boolean) => {
    if (tabId === null) return;
    const { claimId, mark } = item;
    void attempt(ask('page.show', { tabId, claimId, mark, card }));
  };
  const nameOf = (id: string) => team?.names.get(id) ?? 'A former member';

  return (
    <main>
      {failure !== null && (
        <p role="alert" className="notice">
          {failure}
        </p>
      )}
      {reading === null || reading.account === null ? (
        <NothingRead
          isRead={reading !== null}
          failure={reading?.page.failure ?? null}
          onRead={() => {
            if (tabId !== null) void attempt(ask('page.read', { tabId }));
          }}
        />
      ) : (
        <>
          <SiteBar address={reading.page.address} />
          <PageClaims
            title={reading.account.article.title}
            items={pageItems(
              reading.page.anchored,
              reading.account.marks,
              present(dossiers),
              level,
              team?.self?.id ?? null,
            )}
            summary={summaryOf(reading.account)}
            level={level}
            onLevel={setLevel}
            nameOf={nameOf}
            onOpen={(item) => show(item, true)}
            onShow={(item) => show(item, false)}
          />
          <Coverage own={reading.account} accounts={accounts} />
        </>
      )}
      {team !== undefined && (
        <>
          <RefusedList
            items={team.refused.map(refusedItem)}
            onDiscard={(id) => void attempt(ask('refused.discard', { id }))}
          />
          <SyncLine {...team.sync} teamName={team.teamName} />
        </>
      )}
      <PanelFoot />
    </main>
  );
}

function present(dossiers: readonly (Dossier | null)[] | undefined): Dossier[] {
  return (dossiers ?? []).filter((each) => each !== null);
}

async function teamOf(database: ReplicaDatabase) {
  const [everybody, self, sync, refused, membership] = await Promise.all([
    members(database),
    selfMember(database),
    syncState(database),
    refusedMutations(database),
    database.membership.get('self'),
  ]);
  return {
    names: new Map(everybody.map(({ id, name }) => [id, name])),
    self,
    sync,
    refused,
    teamName: membership?.server?.team.name ?? null,
  };
}
