/** The settings with their state: the team, the granted sites, what was said of marks, and what leaves this machine. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { MarkSettings } from '#components/settings/MarkSettings.tsx';
import { SiteSettings } from '#components/settings/SiteSettings.tsx';
import { TeamSettings } from '#components/settings/TeamSettings.tsx';
import { WhatLeaves } from '#components/settings/WhatLeaves.tsx';
import { Refused, sentenceOf, type Ask } from '#messages/ask.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { syncState } from '#replica/queries.ts';
import { joinTeam } from './join-team.ts';
import { useMarkSettings } from './use-mark-settings.ts';
import { useSites } from './use-sites.ts';

export function Settings({ ask, database }: { ask: Ask; database: ReplicaDatabase }): ReactNode {
  const { sites, grant, revoke } = useSites();
  const marks = useMarkSettings(ask);
  const state = useLiveQuery(async () => {
    const [sync, self] = await Promise.all([syncState(database), database.membership.get('self')]);
    return { sync, server: self?.server ?? null, member: self?.member ?? null };
  }, []);
  if (state === undefined) return <main aria-busy="true" />;
  const { sync, server, member } = state;
  return (
    <main className="settings-page stack">
      <h1>Settings</h1>
      <TeamSettings
        team={
          server === null || member === null
            ? null
            : {
                name: server.team.name,
                member: member.name,
                role: member.role,
                origin: server.origin,
              }
        }
        sync={{ ...sync, teamName: server?.team.name ?? null }}
        onJoin={(link, name) => joinTeam(ask, link, name)}
        onInvite={async (role) => {
          try {
            return await ask('team.invite', { role });
          } catch (error) {
            if (error instanceof Refused) return { sentence: error.message };
            throw error;
          }
        }}
        onLeave={() => sentenceOf(ask('team.leave', {}))}
      />
      <SiteSettings sites={sites} onGrant={grant} onRevoke={revoke} />
      <MarkSettings {...marks} />
      <WhatLeaves />
    </main>
  );
}
