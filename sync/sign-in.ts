/**
 * Signing in with a provider of OpenID Connect, where the team's server offers it. The extension asks for an address,
 * opens it in a window of the browser's, and gets a code there that it exchanges for a token as an invite is exchanged.
 */
import * as z from 'zod/mini';
import { requiredText, webAddress } from '#domain/identity.ts';

/** 43 characters of base64url: 256 bits. */
const secretShape = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * POST /api/openid/start, without a token; 404 where the server offers no signing in. `redirect` is an address that the
 * browser hands to the extension alone (`identity.getRedirectURL()`); `challenge` is the base64url of SHA-256 of a verifier
 * that the extension keeps, so that a code is of use to nobody else.
 */
export const signInRequest = z.object({ redirect: webAddress, challenge: secretShape });

/** Where the person signs in. It leads back to `redirect` with `?code=` or `?error=`. */
export const signInAnswer = z.object({ address: z.url() });

/** What stands in `?error=`. */
export const signInErrors = ['denied', 'not allowed', 'provider'] as const;

/** POST /api/openid/finish, without a token. The answer is that of joining. */
export const signInFinish = z.object({
  code: secretShape,
  verifier: secretShape,
  /** A newcomer's name; where it is absent, the one that the provider knows. */
  name: z.optional(requiredText(80, 'The name')),
  device: requiredText(80, 'The device'),
});

export type SignInRequest = z.infer<typeof signInRequest>;
export type SignInAnswer = z.infer<typeof signInAnswer>;
export type SignInError = (typeof signInErrors)[number];
export type SignInFinish = z.infer<typeof signInFinish>;
