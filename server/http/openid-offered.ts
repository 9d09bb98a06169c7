/** What both halves of signing in need: whether it is offered, and the provider's address or a sentence why there is none. */
import type { SignIn } from '#server/openid/open-sign-in.ts';
import type { Checks } from '#server/openid/provider.ts';
import { RequestRefused } from './request-refused.ts';
import type { ServerContext } from './server-context.ts';

/** Throws a `RequestRefused` (404) where whoever runs the server has named no provider. */
export function offered({ signIn }: ServerContext): SignIn {
  if (signIn !== undefined) return signIn;
  throw new RequestRefused(404, 'not offered', 'This server offers no signing in. Use an invite.');
}

/** Where the person signs in. Throws a `RequestRefused` (503) where the provider does not answer. */
export async function addressAtProvider(context: ServerContext, checks: Checks): Promise<string> {
  const { provider } = offered(context);
  try {
    return await provider.addressFor(checks);
  } catch (error) {
    context.log.error({ reason: reasonOf(error) }, 'a sign-in could not begin');
    throw new RequestRefused(
      503,
      'provider',
      'Your organisation’s sign-in does not answer. Try again, or ask an owner for an invite.',
    );
  }
}

/** What went wrong, without what the provider answered: that may hold tokens. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
