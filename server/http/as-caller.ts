/** Runs an act in the name of the member who calls, or refuses it in the words of HTTP. */
import type { Context } from 'hono';
import type { Act } from '#domain/who-may-what.ts';
import { asMember, NotAllowed, type AllowedScope } from '#server/db/as-member.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

/** Like `asMember`, for the device of this call. Throws `RequestRefused` where the member may not do it. */
export async function asCaller<Granted extends Act, Result>(
  c: Context<DeviceVariables>,
  { database }: ServerContext,
  act: Granted,
  access: 'read only' | 'read write',
  work: (scope: AllowedScope<Granted>) => Promise<Result>,
): Promise<Result> {
  try {
    return await asMember(database, c.var.device, act, access, work);
  } catch (error) {
    if (error instanceof NotAllowed) throw new RequestRefused(403, 'not allowed', error.message);
    throw error;
  }
}
