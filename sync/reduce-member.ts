/** What members do in the log: they come, change roles and go. A team that has an owner always keeps one. */
import type { Departure, Member } from '#domain/team.ts';
import type { MutationOf } from './mutation.ts';
import type { RecordReader } from './records.ts';
import type { Asked, Reduction } from './reducer.ts';
import { refuse } from './refusal.ts';

const noSuchMember = refuse('unknown', 'This member is not in the team.');
const notOneself = refuse(
  'conflict',
  'An owner does not change or remove their own place. Hand the team over to another member, then leave.',
);

export function join(
  records: RecordReader,
  mutation: MutationOf<'member.join'>,
  asked: Asked,
): Reduction {
  const { memberId: id, name, role } = mutation;
  if (records.get('member', id) !== undefined) {
    return { ok: false, refusal: refuse('conflict', 'This member has joined already.') };
  }
  return changed({ id, name, role, joinedAt: asked.at });
}

export function changeRole(
  records: RecordReader,
  { memberId, role }: MutationOf<'member.change-role'>,
  asked: Asked,
): Reduction {
  // Whoever asks is an owner and stays one: that is why a team never loses its last.
  if (memberId === asked.author) return { ok: false, refusal: notOneself };
  const known = present(records, memberId);
  return known === null ? { ok: false, refusal: noSuchMember } : changed({ ...known, role });
}

export function handOver(
  records: RecordReader,
  { memberId }: MutationOf<'member.hand-over'>,
  asked: Asked,
): Reduction {
  if (memberId === asked.author) return { ok: false, refusal: notOneself };
  const heir = present(records, memberId);
  const owner = present(records, asked.author);
  if (heir === null || owner === null) return { ok: false, refusal: noSuchMember };
  return changed({ ...heir, role: 'owner' }, { ...owner, role: 'reviewer' });
}

/** An owner hands the team over first: a member alone cannot see whether another owner is there. */
export function leave(records: RecordReader, asked: Asked): Reduction {
  const known = present(records, asked.author);
  if (known === null) return { ok: false, refusal: noSuchMember };
  if (known.role === 'owner') {
    const sentence = 'An owner hands the team over before leaving it.';
    return { ok: false, refusal: refuse('conflict', sentence) };
  }
  return changed(gone(known, { at: asked.at, how: 'left', notes: 'kept' }));
}

/**
 * Of somebody who has gone already it changes only whether their notes are shown: leaving in time must not keep nonsense
 * on everybody's pages.
 */
export function removeMember(
  records: RecordReader,
  { memberId, notes }: MutationOf<'member.remove'>,
  asked: Asked,
): Reduction {
  if (memberId === asked.author) return { ok: false, refusal: notOneself };
  const known = records.get('member', memberId);
  if (known === undefined) return { ok: false, refusal: noSuchMember };
  return changed(gone(known, { ...(known.left ?? { at: asked.at, how: 'removed' }), notes }));
}

/** The member as long as they are in the team. */
function present(records: RecordReader, id: string): Member | null {
  const known = records.get('member', id);
  return known === undefined || known.left !== undefined ? null : known;
}

function gone(known: Member, left: Departure): Member {
  return { ...known, left };
}

function changed(...members: Member[]): Reduction {
  return { ok: true, changed: members.map((value) => ({ kind: 'member', id: value.id, value })) };
}
