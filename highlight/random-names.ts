/** Registry names that no page can guess. */
import type { Ground, Look, LookNames } from './palette.ts';

/** Fresh names for every look on every ground. */
export function randomNames(): LookNames {
  return {
    claim: pair(),
    editorialising: pair(),
    reviewed: pair(),
    note: pair(),
    flagged: pair(),
    altered: pair(),
    hover: pair(),
    focus: pair(),
  } satisfies Record<Look, unknown>;
}

function pair(): Record<Ground, string> {
  return { light: randomName(), dark: randomName() };
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `m${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
