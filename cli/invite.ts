/** `invite`: makes a link that lets one member in, also while the server runs, also where every owner lost their devices. */
import { parseArgs } from 'node:util';
import { roles } from '#domain/team.ts';
import { createInvite } from '#server/db/invites.ts';
import { inviteLink } from '#server/http/membership-routes.ts';
import { besideTeam } from './beside-team.ts';
import { UsageError } from './usage-error.ts';

/** Prints `{ link, expiresAt }`. */
export async function invite(rest: string[]): Promise<void> {
  const options = { role: { type: 'string' }, data: { type: 'string' } } as const;
  const { values } = parseArgs({ args: rest, options });
  const role = roles.find((known) => known === values.role);
  if (role === undefined) throw new UsageError(`Say which role: --role ${roles.join(' | ')}.`);
  const made = await besideTeam(values.data, async ({ database, team, settings }) => {
    const { invite: secret, expiresAt } = await createInvite(database, team.id, role, new Date());
    const origin = settings.origin ?? `http://${settings.host}:${settings.port}`;
    return { link: inviteLink(origin, secret), expiresAt };
  });
  process.stdout.write(`${JSON.stringify(made)}\n`);
}
