/** Takes this device into a team by an invite link. */
import type { Team } from '#domain/team.ts';
import { dropJoinToken, joinToken } from './join-token.ts';
import type { Replica } from './replica.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export interface JoinOptions extends Pick<TransportOptions, 'fetch' | 'signal'> {
  replica: Replica;
  /** As an owner passed it on: see `readInviteLink`. */
  link: string;
  /** How the team will see the member, and the device in its list of devices. */
  name: string;
  device: string;
}

export type Joining = { ok: true; team: Team } | { ok: false; sentence: string };

/** Where an invite leads and the secret that it carries after the `#`; null where this is no invite link. */
export function readInviteLink(link: string): { origin: string; invite: string } | null {
  const parts = /^(https?:\/\/[^/?#\s]+)\/join#([A-Za-z0-9_-]{43})$/i.exec(link.trim());
  const [, server, invite] = parts ?? [];
  if (server === undefined || invite === undefined) return null;
  try {
    return { origin: new URL(server).origin, invite };
  } catch {
    return null;
  }
}

/** Spends the invite. What was written alone goes to the team at the next synchronisation. */
export async function joinTeam(options: JoinOptions): Promise<Joining> {
  const { replica, link, name, device, fetch, signal } = options;
  const read = readInviteLink(link);
  if (read === null) return { ok: false, sentence: 'This is not an invite link. Copy all of it.' };
  // Before the call: an invite works once and must not be spent in vain.
  const elsewhere = await memberElsewhere(replica);
  if (elsewhere !== null) return { ok: false, sentence: elsewhere };
  const transport = createTransport({ origin: read.origin, token: null, fetch, signal });
  const made = await joinToken(replica.database, read.invite);
  const answer = await transport.join({ invite: read.invite, name, device, token: made });
  if (!answer.ok) return { ok: false, sentence: answer.failure.sentence };
  const { team, member, token } = answer.value;
  await replica.enterTeam(member, { team, origin: read.origin, token });
  await dropJoinToken(replica.database);
  return { ok: true, team };
}

/** Why this device cannot come into a team: it is in one; null where it is in none. */
export async function memberElsewhere(
  replica: Pick<Replica, 'membership'>,
): Promise<string | null> {
  const { server } = await replica.membership();
  return server && `This device is in the team ${server.team.name}. Leave it first.`;
}
