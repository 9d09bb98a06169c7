/** Sign-ins under way: first waiting for the provider, then for the extension. Each step takes its row away. */
import { hashOfSecret, newSecret } from '#server/secret.ts';
import type { Checks } from '#server/openid/provider.ts';
import type { Database } from './database.ts';

/** How long a person may take at the provider, and an extension afterwards, in milliseconds. */
const signInLifetime = 10 * 60 * 1000;
const codeLifetime = 60 * 1000;

/** What the extension said when it began. */
export interface Beginning {
  challenge: string;
  redirect: string;
}

/** Whom the provider says it is. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Empty where the provider knows none. */
  name: string;
}

export async function beginSignIn(
  database: Database,
  { state, nonce, verifier }: Checks,
  { challenge, redirect }: Beginning,
  now: Date,
): Promise<void> {
  await clearSignIns(database, now);
  await database.kysely
    .insertInto('sign_ins')
    .values({
      state_hash: hashOfSecret(state),
      nonce,
      verifier,
      challenge,
      redirect,
      expires_at: new Date(now.getTime() + signInLifetime).toISOString(),
    })
    .execute();
}

/** The sign-in that has this state, which stays where it is; null where it is unknown or older than ten minutes. */
export async function lookAtSignIn(
  { kysely }: Database,
  state: string,
  now: Date,
): Promise<Checks | null> {
  const row = await kysely
    .selectFrom('sign_ins')
    .select(['nonce', 'verifier'])
    .where('state_hash', '=', hashOfSecret(state))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row === undefined ? null : { state, ...row };
}

/** The sign-in that has this state, once; null where it is unknown, used or older than ten minutes. */
export async function takeSignIn(
  { kysely }: Database,
  state: string,
  now: Date,
): Promise<(Checks & Beginning) | null> {
  const row = await kysely
    .deleteFrom('sign_ins')
    .where('state_hash', '=', hashOfSecret(state))
    .returning(['nonce', 'verifier', 'challenge', 'redirect', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= now.toISOString()) return null;
  const { nonce, verifier, challenge, redirect } = row;
  return { state, nonce, verifier, challenge, redirect };
}

/** A code for the extension that began, good for a minute. */
export async function issueCode(
  { kysely }: Database,
  { issuer, subject, name }: Identity,
  challenge: string,
  now: Date,
): Promise<string> {
  const code = newSecret();
  await kysely
    .insertInto('sign_in_codes')
    .values({
      code_hash: hashOfSecret(code),
      challenge,
      issuer,
      subject,
      name,
      expires_at: new Date(now.getTime() + codeLifetime).toISOString(),
    })
    .execute();
  return code;
}

/**
 * Whom this code stands for, once; null where it is unknown, used or old, or the verifier is not the one that was
 * promised. A wrong verifier uses the code up: it is in somebody's hands whom it was not meant for.
 */
export async function takeCode(
  { kysely }: Database,
  code: string,
  challenge: string,
  now: Date,
): Promise<Identity | null> {
  const row = await kysely
    .deleteFrom('sign_in_codes')
    .where('code_hash', '=', hashOfSecret(code))
    .returning(['challenge', 'issuer', 'subject', 'name', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= now.toISOString()) return null;
  const { issuer, subject, name } = row;
  return row.challenge === challenge ? { issuer, subject, name } : null;
}

async function clearSignIns({ kysely }: Database, now: Date): Promise<void> {
  const at = now.toISOString();
  await kysely.deleteFrom('sign_ins').where('expires_at', '<=', at).execute();
  await kysely.deleteFrom('sign_in_codes').where('expires_at', '<=', at).execute();
}
