/** The provider: where its users sign in, and what it says of one who did. */
import * as client from 'openid-client';
import type { OpenIdSettings } from '#server/settings.ts';
import { StartError } from '#server/start-error.ts';
import type { Claims } from './allowed-claims.ts';

/** Seconds to wait for the provider's server. */
const patience = 10;

/** What ties an answer of the provider to the question: kept here, and known to nobody else. */
export interface Checks {
  state: string;
  nonce: string;
  /** The verifier of PKCE (RFC 7636). */
  verifier: string;
}

export interface Provider {
  /** Where a person signs in. Throws where the provider does not answer. */
  addressFor(checks: Checks): Promise<string>;
  /**
   * Who came back to this address, as the provider says: issuer, state, nonce, PKCE, audience, times and the signature of
   * the ID token are checked. Throws where one of them does not hold.
   */
  claimsOf(cameBackTo: URL, checks: Checks): Promise<Claims & { iss: string; sub: string }>;
}

/**
 * Asks the provider for its configuration when it is first needed: a team goes on working while the provider is down.
 * Throws a `StartError` where the issuer is not on https, this machine aside.
 */
export function openProvider(settings: OpenIdSettings, callback: () => string): Provider {
  const issuer = new URL(settings.issuer);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(issuer.hostname);
  if (issuer.protocol !== 'https:' && !isHere) {
    throw new StartError('SECOND_SOURCE_OIDC_ISSUER has to start with https://.');
  }
  let known: Promise<client.Configuration> | undefined;
  async function configuration(): Promise<client.Configuration> {
    known ??= client.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: patience,
      execute: [
        client.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  }
  return {
    addressFor: async ({ state, nonce, verifier }) => {
      const challenge = await client.calculatePKCECodeChallenge(verifier);
      return client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback(),
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        // A token lasts: another extension must not get one in silence because the person is signed in already.
        prompt: 'login',
      }).href;
    },
    claimsOf: async (cameBackTo, { state, nonce, verifier }) =>
      claimsAfter(await configuration(), cameBackTo, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }),
  };
}

async function claimsAfter(
  configuration: client.Configuration,
  cameBackTo: URL,
  checks: client.AuthorizationCodeGrantChecks,
): Promise<Claims & { iss: string; sub: string }> {
  const tokens = await client.authorizationCodeGrant(configuration, cameBackTo, checks);
  const idToken = tokens.claims();
  if (idToken === undefined) throw new Error('The provider gave no ID token.');
  // E-mail and name stand in the ID token with some providers, with others only here.
  const more =
    configuration.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub);
  return { ...more, ...idToken };
}
