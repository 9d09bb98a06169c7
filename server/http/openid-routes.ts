/** Signing in with OpenID Connect, as the extension calls it: it begins, and with the code that it was sent it ends. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { beginSignIn, takeCode } from '#server/db/sign-ins.ts';
import { signIn } from '#server/db/signing-in.ts';
import { isExtensionRedirect } from '#server/openid/extension-redirect.ts';
import { goPath } from '#server/openid/open-sign-in.ts';
import { newSecret } from '#server/secret.ts';
import type { JoinAnswer } from '#sync/protocol.ts';
import { signInFinish, signInRequest, type SignInAnswer } from '#sync/sign-in.ts';
import { limitByAddress } from './guards.ts';
import { smallBody } from './membership-routes.ts';
import { addressAtProvider, offered } from './openid-offered.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { CallVariables, ServerContext } from './server-context.ts';

export function openIdRoutes(context: ServerContext): Hono<CallVariables> {
  const { database, store, now, origin, announce } = context;
  return new Hono<CallVariables>()
    .use('/openid/*', limitByAddress(context, 'joins'))
    .post('/openid/start', limitBody(smallBody), async (c) => {
      offered(context);
      const { redirect, challenge } = await readJson(c, signInRequest);
      if (!isExtensionRedirect(redirect)) {
        throw new RequestRefused(400, 'redirect', 'Signing in leads back to an extension only.');
      }
      const checks = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
      // Asked before a window is opened in vain.
      await addressAtProvider(context, checks);
      await beginSignIn(database, checks, { redirect, challenge }, now());
      const address = `${origin()}${goPath}?state=${checks.state}`;
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
