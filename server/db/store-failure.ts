/** Reads what a database driver threw: which of it is trouble of the store, and what to do about it, in one sentence. */
import { StoreUnavailable, type StoreTrouble } from './store-unavailable.ts';

const sentences: Record<StoreTrouble, string> = {
  conflict: 'Another change was in the way, again and again. Try again in a moment.',
  lost: 'The connection to the database was lost. Check that it runs; it is tried again with the next call.',
  busy: 'Another program holds the database. Try again; if it stays so, end that program.',
  slow: 'The database took too long. Try again; if it stays so, look at what keeps it busy.',
  full: 'The disk of the database is full. Make room on it; nothing that was acknowledged is lost.',
  'read only':
    'The database may not be written. Check the rights of its folder, or whether it is a standby.',
  disk: 'The disk of the database fails. Check the disk, and have a backup ready.',
  damaged: 'The database is damaged. Stop the server and restore the newest backup.',
  overloaded: 'The database has more to do than it can. Try again in a moment.',
};

/** The `StoreUnavailable` that an error is or comes from; null where it is something else, such as a mistake of ours. */
export function storeFailureOf(error: unknown): StoreUnavailable | null {
  if (error instanceof StoreUnavailable) return error;
  if (!(error instanceof Error)) return null;
  const trouble = troubleOnSqlite(error) ?? troubleOnPostgres(error) ?? troubleOnDisk(error);
  return trouble === null
    ? null
    : new StoreUnavailable(trouble, sentences[trouble], { cause: error });
}

/** Primary result codes: https://sqlite.org/rescode.html. Extended codes carry them in their low byte. */
const sqliteTroubles: Record<number, StoreTrouble> = {
  5: 'busy',
  6: 'busy',
  8: 'read only',
  10: 'disk',
  11: 'damaged',
  13: 'full',
  14: 'disk',
  15: 'busy',
  26: 'damaged',
};

function troubleOnSqlite(error: Error): StoreTrouble | null {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return null;
  return sqliteTroubles[error.errcode & 0xff] ?? null;
}

/** SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const postgresTroubles: Record<string, StoreTrouble> = {
  '40001': 'conflict',
  '40P01': 'conflict',
  '25006': 'read only',
  '25P03': 'lost',
  '53000': 'overloaded',
  '53100': 'full',
  '53200': 'overloaded',
  '53300': 'overloaded',
  '55P03': 'busy',
  '57014': 'slow',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '57P05': 'lost',
  '58030': 'disk',
  XX001: 'damaged',
  XX002: 'damaged',
};

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver says of a connection without giving a code. */
const lostWords =
  /^(connection terminated|connection ended|client has encountered a connection error|client was closed)/i;

function troubleOnPostgres(error: Error): StoreTrouble | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (Object.hasOwn(postgresTroubles, code)) return postgresTroubles[code] ?? null;
  // Class 08: connection exceptions.
  if (/^08\w{3}$/.test(code) || isNetworkCall(error, code)) return 'lost';
  if (lostWords.test(error.message)) return 'lost';
  if (error.message.startsWith('timeout exceeded when trying to connect')) return 'overloaded';
  if (error.message === 'Query read timeout') return 'slow';
  return null;
}

/** A missing file has the code of a missing socket; only the call tells them apart. */
function isNetworkCall(error: Error, code: string): boolean {
  if (!networkCodes.has(code) || !('syscall' in error)) return false;
  return ['connect', 'read', 'write', 'getaddrinfo'].includes(String(error.syscall));
}

/** Files of our own beside the database, such as a capture that is arriving. */
const diskTroubles: Record<string, StoreTrouble> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read only',
  EIO: 'disk',
};

function troubleOnDisk(error: Error): StoreTrouble | null {
  if (!('code' in error) || typeof error.code !== 'string') return null;
  return Object.hasOwn(diskTroubles, error.code) ? (diskTroubles[error.code] ?? null) : null;
}
