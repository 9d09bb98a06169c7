import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingList } from '#server/setting-list.ts';
import { withSettings } from '../../scripts/settings-page.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8');

test('the page on running the server lists every setting as the server reads it', () => {
  expect(withSettings(page)).toBe(page);
  for (const { name } of settingList) expect(page).toContain(`| \`${name}\` |`);
});
