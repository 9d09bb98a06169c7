/** The side panel with its state: this tab's reading, the team's notes on it, and a second account beside it. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactNode } from 'react';
import { PageClaims } from '#components/claim/PageClaims.tsx';
import type { PageItem } from '#components/claim/page-item.ts';
import { SameText } from '#components/claim/SameText.tsx';
import { PageStatements } from '#components/claim/PageStatements.tsx';
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
import { refusedItem } from '#replica/refused-item.ts';
import { Coverage } from './Coverage.tsx';
import { NothingRead } from './NothingRead.tsx';
import { pageJoins } from './page-joins.ts';
import { PanelFoot } from './PanelFoot.tsx';
import { SiteBar } from './SiteBar.tsx';
import { placesOfClaims, tabItems } from './tab-items.ts';
import { useLevel } from './use-level.ts';
import { useMarkActions } from './use-mark-actions.ts';
import { useReadings } from './use-session-store.ts';
import { useTab } from './use-tab.ts';

export function Panel({ ask, database }: { ask: Ask; database: ReplicaDatabase }): ReactNode {
  const tabId = useTab();
  const { readings, accounts, stack } = useReadings(tabId);
  // A page may be no more than a frame around the article: what is read in it stands for the page then.
  const reading = readings.find(({ account }) => account !== null) ?? readings[0] ?? null;
  const [level, setLevel] = useLevel(ask);
  const [failure, setFailure] = useState<string | null>(null);
  const claimIds = [...placesOfClaims(readings.map(({ page }) => page)).keys()];
  const dossiers = useLiveQuery(
    () => Promise.all(claimIds.map((id) => dossier(database, id))),
    [claimIds.join()],
  );
  const shown = reading === null || reading.account === null ? null : reading;
  const { address: here = '' } = shown?.page ?? {};
  const { article: text = null } = shown?.account ?? {};
  const joined = useLiveQuery(
    () => (text === null ? null : pageJoins(database, here, text)),
    [here, text?.id],
  );
  const team = useLiveQuery(() => teamOf(database), []);

  const attempt = async (change: Promise<unknown>) => setFailure(await sentenceOf(change));
  const show = (item: PageItem, card: boolean) => {
    if (tabId === null) return;
    const { claimId, mark } = item;
    const frameId = items.find(({ key }) => key === item.key)?.frameId ?? 0;
    void attempt(ask('page.show', { tabId, frameId, claimId, mark, card }));
  };
  const items = tabItems(readings, present(dossiers), level, team?.self?.id ?? null);
  const marks = useMarkActions({ ask, tabId, readings, level, items, stack, attempt });
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
            items={items}
            summary={reading.account.summary}
            level={level}
            onLevel={setLevel}
            aside={
              <>
                <PageStatements
                  publishedAt={reading.account.article.publishedAt}
                  {...reading.account.statements}
                />
                {joined && (
                  <SameText
                    {...joined}
                    onPart={(articleId, address) =>
                      void attempt(ask('article.part', { articleId, address }))
                    }
                    onJoin={(articleId, address) =>
                      void attempt(ask('article.join', { articleId, address }))
                    }
                  />
                )}
              </>
            }
            nameOf={nameOf}
            onOpen={(item) => show(item, true)}
            onShow={(item) => show(item, false)}
            {...marks}
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
          <SyncLine {...team.sync} teamName={team.teamName} settings="/settings.html" />
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
