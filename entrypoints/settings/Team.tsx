/** The team's part of Settings with its state: what the copy here knows, what the server alone has, and what can be done. */
import { useState, type ReactNode } from 'react';
import { TeamSettings } from '#components/settings/TeamSettings.tsx';
import type { StoppedProps } from '#components/ui/Stopped.tsx';
import { Refused, sentenceOf, type Ask } from '#messages/ask.ts';
import type { Role } from '#domain/team.ts';
import type { SyncWord } from '#replica/database.ts';
import { joinTeam } from './join-team.ts';
import { signIn } from './sign-in.ts';
import type { TeamState } from './team-state.ts';
import { useTeamServer, type TeamServer } from './use-team-server.ts';

export function Team({ ask, state }: { ask: Ask; state: TeamState }): ReactNode {
  const { sync, server, me, members } = state;
  const stop = useStop(state);
  // Whoever came, went or got another role has other devices and invites; a server in reach again may answer.
  const changed = `${sync.state === 'offline'} ${members.map(({ id, role, left }) => `${id} ${role} ${left?.at ?? ''}`).join()}`;
  const lists = useTeamServer(server, me, members, changed);
  const shown = { ...sync, teamName: server?.team.name ?? null };
  const joining = (link: string, name: string) => joinTeam(ask, link, name);
  const invite = inviting(ask, lists);
  if (server === null || me === null) {
    return (
      <TeamSettings
        team={null}
        sync={shown}
        onJoin={joining}
        onSignIn={(address) => signIn(ask, address)}
        onInvite={invite}
      />
    );
  }
  const { team, origin } = server;
  return (
    <TeamSettings
      team={{ name: team.name, member: me.name, role: me.role, origin }}
      sync={shown}
      stopped={stop === null ? null : stoppedOf(ask, sync.waiting, stop)}
      onJoin={joining}
      onInvite={invite}
      open={lists.invites}
      onWithdraw={lists.onWithdraw}
      people={{
        members,
        me,
        onChangeRole: (memberId, role) => sentenceOf(ask('member.change-role', { memberId, role })),
        onHandOver: (memberId) => sentenceOf(ask('member.hand-over', { memberId })),
        onRemove: (memberId, notes) => sentenceOf(ask('member.remove', { memberId, notes })),
      }}
      places={{
        devices: lists.devices,
        onLink: lists.onLink,
        onRevoke: lists.onRevoke,
        onDisconnect: () => disconnect(ask, lists),
      }}
      record={{ deeds: lists.deeds, onOpen: lists.onOpenRecord, onEarlier: lists.onEarlier }}
      onLeave={() => sentenceOf(ask('team.leave', {}))}
    />
  );
}

function inviting(ask: Ask, { askAgain }: TeamServer) {
  return async (role: Role) => {
    try {
      const made = await ask('team.invite', { role });
      askAgain();
      return made;
    } catch (error) {
      if (error instanceof Refused) return { sentence: error.message };
      throw error;
    }
  };
}

/** The server is told where it can be; a device out of its reach forgets the team all the same. */
async function disconnect(ask: Ask, { devices, onRevoke }: TeamServer): Promise<string | null> {
  const mine = devices.state === 'known' ? devices.items.find(({ isThis }) => isThis) : undefined;
  if (mine !== undefined) await onRevoke(mine.id);
  return sentenceOf(ask('team.forget', {}));
}

/** What a device can only be in once its team's server took its word again, or where it has left the team. */
const endsStop = new Set<SyncWord>(['synced', 'waiting', 'alone']);

interface Stop {
  why: StoppedProps['why'];
  sentence: string;
}

/**
 * Why it is stopped. Neither a try to send nor a server out of reach ends that, only an answer that is good: what is asked
 * and typed about it must not go away and come back.
 */
function useStop({ sync: { state, sentence, why: told }, isLogBroken }: TeamState): Stop | null {
  const [stop, setStop] = useState<Stop | null>(null);
  const why = isLogBroken ? 'log' : (told ?? 'shut out');
  if (state === 'stopped' && (stop?.sentence !== sentence || stop.why !== why)) {
    setStop({ why, sentence });
  }
  if (stop !== null && endsStop.has(state)) setStop(null);
  return stop;
}

function stoppedOf(ask: Ask, waiting: number, stop: Stop): StoppedProps {
  return {
    ...stop,
    waiting,
    onTryAgain: () => sentenceOf(ask('team.try-again', {})),
    onReadAgain: () => sentenceOf(ask('team.read-again', {})),
    onJoinAgain: (link) => sentenceOf(ask('team.join-again', { link })),
    onForget: () => sentenceOf(ask('team.forget', {})),
  };
}
