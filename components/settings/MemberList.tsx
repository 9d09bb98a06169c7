/** Who is in the team, who has gone, and what an owner can do about each. */
import type { ReactNode } from 'react';
import type { Departure, Member, Role } from '#domain/team.ts';
import { may } from '#domain/who-may-what.ts';
import { Day } from '#components/ui/Moment.tsx';
import { capital, count } from '#components/ui/words.ts';
import { DepartedMember } from './DepartedMember.tsx';
import { MemberErrands } from './MemberErrands.tsx';

export interface MemberListProps {
  /** By name, those who have gone among them. */
  members: readonly Member[];
  me: Member;
  onChangeRole: (memberId: string, role: Role) => Promise<string | null>;
  onHandOver: (memberId: string) => Promise<string | null>;
  /** Of one who has gone already it changes only whether their notes are shown. */
  onRemove: (memberId: string, notes: Departure['notes']) => Promise<string | null>;
}

export function MemberList(props: MemberListProps): ReactNode {
  const { members, me } = props;
  const present = members.filter(({ left }) => left === undefined);
  const departed = members.filter(({ left }) => left !== undefined);
  const mayRemove = may(me.role, 'member.remove');
  return (
    <section className="stack tight" aria-label="Members">
      <h3>Members</h3>
      <ul className="plain-list">
        {present.map((member) => (
          <li key={member.id} className="site">
            <div>
              <p>
                <strong>{member.name}</strong>
                {member.id === me.id && ' (you)'}
              </p>
              <p className="soft small">
                {capital(member.role)}, since <Day at={member.joinedAt} />
              </p>
            </div>
            {mayRemove && member.id !== me.id && <MemberErrands member={member} {...props} />}
          </li>
        ))}
      </ul>
      {departed.length > 0 && (
        <details>
          <summary>{count(departed.length, 'former member')}</summary>
          <ul className="plain-list">
            {departed.map((member) => (
              <DepartedMember
                key={member.id}
                member={member}
                onRemove={mayRemove ? props.onRemove : null}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
