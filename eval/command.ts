/** How a measurement is started and how it ends: one clear sentence instead of a stack where the input is at fault. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A fault of the input (exit code 1) or of the options (exit code 2), told in one sentence. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command; a CommandError ends it with its sentence and exit code, any other error with its stack. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/**
 * The options of a command line.
 * @throws CommandError, with exit code 2, for an option that the command does not know.
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  options: Options,
  args: string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ options, args, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2);
  }
}

/**
 * A whole number given as an option.
 * @throws CommandError, with exit code 2, for anything else.
 */
export function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new CommandError(`--${name} wants a whole number above 0, not "${value}".`, 2);
}
