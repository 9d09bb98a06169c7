/** The settings with their state: the team, the granted sites, what was said of marks, and what leaves this machine. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { MarkSettings } from '#components/settings/MarkSettings.tsx';
import { SiteSettings } from '#components/settings/SiteSettings.tsx';
import { WhatLeaves } from '#components/settings/WhatLeaves.tsx';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import type { Ask } from '#messages/ask.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { Team } from './Team.tsx';
import { teamState } from './team-state.ts';
import { useMarkSettings } from './use-mark-settings.ts';
import { useSites } from './use-sites.ts';

export function Settings({ ask, database }: { ask: Ask; database: ReplicaDatabase }): ReactNode {
  const { sites, grant, revoke } = useSites();
  const marks = useMarkSettings(ask);
  const state = useLiveQuery(() => teamState(database), []);
  if (state === undefined) return <main aria-busy="true" />;
  return (
    <main className="settings-page stack">
      <h1>Settings</h1>
      <Team ask={ask} state={state} />
      <RefusedList items={state.refused} onDiscard={(id) => void ask('refused.discard', { id })} />
      <SiteSettings sites={sites} onGrant={grant} onRevoke={revoke} />
      <MarkSettings {...marks} />
      <WhatLeaves />
    </main>
  );
}
