/** Reads the house as it stands on disk: which files each room has and what they import. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { roomNames, type Room } from '../../rooms.ts';

export const root = path.join(import.meta.dirname, '..', '..');

export interface SourceFile {
  room: Room;
  /** From the root, with forward slashes. */
  path: string;
  text: string;
  imports: string[];
}

/** Every source file of every room. */
export function sourceFiles(): SourceFile[] {
  return roomNames.flatMap((room) =>
    globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { room, path: file.split(path.sep).join('/'), text, imports: importsOf(text) };
    }),
  );
}

/**
 * What a file imports or re-exports, static and dynamic. A scan by pattern is enough: the linter has parsed the files, and
 * what is looked for here are only the names between the quotes.
 */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const pattern =
    /^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...code.matchAll(pattern)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  );
}

/** The room that `#room/file.ts` names; undefined for packages and files of the same room. */
export function roomOf(specifier: string): Room | undefined {
  const name = /^#([^/]+)\//.exec(specifier)?.[1];
  return roomNames.find((room) => room === name);
}

/** The package that an import names: `hono` of `hono/ws`, `@hono/node-server` of itself. */
export function packageOf(specifier: string): string | undefined {
  if (/^[.#]/.test(specifier) || specifier.startsWith('node:')) return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
