/** What a team keeps of the pages it saw: bytes under their own SHA-256, stored once, never changed. */
import { largestCapture } from '#sync/protocol.ts';
import { partSize, spool, type Spool } from './capture-spool.ts';
import type { Database } from './database.ts';
import { inTeam, type TeamScope } from './in-team.ts';

/** One team's captures. */
export interface Captures {
  /** Bytes of the capture with this hash; null where there is none. */
  size(hash: string): Promise<number | null>;
  /**
   * Takes bytes in under their hash; durable when it resolves. Bytes that are here already change nothing. Throws
   * `HashMismatch`, `CaptureTooLarge`, `QuotaReached` or `StoreUnavailable`, and then nothing of them is kept.
   */
  put(hash: string, by: string, bytes: AsyncIterable<Uint8Array>): Promise<'stored' | 'known'>;
  /** The bytes from this one on, a part at a time; nothing where there is no such capture. */
  parts(hash: string, fromByte?: number): AsyncIterable<Uint8Array>;
  total(): Promise<CaptureTotal>;
}

export interface CaptureTotal {
  captures: number;
  bytes: number;
  /** Bytes that the team may keep. */
  quota: number;
}

export interface CaptureOptions {
  now?: () => Date;
  /** Bytes that a team may keep. */
  quota?: number;
}

/** 10 GB: some twenty thousand pages. */
export const usualQuota = 10_000_000_000;

/** The bytes are not those of the hash they came under. */
export class HashMismatch extends Error {
  override readonly name = 'HashMismatch';
}

export class CaptureTooLarge extends Error {
  override readonly name = 'CaptureTooLarge';
}

export class QuotaReached extends Error {
  override readonly name = 'QuotaReached';
}

export function capturesOf(
  database: Database,
  teamId: string,
  { now = () => new Date(), quota = usualQuota }: CaptureOptions = {},
): Captures {
  function read<Result>(work: (scope: TeamScope) => Promise<Result>): Promise<Result> {
    return inTeam(database, teamId, 'read only', work);
  }
  return {
    size: (hash) => read((scope) => sizeOf(scope, hash)),
    total: () => read(async (scope) => ({ ...(await totalOf(scope)), quota })),
    async put(hash, by, bytes) {
      const taken = await spool(bytes, assertNotTooLarge);
      try {
        if (taken.hash !== hash)
          throw new HashMismatch('The bytes do not have the hash they came under.');
        const row = { hash, stored_by: by, stored_at: now().toISOString() };
        return await inTeam(
          database,
          teamId,
          'read write',
          (scope) => store(scope, row, taken, quota),
          {
            mayRunTwice: true,
          },
        );
      } finally {
        await taken.remove();
      }
    },
    async *parts(hash, fromByte = 0) {
      let part = Math.floor(fromByte / partSize);
      let skip = fromByte % partSize;
      for (;;) {
        // A transaction for each: captures never change, and nobody holds one open for a slow reader.
        const content = await read((scope) => partOf(scope, hash, part));
        if (content === undefined) return;
        if (skip < content.length) yield content.subarray(skip);
        skip = 0;
        part += 1;
      }
    },
  };
}

function assertNotTooLarge(bytes: number): void {
  if (bytes <= largestCapture) return;
  throw new CaptureTooLarge(`A capture has at most ${largestCapture} bytes.`);
}

async function store(
  scope: TeamScope,
  row: { hash: string; stored_by: string; stored_at: string },
  taken: Spool,
  quota: number,
): Promise<'stored' | 'known'> {
  const { tx, teamId } = scope;
  const { bytes } = taken;
  await lockCaptures(scope);
  if ((await sizeOf(scope, row.hash)) !== null) return 'known';
  const { bytes: held } = await totalOf(scope);
  if (held + bytes > quota) {
    throw new QuotaReached(
      `The team keeps ${held} of ${quota} bytes of captures: there is no room for ${bytes}.`,
    );
  }
  await tx
    .insertInto('captures')
    .values({ ...row, team_id: teamId, bytes })
    .execute();
  let part = 0;
  for await (const content of taken.parts()) {
    const value = { team_id: teamId, hash: row.hash, part, content };
    await tx.insertInto('capture_parts').values(value).execute();
    part += 1;
  }
  return 'stored';
}

/** One capture of a team after another, so that the quota holds and two of the same bytes meet; pushes go on beside it. */
async function lockCaptures({ tx, teamId, kind }: TeamScope): Promise<void> {
  if (kind !== 'postgres') return;
  await tx.selectFrom('teams').select('id').where('id', '=', teamId).forNoKeyUpdate().execute();
}

async function sizeOf({ tx, teamId }: TeamScope, hash: string): Promise<number | null> {
  const row = await tx
    .selectFrom('captures')
    .select('bytes')
    .where('team_id', '=', teamId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

async function totalOf({ tx, teamId }: TeamScope): Promise<{ captures: number; bytes: number }> {
  const row = await tx
    .selectFrom('captures')
    .select(({ fn }) => [fn.countAll().as('captures'), fn.sum('bytes').as('bytes')])
    .where('team_id', '=', teamId)
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in numbers larger than ours and gives them as text.
  return { captures: Number(row.captures), bytes: Number(row.bytes ?? 0) };
}

async function partOf(
  { tx, teamId }: TeamScope,
  hash: string,
  part: number,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('capture_parts')
    .select('content')
    .where('team_id', '=', teamId)
    .where('hash', '=', hash)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.content;
}
