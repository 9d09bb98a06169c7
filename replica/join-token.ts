/** The token of a device that is coming in: made here and kept until it is in, so that a join can be asked again. */
import * as z from 'zod/mini';
import type { ReplicaDatabase } from './database.ts';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';

const key = 'join';
const coming = z.object({ invite: z.string(), token: z.string() });

/** 256 random bits as 43 characters of base64url: the same for the same invite until `dropJoinToken`. */
export async function joinToken(database: ReplicaDatabase, invite: string): Promise<string> {
  const kept = coming.safeParse((await draftOf(database, key))?.content);
  if (kept.success && kept.data.invite === invite) return kept.data.token;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
  await keepDraft(database, { key, content: { invite, token }, at: new Date().toISOString() });
  return token;
}

/** The device is in: its token is with its membership now. */
export async function dropJoinToken(database: ReplicaDatabase): Promise<void> {
  await dropDraft(database, key);
}
