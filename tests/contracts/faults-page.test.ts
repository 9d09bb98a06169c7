/** The page on recovery quotes the server: what an operator sees must be what the page says. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/recovery.md'), 'utf8');
const quoted = [...page.matchAll(/^> (.+)$/gm)].map(([, sentence = '']) => sentence);

/** Every text of the server, with … for what is filled in. */
const said = globSync('server/**/*.ts', { cwd: root })
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n')
  .replaceAll(/\$\{[^}]*\}/g, '…');

test('the page on recovery quotes sentences', () => {
  expect(quoted.length).toBeGreaterThan(10);
});

test.for(quoted)('the server says: %s', (sentence) => {
  expect(said).toContain(sentence);
});

test('each command on the page is one that the terminal knows', () => {
  const commands = [...page.matchAll(/second-source -- (\w+)/g)].map(([, name = '']) => name);
  const help = readFileSync(path.join(root, 'cli/main.ts'), 'utf8');
  expect(commands.length).toBeGreaterThan(3);
  for (const name of commands) expect(help).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
});
