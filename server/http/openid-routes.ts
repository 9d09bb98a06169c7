/** Signing in with OpenID Connect: the extension begins, the provider sends the person back, the extension ends it. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { requiredText } from '#domain/identity.ts';
import { beginSignIn, issueCode, takeCode, takeSignIn } from '#server/db/sign-ins.ts';
import { signIn } from '#server/db/signing-in.ts';
import type { Claims } from '#server/openid/allowed-claims.ts';
import { isExtensionRedirect } from '#server/openid/extension-redirect.ts';
import { callbackPath, type SignIn } from '#server/openid/open-sign-in.ts';
import { newSecret } from '#server/secret.ts';
import type { JoinAnswer } from '#sync/protocol.ts';
import { signInFinish, signInRequest, type SignInAnswer, type SignInError } from '#sync/sign-in.ts';
import { limitByAddress } from './guards.ts';
import { smallBody } from './membership-routes.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { CallVariables, ServerContext } from './server-context.ts';

/** What the extension calls. */
export function openIdRoutes(context: ServerContext): Hono<CallVariables> {
  const { database, store, now, announce, log } = context;
  return new Hono<CallVariables>()
    .use('/openid/*', limitByAddress(context, 'joins'))
    .post('/openid/start', limitBody(smallBody), async (c) => {
      const { provider } = offered(context);
      const { redirect, challenge } = await readJson(c, signInRequest);
      if (!isExtensionRedirect(redirect)) {
        throw new RequestRefused(400, 'redirect', 'Signing in leads back to an extension only.');
      }
      const checks = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
      const address = await provider.addressFor(checks).catch((error: unknown) => {
        log.error({ reason: nameOf(error) }, 'a sign-in could not begin');
        throw new RequestRefused(
          503,
          'provider',
          'Your organisation’s sign-in does not answer. Try again, or ask an owner for an invite.',
        );
      });
      await beginSignIn(database, checks, { redirect, challenge }, now());
      return c.json({ address } satisfies SignInAnswer);
    })
    .post('/openid/finish', limitBody(smallBody), async (c) => {
      const { team, role } = offered(context);
      const { code, verifier, name, device } = await readJson(c, signInFinish);
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      const identity = await takeCode(database, code, challenge, now());
      if (identity === null) {
        throw new RequestRefused(
          403,
          'sign-in',
          'This sign-in was used or is too old. Sign in again.',
        );
      }
      const arrival = { identity, name: name ?? identity.name, role, device };
      const answer = await signIn(database, team, arrival, now());
      if (answer === null) {
        throw new RequestRefused(
          403,
          'not allowed',
          'You are not in this team any more. Ask an owner for an invite.',
        );
      }
      announce(team.id, (await store.forTeam(team.id).head()).seq);
      return c.json(answer satisfies JoinAnswer);
    });
}

/** Where the provider sends a browser to. The state in the address is the whole of its admission. */
export function openIdCallback(context: ServerContext): Hono<CallVariables> {
  const { database, now, log } = context;
  return new Hono<CallVariables>().get(
    callbackPath,
    limitByAddress(context, 'joins'),
    async (c) => {
      const known = offered(context);
      const begun = await takeSignIn(database, c.req.query('state') ?? '', now());
      if (begun === null) {
        throw new RequestRefused(
          400,
          'sign-in',
          'This sign-in is not known or is too old. Begin again.',
        );
      }
      const { redirect } = begun;
      function back(outcome: { code: string } | { error: SignInError }): Response {
        const url = new URL(redirect);
        for (const [key, value] of Object.entries(outcome)) url.searchParams.set(key, value);
        return c.redirect(url.href, 302);
      }
      if (c.req.query('error') !== undefined) return back({ error: 'denied' });
      try {
        // The address as the provider knows it: behind a proxy the call names another host.
        const cameBackTo = new URL(known.callback());
        cameBackTo.search = new URL(c.req.url).search;
        const claims = await known.provider.claimsOf(cameBackTo, begun);
        if (!known.isAllowed(claims)) return back({ error: 'not allowed' });
        const identity = { issuer: claims.iss, subject: claims.sub, name: nameIn(claims) };
        return back({ code: await issueCode(database, identity, begun.challenge, now()) });
      } catch (error) {
        log.error({ reason: nameOf(error) }, 'a sign-in could not be checked');
        return back({ error: 'provider' });
      }
    },
  );
}

function offered({ signIn: known }: ServerContext): SignIn {
  if (known !== undefined) return known;
  throw new RequestRefused(404, 'not offered', 'This server offers no signing in. Use an invite.');
}

/** The name that the provider knows, where it would do as a member's. */
function nameIn({ name, preferred_username: username, email }: Claims): string {
  for (const known of [name, username, email]) {
    const parsed = requiredText(80, 'The name').safeParse(known);
    if (parsed.success) return parsed.data;
  }
  return 'New member';
}

/** What went wrong, without what the provider answered: that may hold tokens. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
