/** Signing in with an organisation: the server says where, the browser opens the window, the background ends it. */
import { browser } from 'wxt/browser';
import { webAddress } from '#domain/identity.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { beginSignIn, codeIn } from '#replica/sign-in.ts';
import { mayReach } from './may-reach.ts';

/** Null where the team was joined, else one sentence. Call it in the click itself. */
export async function signIn(ask: Ask, server: string): Promise<string | null> {
  const address = webAddress.safeParse(server.trim());
  if (!address.success) return 'Give the address of your team’s server, with https:// before it.';
  const { origin, host } = new URL(address.data);
  if (!(await mayReach(origin))) {
    return `Without leave to reach ${host} this device cannot join the team.`;
  }
  const fetch = globalThis.fetch.bind(globalThis);
  const { signal } = new AbortController();
  const begun = await beginSignIn({ origin, fetch, signal }, browser.identity.getRedirectURL());
  if (!begun.ok) return begun.failure.sentence;
  const cameBackTo = await askPerson(begun.value.address);
  const outcome = codeIn(cameBackTo ?? 'about:blank?error=denied');
  if ('sentence' in outcome) return outcome.sentence;
  const { verifier } = begun.value;
  return sentenceOf(ask('team.sign-in', { origin, code: outcome.code, verifier }));
}

/** Where the window ended; null where the person closed it, which both browsers tell as an error. */
async function askPerson(url: string): Promise<string | null> {
  try {
    return (await browser.identity.launchWebAuthFlow({ url, interactive: true })) ?? null;
  } catch (error) {
    console.warn(error);
    return null;
  }
}
