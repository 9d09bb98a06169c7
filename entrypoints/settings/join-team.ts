/** Joining a team by its invite link: the browser is asked for the server's address first, then the server for a token. */
import { requiredText, webAddress } from '#domain/identity.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { keepStorage } from '#replica/keep-storage.ts';
import { mayReach } from './may-reach.ts';

/** Null where the team was joined, else one sentence. Call it in the click itself. */
export async function joinTeam(ask: Ask, link: string, name: string): Promise<string | null> {
  const address = webAddress.safeParse(link.trim());
  if (!address.success) return 'Paste the whole invite link. It starts with http:// or https://.';
  const called = requiredText(80, 'Your name').safeParse(name);
  if (!called.success) return called.error.issues[0]?.message ?? 'This name cannot be used.';
  const { origin, host } = new URL(address.data);
  if (!(await mayReach(origin))) {
    return `Without leave to reach ${host} this device cannot join the team.`;
  }
  const refused = await sentenceOf(ask('team.join', { link: address.data, name: called.data }));
  // Here too: a worker of Chromium cannot ask for it.
  if (refused === null) void keepStorage(navigator.storage);
  return refused;
}
