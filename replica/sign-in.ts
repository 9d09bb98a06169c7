/** Coming into a team by signing in with an organisation: the calls before and after the window in which a person signs in. */
import { joinAnswer } from '#sync/protocol.ts';
import { signInAnswer, signInErrors, type SignInError } from '#sync/sign-in.ts';
import { createCaller, type CallOptions } from './call.ts';
import type { CallResult } from './failure.ts';
import { memberElsewhere, type Joining } from './join-team.ts';
import type { Replica } from './replica.ts';

type Reach = Pick<CallOptions, 'origin' | 'fetch' | 'signal'>;

export interface BegunSignIn {
  /** Where the person signs in, in a window that the browser opens for an extension. */
  address: string;
  /** Proves at the end that it was this device that began. */
  verifier: string;
}

/** Asks the team's server where its people sign in. `redirect` is the browser's `identity.getRedirectURL()`. */
export async function beginSignIn(
  reach: Reach,
  redirect: string,
): Promise<CallResult<BegunSignIn>> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const challenge = base64url(new Uint8Array(digest));
  const answer = await createCaller({ ...reach, token: null }).ask(
    '/api/openid/start',
    signInAnswer,
    { body: { redirect, challenge }, isOpen: true, needs: 2 },
  );
  return answer.ok ? { ok: true, value: { address: answer.value.address, verifier } } : answer;
}

const sentences: Record<SignInError, string> = {
  denied: 'The sign-in was not finished.',
  'not allowed': 'Your organisation knows you, but this team’s server does not let you in.',
  provider: 'Your organisation’s sign-in gave an answer that cannot be trusted. Try again.',
};

/** The code in the address that the window ended at, or why there is none. */
export function codeIn(cameBackTo: string): { code: string } | { sentence: string } {
  const parameters = URL.parse(cameBackTo)?.searchParams;
  const code = parameters?.get('code') ?? '';
  if (/^[A-Za-z0-9_-]{43}$/.test(code)) return { code };
  const error = signInErrors.find((known) => known === parameters?.get('error'));
  return { sentence: sentences[error ?? 'provider'] };
}

export interface SignInOptions extends Reach {
  replica: Pick<Replica, 'membership' | 'enterTeam'>;
  code: string;
  verifier: string;
  /** How this device is called in the list of devices. */
  device: string;
}

/** Exchanges the code for a token. What was written alone goes to the team at the next synchronisation. */
export async function finishSignIn(options: SignInOptions): Promise<Joining> {
  const { replica, origin, fetch, signal, code, verifier, device } = options;
  const elsewhere = await memberElsewhere(replica);
  if (elsewhere !== null) return { ok: false, sentence: elsewhere };
  const caller = createCaller({ origin, token: null, fetch, signal });
  const answer = await caller.ask('/api/openid/finish', joinAnswer, {
    body: { code, verifier, device },
    isOpen: true,
    needs: 2,
  });
  if (!answer.ok) return { ok: false, sentence: answer.failure.sentence };
  const { team, member, token } = answer.value;
  await replica.enterTeam(member, { team, origin, token });
  return { ok: true, team };
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
