/** The server's settings, read from the environment and checked before anything is opened. */
import * as z from 'zod/mini';
import { requiredText, webAddress } from '#domain/identity.ts';
import { StartError } from './start-error.ts';

const schema = z.object({
  SECOND_SOURCE_HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  /** 0 takes any free port. */
  SECOND_SOURCE_PORT: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,5}$/, 'not a port')),
      z.pipe(
        z.transform((text: string) => Number(text)),
        z.int().check(z.minimum(0), z.maximum(65_535)),
      ),
    ),
    4747,
  ),
  SECOND_SOURCE_DATA: z._default(z.string().check(z.minLength(1)), './.data/server'),
  SECOND_SOURCE_TEAM: z._default(requiredText(120, 'The name of the team'), 'Our team'),
  /** Where members reach the server, if that is not host and port: behind a proxy, say. */
  SECOND_SOURCE_ORIGIN: z.optional(webAddress),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, 'not an address that starts with postgres://')),
  ),
});

export interface ServerSettings {
  host: string;
  port: number;
  /** The folder of the embedded database and its lock. */
  data: string;
  teamName: string;
  /** The public origin, for links and for telling our own pages from others'. */
  origin?: string;
  /** Takes PostgreSQL instead of the embedded database. */
  databaseUrl?: string;
}

/** Settings from environment variables. Throws a `StartError` that names each wrong one, never its value. */
export function settingsFrom(environment: Record<string, string | undefined>): ServerSettings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new StartError(`These settings are not right: ${wrong.join(', ')}.`);
  }
  const { data: given } = parsed;
  return {
    host: given.SECOND_SOURCE_HOST,
    port: given.SECOND_SOURCE_PORT,
    data: given.SECOND_SOURCE_DATA,
    teamName: given.SECOND_SOURCE_TEAM,
    ...(given.SECOND_SOURCE_ORIGIN !== undefined && {
      origin: new URL(given.SECOND_SOURCE_ORIGIN).origin,
    }),
    ...(given.DATABASE_URL !== undefined && { databaseUrl: given.DATABASE_URL }),
  };
}
