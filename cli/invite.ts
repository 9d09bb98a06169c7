/** `invite`: makes a link that lets one member in, also while the server runs. */
import { parseArgs } from 'node:util';
import { roles, type Role } from '#domain/team.ts';
import { createInvite, firstTeam } from '#server/db/membership.ts';
import { inviteLink } from '#server/http/membership-routes.ts';
import { openBeside } from '#server/open-beside.ts';
import { settingsFrom } from '#server/settings.ts';
import { InputError, UsageError } from './usage-error.ts';

export async function invite(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { role: { type: 'string' } } });
  const role = roles.find((known) => known === values.role);
  if (role === undefined) throw new UsageError(`Say which role: --role ${roles.join(' | ')}.`);
  const made = await makeInvite(role);
  process.stdout.write(`${JSON.stringify(made)}\n`);
}

async function makeInvite(role: Role): Promise<{ link: string; expiresAt: string }> {
  const settings = settingsFrom(process.env);
  const database = await openBeside(settings);
  try {
    const team = await firstTeam(database);
    if (team === undefined) throw new InputError('There is no team yet. Start the server once.');
    const { invite: secret, expiresAt } = await createInvite(database, team.id, role, new Date());
    const origin = settings.origin ?? `http://${settings.host}:${settings.port}`;
    return { link: inviteLink(origin, secret), expiresAt };
  } finally {
    await database.kysely.destroy();
  }
}
