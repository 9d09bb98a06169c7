/** Takes a device that was shut out back into its team, by a new link. What was not sent goes to the team then. */
import { readInviteLink, type JoinOptions, type Joining } from './join-team.ts';
import { dropJoinToken, joinToken } from './join-token.ts';
import { createTransport } from './transport.ts';

/**
 * Spends the link. Where it leads to another team of the same server, this one is left as by `leaveTeam`: unsent work of
 * one team reaches no other.
 */
export async function joinAgain(options: JoinOptions): Promise<Joining> {
  const { replica, link, name, device, fetch, signal } = options;
  const read = readInviteLink(link);
  if (read === null) return no('This is not an invite link. Copy all of it.');
  const { server } = await replica.membership();
  if (server === null) return no('This device is in no team. Join it as a new one.');
  // Before the call: a link works once and must not be spent in vain.
  if (read.origin !== server.origin) {
    return no(`This link leads to another server. Forget the team ${server.team.name} first.`);
  }
  const transport = createTransport({ origin: read.origin, token: null, fetch, signal });
  const made = await joinToken(replica.database, read.invite);
  const answer = await transport.join({ invite: read.invite, name, device, token: made });
  if (!answer.ok) return no(answer.failure.sentence);
  const { team, member, token } = answer.value;
  if (team.id === server.team.id) {
    // What waits is shown and sent under the member who has come in: another one, where the link was an invite.
    await replica.enterAgain(member, { team, origin: read.origin, token });
  } else {
    await replica.leaveTeam();
    await replica.enterTeam(member, { team, origin: read.origin, token });
  }
  await dropJoinToken(replica.database);
  return { ok: true, team };
}

function no(sentence: string): Joining {
  return { ok: false, sentence };
}
