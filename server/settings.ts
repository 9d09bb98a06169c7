/** The server's settings, read from the environment and checked before anything is opened. */
import * as z from 'zod/mini';
import { requiredText, webAddress } from '#domain/identity.ts';
import { roles, type Role } from '#domain/team.ts';
import { parseLimits, type LimitChanges } from './http/limit-table.ts';
import { parseProxies, type TrustedProxies } from './http/client-address.ts';
import { unknownSettings } from './setting-list.ts';
import { StartError } from './start-error.ts';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;

function wholeNumber(minimum: number, maximum: number) {
  return z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, 'not a whole number')),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.minimum(minimum), z.maximum(maximum)),
    ),
  );
}

/** Text that a function of ours reads; what it throws becomes the complaint. */
function readBy<Value>(read: (text: string) => Value | null, complaint: string) {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const value = read(text);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: complaint, input: text });
      return z.NEVER;
    }),
  );
}

const schema = z.object({
  SECOND_SOURCE_HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  SECOND_SOURCE_PORT: z._default(wholeNumber(0, 65_535), 4747),
  SECOND_SOURCE_DATA: z._default(z.string().check(z.minLength(1)), './.data/server'),
  SECOND_SOURCE_TEAM: z._default(requiredText(120, 'The name of the team'), 'Our team'),
  SECOND_SOURCE_ORIGIN: z.optional(webAddress),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, 'not an address that starts with postgres://')),
  ),
  SECOND_SOURCE_POOL: z.optional(wholeNumber(1, 1000)),
  SECOND_SOURCE_CAPTURE_QUOTA: z.optional(wholeNumber(0, 1e15)),
  SECOND_SOURCE_TRUSTED_PROXIES: z.optional(
    readBy(parseProxies, 'neither a number of proxies nor addresses'),
  ),
  SECOND_SOURCE_LIMITS: z.optional(
    readBy(parseLimits, 'not of the form calls=6000/60,joins=100/60, and not "off"'),
  ),
  SECOND_SOURCE_SOCKETS: z.optional(wholeNumber(1, 1_000_000)),
  SECOND_SOURCE_DEVICE_SOCKETS: z.optional(wholeNumber(1, 1_000_000)),
  SECOND_SOURCE_DRAIN: z.optional(wholeNumber(0, 600)),
  SECOND_SOURCE_METRICS: z.optional(readBy(parseListener, 'not of the form host:port')),
  SECOND_SOURCE_LOG: z.optional(z.enum(logLevels)),
  SECOND_SOURCE_OIDC_ISSUER: z.optional(webAddress),
  SECOND_SOURCE_OIDC_CLIENT_ID: z.optional(z.string().check(z.minLength(1))),
  SECOND_SOURCE_OIDC_CLIENT_SECRET: z.optional(z.string().check(z.minLength(1))),
  SECOND_SOURCE_OIDC_ROLE: z._default(z.enum(roles), 'reader'),
  SECOND_SOURCE_OIDC_ALLOWED: z.optional(z.string().check(z.minLength(1))),
});

type Given = z.infer<typeof schema>;

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
  /** The most connections to PostgreSQL. */
  pool?: number;
  /** Bytes of captures that a team may keep. */
  captureQuota?: number;
  trustedProxies?: TrustedProxies;
  /** What differs from the usual rate limits. */
  limits?: LimitChanges | 'off';
  /** The most live sockets of this process. */
  sockets?: number;
  /** The most live sockets of one device. */
  deviceSockets?: number;
  /** Seconds between the first sign of a stop and the last new call. */
  drain?: number;
  metrics?: { host: string; port: number };
  logLevel?: (typeof logLevels)[number];
  openid?: OpenIdSettings;
}

/** An OpenID Connect provider whose users may come in. */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The role of a newcomer. */
  role: Role;
  /** As it was given: which of the provider's users may come in. */
  allowed: string;
}

/**
 * Settings from environment variables. Throws a `StartError` that names each wrong one, never its value, and each one
 * under our prefix that is not a setting: a limit with a slip in its name must not be taken for set.
 */
export function settingsFrom(environment: Record<string, string | undefined>): ServerSettings {
  refuseUnknown(environment);
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new StartError(`These settings are not right: ${wrong.join(', ')}.`);
  }
  const { data: given } = parsed;
  const openid = openIdFrom(given);
  return {
    host: given.SECOND_SOURCE_HOST,
    port: given.SECOND_SOURCE_PORT,
    data: given.SECOND_SOURCE_DATA,
    teamName: given.SECOND_SOURCE_TEAM,
    ...present({
      origin: given.SECOND_SOURCE_ORIGIN && new URL(given.SECOND_SOURCE_ORIGIN).origin,
      databaseUrl: given.DATABASE_URL,
      pool: given.SECOND_SOURCE_POOL,
      captureQuota: given.SECOND_SOURCE_CAPTURE_QUOTA,
      trustedProxies: given.SECOND_SOURCE_TRUSTED_PROXIES,
      limits: given.SECOND_SOURCE_LIMITS,
      sockets: given.SECOND_SOURCE_SOCKETS,
      deviceSockets: given.SECOND_SOURCE_DEVICE_SOCKETS,
      drain: given.SECOND_SOURCE_DRAIN,
      metrics: given.SECOND_SOURCE_METRICS,
      logLevel: given.SECOND_SOURCE_LOG,
      openid,
    }),
  };
}

function refuseUnknown(environment: Record<string, string | undefined>): void {
  const unknown = unknownSettings(Object.keys(environment));
  if (unknown.length === 0) return;
  const named = unknown.map(({ name, meant }) =>
    meant === undefined ? name : `${name} (did you mean ${meant}?)`,
  );
  throw new StartError(`There are no such settings: ${named.join(', ')}.`);
}

function openIdFrom(given: Given): OpenIdSettings | undefined {
  const {
    SECOND_SOURCE_OIDC_ISSUER: issuer,
    SECOND_SOURCE_OIDC_CLIENT_ID: clientId,
    SECOND_SOURCE_OIDC_CLIENT_SECRET: clientSecret,
    SECOND_SOURCE_OIDC_ALLOWED: allowed,
  } = given;
  const parts = [issuer, clientId, clientSecret, allowed];
  if (parts.every((part) => part === undefined)) return undefined;
  if (!issuer || !clientId || !clientSecret || !allowed) {
    throw new StartError(
      'For OpenID Connect SECOND_SOURCE_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET and _ALLOWED are needed together.',
    );
  }
  return { issuer, clientId, clientSecret, allowed, role: given.SECOND_SOURCE_OIDC_ROLE };
}

/** "host:port" or "[::1]:port"; null where it is neither. */
function parseListener(text: string): { host: string; port: number } | null {
  const match = /^(?:\[([0-9a-f:]+)\]|([^:\s[\]]+)):(\d{1,5})$/i.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host === undefined || port > 65_535 ? null : { host, port };
}

/** The object without what is not set. */
function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter is what the type says
  return Object.fromEntries(kept) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}
