/** Joining a team by its invite link: the browser is asked for the server's address first, then the server for a token. */
import { browser } from 'wxt/browser';
import { requiredText, webAddress } from '#domain/identity.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';

/** What Firefox asks the person about before notes may be sent to the team. */
const sharedWithTeam = ['websiteContent', 'personallyIdentifyingInfo'];

/** Null where the team was joined, else one sentence. Call it in the click itself. */
export async function joinTeam(ask: Ask, link: string, name: string): Promise<string | null> {
  const address = webAddress.safeParse(link.trim());
  if (!address.success) return 'Paste the whole invite link. It starts with http:// or https://.';
  const called = requiredText(80, 'Your name').safeParse(name);
  if (!called.success) return called.error.issues[0]?.message ?? 'This name cannot be used.';
  const { protocol, hostname, host } = new URL(address.data);
  const wanted = { origins: [`${protocol}//${hostname}/*`] };
  const isGranted = await browser.permissions.request(
    import.meta.env.FIREFOX ? withDataCollection(wanted) : wanted,
  );
  if (!isGranted) return `Without leave to reach ${host} this device cannot join the team.`;
  return sentenceOf(ask('team.join', { link: address.data, name: called.data }));
}

/** The common typings of both browsers do not know Firefox's data collection permissions. */
function withDataCollection(wanted: { origins: string[] }): { origins: string[] } {
  return Object.assign(wanted, { data_collection: sharedWithTeam });
}
