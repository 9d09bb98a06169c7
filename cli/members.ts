/** `members`, `devices`, `revoke` and `audit`: who is in, by what, since when, and how whoever runs the server shuts a device out. */
import { parseArgs } from 'node:util';
import type { Member } from '#domain/team.ts';
import { asOperator } from '#server/db/as-member.ts';
import { auditBefore } from '#server/db/audit.ts';
import { devicesSeenBy, revokeDevice } from '#server/db/devices.ts';
import { teamStore } from '#server/db/team-store.ts';
import type { AuditEntry } from '#sync/protocol.ts';
import { besideTeam, type BesideTeam } from './beside-team.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Prints the members as a JSON array, those who have gone among them, in the order in which they came. */
export async function members(rest: string[]): Promise<void> {
  await print(rest, async ({ database, team }) => {
    const records = await teamStore(database, () => new Date())
      .forTeam(team.id)
      .records('member');
    const known = records.flatMap((record): Member[] =>
      record.kind === 'member' ? [record.value] : [],
    );
    return known.toSorted((one, other) => one.joinedAt.localeCompare(other.joinedAt, 'en'));
  });
}

/** Prints every member's devices as a JSON array, newest first. */
export async function devices(rest: string[]): Promise<void> {
  await print(rest, ({ database, team }) =>
    asOperator(database, team.id, 'device.list', 'read only', (scope) =>
      devicesSeenBy(scope, null),
    ),
  );
}

/** Shuts a device out and prints which. Throws an `InputError` where the team has none of that name. */
export async function revoke(rest: string[]): Promise<void> {
  const options = { device: { type: 'string' }, data: { type: 'string' } } as const;
  const { values } = parseArgs({ args: rest, options });
  const { device, data } = values;
  if (device === undefined) throw new UsageError('Give --device and a name that `devices` lists.');
  await besideTeam(data, async ({ database, team }) => {
    const isKnown = await asOperator(database, team.id, 'device.revoke', 'read write', (scope) =>
      revokeDevice(scope, device, new Date()),
    );
    if (!isKnown) throw new InputError('The team has no device of this name.');
  });
  process.stdout.write(`${JSON.stringify({ revoked: device })}\n`);
}

/** Prints the whole audit as a JSON array, oldest first. */
export async function audit(rest: string[]): Promise<void> {
  await print(rest, ({ database, team }) =>
    asOperator(database, team.id, 'audit.read', 'read only', async (scope) => {
      const entries: AuditEntry[] = [];
      for (;;) {
        const page = await auditBefore(scope, entries.at(-1)?.place ?? null);
        if (page.length === 0) return entries.toReversed();
        entries.push(...page);
      }
    }),
  );
}

async function print(
  rest: string[],
  gather: (beside: BesideTeam) => Promise<unknown>,
): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } } });
  const gathered = await besideTeam(values.data, gather);
  process.stdout.write(`${JSON.stringify(gathered, null, 2)}\n`);
}
