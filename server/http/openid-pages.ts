/** The addresses that a browser is sent to while a person signs in: to the provider, and back. The state admits. */
import { Hono } from 'hono';
import { requiredText } from '#domain/identity.ts';
import { issueCode, lookAtSignIn, takeSignIn } from '#server/db/sign-ins.ts';
import type { Claims } from '#server/openid/allowed-claims.ts';
import { callbackPath, goPath } from '#server/openid/open-sign-in.ts';
import type { SignInError } from '#sync/sign-in.ts';
import { limitByAddress } from './guards.ts';
import { addressAtProvider, offered, reasonOf } from './openid-offered.ts';
import { RequestRefused } from './request-refused.ts';
import type { CallVariables, ServerContext } from './server-context.ts';

export function openIdPages(context: ServerContext): Hono<CallVariables> {
  const { database, now, log } = context;
  return new Hono<CallVariables>()
    .use('/openid/*', limitByAddress(context, 'joins'))
    .get(goPath, async (c) => {
      offered(context);
      const begun = await lookAtSignIn(database, c.req.query('state') ?? '', now());
      if (begun === null) throw unknownSignIn();
      return c.redirect(await addressAtProvider(context, begun), 302);
    })
    .get(callbackPath, async (c) => {
      const { provider, callback, isAllowed } = offered(context);
      const begun = await takeSignIn(database, c.req.query('state') ?? '', now());
      if (begun === null) throw unknownSignIn();
      const { redirect, challenge } = begun;
      function back(outcome: { code: string } | { error: SignInError }): Response {
        const url = new URL(redirect);
        for (const [key, value] of Object.entries(outcome)) url.searchParams.set(key, value);
        return c.redirect(url.href, 302);
      }
      if (c.req.query('error') !== undefined) return back({ error: 'denied' });
      // The address as the provider knows it: behind a proxy the call names another host.
      const cameBackTo = new URL(callback());
      cameBackTo.search = new URL(c.req.url).search;
      try {
        const claims = await provider.claimsOf(cameBackTo, begun);
        if (!isAllowed(claims)) return back({ error: 'not allowed' });
        const identity = { issuer: claims.iss, subject: claims.sub, name: nameIn(claims) };
        return back({ code: await issueCode(database, identity, challenge, now()) });
      } catch (error) {
        log.error({ reason: reasonOf(error) }, 'a sign-in could not be checked');
        return back({ error: 'provider' });
      }
    });
}

function unknownSignIn(): RequestRefused {
  return new RequestRefused(
    400,
    'sign-in',
    'This sign-in is not known or is too old. Begin again.',
  );
}

/** The name that the provider knows, where it would do as a member's. */
function nameIn({ name, preferred_username: username, email }: Claims): string {
  for (const known of [name, username, email]) {
    const parsed = requiredText(80, 'The name').safeParse(known);
    if (parsed.success) return parsed.data;
  }
  return 'New member';
}
