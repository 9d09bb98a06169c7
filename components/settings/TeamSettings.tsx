/** The team as this device is in it: members, invites, devices, and the ways in and out. Without one, everything stays here. */
import type { ReactNode } from 'react';
import type { Role } from '#domain/team.ts';
import { may } from '#domain/who-may-what.ts';
import { Stopped, type StoppedProps } from '#components/ui/Stopped.tsx';
import { SyncLine, type SyncShown } from '#components/ui/SyncLine.tsx';
import { DeviceList, type DeviceListProps } from './DeviceList.tsx';
import { InviteList, type InviteListProps } from './InviteList.tsx';
import { JoinForm } from './JoinForm.tsx';
import { LeaveTeam } from './LeaveTeam.tsx';
import { MemberList, type MemberListProps } from './MemberList.tsx';
import { SignInForm } from './SignInForm.tsx';
import { TeamRecord, type TeamRecordProps } from './TeamRecord.tsx';

export interface TeamShown {
  name: string;
  member: string;
  role: Role;
  /** The server's address. */
  origin: string;
}

export interface TeamSettingsProps extends InviteListProps {
  team: TeamShown | null;
  sync: SyncShown;
  onJoin: (link: string, name: string) => Promise<string | null>;
  onSignIn?: (server: string) => Promise<string | null>;
  onLeave?: () => Promise<string | null>;
  /** Why nothing goes to and fro any more, with the ways out; null while it does. */
  stopped?: StoppedProps | null;
  people?: MemberListProps;
  places?: DeviceListProps;
  record?: TeamRecordProps;
}

export function TeamSettings(props: TeamSettingsProps): ReactNode {
  const { team, sync, stopped = null } = props;
  return (
    <section className="settings stack" aria-label="Team">
      <h2>Team</h2>
      <SyncLine {...sync} sentence={stopped === null ? sync.sentence : ''} />
      {stopped !== null && <Stopped {...stopped} />}
      {team === null ? (
        <>
          <JoinForm
            says="You work alone: notes stay on this machine. An invite link connects you to a team’s server."
            onJoin={props.onJoin}
          />
          {props.onSignIn !== undefined && <SignInForm onSignIn={props.onSignIn} />}
        </>
      ) : (
        <InTeam {...props} team={team} />
      )}
    </section>
  );
}

function InTeam({
  team,
  stopped = null,
  onLeave,
  people,
  places,
  record,
  ...invites
}: TeamSettingsProps & { team: TeamShown }): ReactNode {
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Team</dt>
          <dd>{team.name}</dd>
        </div>
        <div>
          <dt>You</dt>
          <dd>
            {team.member}, {team.role}
          </dd>
        </div>
        <div>
          <dt>Server</dt>
          <dd>{team.origin}</dd>
        </div>
      </dl>
      {/* Nothing of this reaches a team that is stopped here: only the ways out are offered. */}
      {stopped === null && (
        <>
          {people !== undefined && <MemberList {...people} />}
          {may(team.role, 'invite.make') && <InviteList {...invites} />}
          {places !== undefined && <DeviceList {...places} />}
          {record !== undefined && may(team.role, 'audit.read') && <TeamRecord {...record} />}
          {onLeave !== undefined && <LeaveTeam role={team.role} onLeave={onLeave} />}
        </>
      )}
    </>
  );
}
