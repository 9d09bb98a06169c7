/** The engines and the server from a terminal. JSON on standard output, errors on standard error, exit code 1 or 2. */
import { storeFailureOf } from '#server/db/store-failure.ts';
import { StartError } from '#server/start-error.ts';
import { InputError, UsageError } from './usage-error.ts';

const help = `Usage: npm run -s second-source -- COMMAND

  detect FILE… | -        claims and editorialising in plain text, as JSON: an array with one report a file;
                          paragraphs are separated by blank lines, - reads standard input;
                          --sentences takes JSON lines {"text": "…"} and judges each alone: one sentence a
                          line in the same order, never split, offsets into its own text, with loadedTokens;
                          --date YYYY-MM-DD is the day that "on Monday" counts from, --language a tag such as en
  extract FILE… | -       a saved page as an article, its blocks with their parts and reasons, as JSON;
                          --address URL says where it was seen, --encoding NAME how it is written
  compare A B             which figures of two accounts agree, and what both rest on, as JSON
  serve                   run the team's server
  invite --role ROLE      make a link that lets one member in: reader, checker, reviewer or owner; where the only
                          owner lost every device, --role owner lets them in anew
  members                 who is in the team and who has gone, as JSON
  devices                 every member's devices, as JSON
  revoke --device ID      shut a device out
  audit                   who let whom in or out, oldest first, as JSON
                          these five take --data DIR, or the database that the environment names
  log --data DIR          a team's whole log, entries and head, as JSON
  verify FILE | --data DIR
                          walk the hash chain of a log, from what log printed or a data folder
  export --data DIR       a team's notes as W3C Web Annotations, as JSON
                          log, verify and export read PostgreSQL at DATABASE_URL where no --data is given
  backup --data DIR --to FILE
                          copy the database, also while the server runs, and verify the copy
  restore FILE --data DIR verify a backup and put it into a folder that has no database
  migrate --data DIR      copy the database of a stopped server to PostgreSQL at DATABASE_URL and verify it there;
                          --to-data DIR brings it back into a folder that has none
  --help                  this text

The server's settings are environment variables: docs/operating.md lists them.
Exit codes: 1 the input cannot be used, 2 the command was not understood.
`;

type Command = (rest: string[]) => Promise<void>;

/** Loaded when asked for: whoever detects does not wait for a database driver. */
const commands: Record<string, () => Promise<Command>> = {
  detect: async () => (await import('./detect.ts')).detect,
  extract: async () => (await import('./extract.ts')).extract,
  compare: async () => (await import('./compare.ts')).compare,
  serve: async () => (await import('./serve.ts')).serve,
  invite: async () => (await import('./invite.ts')).invite,
  members: async () => (await import('./members.ts')).members,
  devices: async () => (await import('./members.ts')).devices,
  revoke: async () => (await import('./members.ts')).revoke,
  audit: async () => (await import('./members.ts')).audit,
  log: async () => (await import('./log.ts')).log,
  verify: async () => (await import('./verify.ts')).verify,
  export: async () => (await import('./export.ts')).exportNotes,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  migrate: async () => (await import('./migrate.ts')).migrate,
};

async function main([name, ...rest]: string[]): Promise<void> {
  if (name === undefined) throw new UsageError('Say which command; --help lists them.');
  if (name === '--help' || name === '-h' || rest.includes('--help')) {
    process.stdout.write(help);
    return;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new UsageError(`There is no command "${name}"; --help lists them.`);
  }
  const command = await load();
  await command(rest);
}

/** What a person can act on is one sentence; anything else is our mistake and shows where it happened. */
function explain(error: unknown): { text: string; code: 1 | 2 } {
  if (error instanceof UsageError) return { text: error.message, code: 2 };
  if (error instanceof InputError || error instanceof StartError) {
    return { text: error.message, code: 1 };
  }
  if (isParseArgsError(error)) return { text: error.message, code: 2 };
  const trouble = storeFailureOf(error);
  if (trouble !== null) return { text: trouble.message, code: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

// Whoever reads only the beginning, as `head` does, has all they want.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { text, code } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
