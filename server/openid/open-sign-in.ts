/** Signing in, put together: who the provider is, whom of its users the team lets in, and as what. */
import type { Role, Team } from '#domain/team.ts';
import type { OpenIdSettings } from '#server/settings.ts';
import { allowedClaims, type Claims } from './allowed-claims.ts';
import { openProvider, type Provider } from './provider.ts';

/** Where the provider sends people back to; to be registered with it as the redirect URI. */
export const callbackPath = '/openid/callback';

/** Where a sign-in begins: Firefox opens no address for an extension that itself names where it leads back to. */
export const goPath = '/openid/go';

export interface SignIn {
  team: Team;
  provider: Provider;
  isAllowed: (claims: Claims) => boolean;
  /** The role of a newcomer. */
  role: Role;
  callback: () => string;
}

/** Throws a `StartError` where a setting cannot be used; asks the provider nothing yet. */
export function openSignIn(settings: OpenIdSettings, team: Team, origin: () => string): SignIn {
  const callback = () => `${origin()}${callbackPath}`;
  return {
    team,
    provider: openProvider(settings, callback),
    isAllowed: allowedClaims(settings.allowed),
    role: settings.role,
    callback,
  };
}
