/** A team in every state that its settings can show. Harbour Desk and its people are invented. */
import type { ReactNode } from 'react';
import type { DeviceShown } from '#components/settings/DeviceLine.tsx';
import type { DeviceListProps } from '#components/settings/DeviceList.tsx';
import type { MemberListProps } from '#components/settings/MemberList.tsx';
import type { TeamRecordProps } from '#components/settings/TeamRecord.tsx';
import { TeamSettings, type TeamSettingsProps } from '#components/settings/TeamSettings.tsx';
import { Stopped, type StoppedProps } from '#components/ui/Stopped.tsx';
import type { Member } from '#domain/team.ts';
import * as madeUp from './made-up.ts';

function agree(): Promise<null> {
  return Promise.resolve(null);
}
function ignore(): void {
  /* The gallery shows; it does not act. */
}

export const ida = madeUp.memberNamed('member-ida', 'owner');
export const tomas = madeUp.memberNamed('member-tomas', 'reviewer');
export const prova: Member = {
  ...madeUp.memberNamed('member-prova', 'checker'),
  left: { at: '2031-04-02T09:00:00Z', how: 'removed', notes: 'hidden' },
};

export function people(change: Partial<MemberListProps> = {}): MemberListProps {
  return {
    members: [ida, prova, tomas],
    me: ida,
    onChangeRole: agree,
    onHandOver: agree,
    onRemove: agree,
    ...change,
  };
}

export function device(change: Partial<DeviceShown> = {}): DeviceShown {
  return {
    id: 'device-of-ida',
    name: 'Firefox',
    memberName: 'Ida Lund',
    isMine: true,
    isThis: false,
    addedAt: '2031-03-01T08:00:00Z',
    lastSeenAt: '2031-04-03T07:00:00Z',
    revokedAt: null,
    ...change,
  };
}

export function places(change: Partial<DeviceListProps> = {}): DeviceListProps {
  return {
    devices: {
      state: 'known',
      items: [
        device({ id: 'device-this', name: 'Chromium', isThis: true }),
        device(),
        device({ id: 'device-tomas', memberName: 'Tomas Weir', isMine: false, lastSeenAt: null }),
        device({ id: 'device-lost', revokedAt: '2031-03-20T08:00:00Z' }),
      ],
    },
    onLink: () => Promise.resolve({ link: 'https://desk.example/join#device' }),
    onRevoke: agree,
    onDisconnect: agree,
    ...change,
  };
}

export function record(change: Partial<TeamRecordProps> = {}): TeamRecordProps {
  return {
    deeds: {
      state: 'known',
      items: [
        {
          place: 9,
          at: '2031-04-02T09:00:00Z',
          actorName: 'Ida Lund',
          act: 'member removed',
          about: 'Prova Adeyemi',
        },
        {
          place: 8,
          at: '2031-03-01T08:00:00Z',
          actorName: 'Whoever runs the server',
          act: 'invite made',
          about: '',
        },
      ],
    },
    onOpen: ignore,
    onEarlier: ignore,
    ...change,
  };
}

export function teamSettings(change: Partial<TeamSettingsProps> = {}): ReactNode {
  return (
    <TeamSettings
      team={{
        name: 'Harbour Desk',
        member: 'Ida Lund',
        role: 'owner',
        origin: 'https://desk.example',
      }}
      sync={{ state: 'synced', waiting: 0, sentence: '', teamName: 'Harbour Desk' }}
      onJoin={agree}
      onInvite={() => Promise.resolve({ link: 'https://desk.example/join#two' })}
      open={{
        state: 'known',
        items: [
          {
            id: 'invite-open',
            role: 'checker',
            madeByName: 'Ida Lund',
            expiresAt: '2031-04-09T09:00:00Z',
          },
        ],
      }}
      onWithdraw={agree}
      people={people()}
      places={places()}
      record={record()}
      onLeave={agree}
      {...change}
    />
  );
}

export function stopped(change: Partial<StoppedProps> = {}): ReactNode {
  return (
    <Stopped
      why="shut out"
      sentence="This device is not known to the team any more."
      waiting={2}
      onTryAgain={agree}
      onReadAgain={agree}
      onJoinAgain={agree}
      onForget={agree}
      {...change}
    />
  );
}

const away = {
  state: 'unknown',
  sentence: 'The team’s server cannot be reached.',
} as const;

export const teamStates: Record<string, () => ReactNode> = {
  'team, as its owner sees it': () => <div className="panel">{teamSettings()}</div>,
  'team, as a checker sees it': () => (
    <div className="panel">
      {teamSettings({
        team: {
          name: 'Harbour Desk',
          member: 'Tomas Weir',
          role: 'reviewer',
          origin: 'https://desk.example',
        },
        people: people({ me: tomas }),
      })}
    </div>
  ),
  'team, without its server': () => (
    <div className="panel">
      {teamSettings({
        sync: { state: 'offline', waiting: 1, sentence: away.sentence, teamName: 'Harbour Desk' },
        open: away,
        places: places({ devices: away }),
        record: record({ deeds: away, onEarlier: null }),
      })}
    </div>
  ),
  'team, lists on their way': () => (
    <div className="panel">
      {teamSettings({
        open: { state: 'asking' },
        places: places({ devices: { state: 'asking' } }),
      })}
    </div>
  ),
  'stopped, shut out': () => stopped(),
  'stopped, an extension of another version': () =>
    stopped({
      why: 'version',
      sentence: 'The team’s log goes on with something that this version cannot read.',
    }),
  'stopped, a log that does not hold': () =>
    stopped({ why: 'log', sentence: 'The team’s log does not hold together.', waiting: 0 }),
};
