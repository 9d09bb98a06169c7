/** `verify`: walks the hash chain of a team's log, in a database or in an export that somebody handed over. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { teamStore } from '#server/db/team-store.ts';
import { verifyLog, type LogVerification } from '#server/verify-log.ts';
import { brokenLink, chainStart, entry } from '#sync/entry.ts';
import { head } from '#sync/protocol.ts';
import { besideTeam, namedStore } from './beside-team.ts';
import { readInput } from './read-input.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Entries from the first on, bare, or with the head they should end at: as `log` prints them. */
const logFile = z.union([
  z.array(entry),
  z.object({ entries: z.array(entry), head: z.optional(head) }),
]);

/** Prints what holds. Throws an `InputError` that names the first place that does not. */
export async function verify(rest: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: rest,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (more.length > 0 || (file !== undefined && values.data !== undefined)) {
    throw new UsageError('Give one file of entries, or --data and a data folder.');
  }
  const result =
    file === undefined
      ? await besideTeam(namedStore(values.data), ({ database, team }) =>
          verifyLog(teamStore(database, () => new Date()).forTeam(team.id)),
        )
      : await verifyFile(file);
  if (result.broken !== null) throw new InputError(`The chain does not hold: ${result.broken}.`);
  const { entries, hash } = result;
  process.stdout.write(`${JSON.stringify({ intact: true, entries, hash })}\n`);
}

async function verifyFile(file: string): Promise<LogVerification> {
  const parsed = logFile.safeParse(parseJson(await readInput(file), file));
  if (!parsed.success) throw new InputError(`${file} does not hold the entries of a log.`);
  const { entries, head: told } = Array.isArray(parsed.data)
    ? { entries: parsed.data, head: undefined }
    : parsed.data;
  const start = { seq: 0, hash: chainStart };
  const { seq, hash } = entries.at(-1) ?? start;
  const isAtHead = told === undefined || (told.seq === seq && told.hash === hash);
  const elsewhere = isAtHead ? null : `the file ends at entry ${seq}, but its head is another one`;
  return { entries: entries.length, hash, broken: brokenLink(entries, start) ?? elsewhere };
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${file} is not JSON.`, { cause: error });
  }
}
