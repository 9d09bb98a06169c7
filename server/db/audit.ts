/** The audit: who let whom in or out. Written in the transaction of the deed itself, and only ever added to. */
import type { AuditAct, AuditEntry } from '#sync/protocol.ts';
import type { AllowedScope } from './as-member.ts';
import type { TeamScope } from './in-team.ts';

/** One deed, before it has a place and a time. */
export interface Deed {
  /** The member who did it; null for whoever runs the server. */
  actor: string | null;
  act: AuditAct;
  /** The member, device or invite that it was done to. */
  about: string;
}

/** Entries to a page. */
export const auditPage = 100;

/** Writes deeds down, in order. The caller's transaction holds the team's head, so that no two get one place. */
export async function noteDeeds(
  { tx, teamId }: TeamScope,
  deeds: readonly Deed[],
  at: string,
): Promise<void> {
  if (deeds.length === 0) return;
  const last = await tx
    .selectFrom('audit')
    .select((row) => row.fn.max('place').as('place'))
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  // Null where there is no row yet, whatever the type says.
  const before = last?.place ?? 0;
  const rows = deeds.map((deed, index) => ({
    ...deed,
    team_id: teamId,
    place: before + index + 1,
    at,
  }));
  await tx.insertInto('audit').values(rows).execute();
}

/** A page of the audit, newest first: what stands before that place, or the newest. */
export async function auditBefore(
  { tx, teamId }: AllowedScope<'audit.read'>,
  before: number | null,
): Promise<AuditEntry[]> {
  const newest = tx
    .selectFrom('audit')
    .select(['place', 'at', 'actor', 'act', 'about'])
    .where('team_id', '=', teamId)
    .orderBy('place', 'desc')
    .limit(auditPage);
  return (before === null ? newest : newest.where('place', '<', before)).execute();
}
