/** A copy of the fences around rooms that hold one seeded violation each, to see whether the fence catches it. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from './house.ts';

const fences = [
  'rooms.ts',
  'package.json',
  'oxlint.config.ts',
  'tsconfig.base.json',
  'tsconfig.pure.json',
  'tsconfig.browser.json',
  'tsconfig.node.json',
];

export interface SeededHouse {
  /** What the tool says of the whole house, whether it complains or not. */
  run(tool: 'oxlint' | 'tsc', words: string[]): Promise<string>;
  remove(): void;
}

/** Builds the house from paths and the text of each file. */
export function seedHouse(files: Record<string, string>): SeededHouse {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-seeded-'));
  for (const fence of fences) copyFileSync(path.join(root, fence), path.join(folder, fence));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return {
    run: (tool, words) => outputOf(folder, tool, words),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function outputOf(folder: string, tool: string, words: string[]): Promise<string> {
  const bin = path.join(root, 'node_modules', '.bin');
  const environment = { ...process.env, PATH: [bin, process.env['PATH']].join(path.delimiter) };
  return new Promise((resolve) => {
    // A complaint is what is wanted here, so the exit code says nothing.
    execFile(path.join(bin, tool), words, { cwd: folder, env: environment }, (_, out, err) =>
      resolve(out + err),
    );
  });
}
