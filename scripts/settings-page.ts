/** `npm run settings`: writes the table of the server's settings into the page on running it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingList } from '#server/setting-list.ts';

const page = path.resolve(import.meta.dirname, '../docs/operating.md');

/** The page with the table as the server's list of settings gives it. */
export function withSettings(text: string): string {
  const rows = settingList.map(({ name, default: usual, meaning }) => {
    return `| \`${name}\` | ${usual === '' ? '' : `\`${usual}\``} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  const table = ['| variable | without it | what it is for |', '|---|---|---|', ...rows].join('\n');
  return text.replace(
    /<!-- settings -->[^]*<!-- \/settings -->/,
    () => `<!-- settings -->\n${table}\n<!-- /settings -->`,
  );
}

if (import.meta.main) writeFileSync(page, withSettings(readFileSync(page, 'utf8')));
