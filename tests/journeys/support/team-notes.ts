/** What the team's log holds, asked of the server as any member's device asks. */
import { expect } from 'vitest';
import { brokenLink, chainStart, type Entry } from '#sync/entry.ts';
import { ApiClient, joinWith } from '../../server/support/api-client.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

/** Gives a function that reads the whole log of the stage's team, and expects that its chain holds. */
export async function logReader(stage: Stage): Promise<() => Promise<Entry[]>> {
  const { token } = await joinWith(await stage.server().createInvite('reader'), 'Auditor');
  return async () => {
    const client = new ApiClient(stage.server().address, token);
    const entries: Entry[] = [];
    for (;;) {
      const page = await client.pull(entries.length);
      entries.push(...page.entries);
      if (page.entries.length > 0 && entries.length < page.head.seq) continue;
      expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
      return entries;
    }
  };
}

/** Waits until each of these notes is in the log, and expects each of them there once. */
export async function expectInLogOnce(
  readLog: () => Promise<Entry[]>,
  notes: readonly string[],
): Promise<void> {
  const inLog = await until('all notes are in the log', async () => {
    const written = bodiesIn(await readLog());
    const missing = notes.filter((note) => !written.includes(note));
    if (missing.length > 0) throw new Error(`These are not: ${missing.join(', ')}`);
    return written;
  });
  expect(inLog.filter((note) => notes.includes(note)).toSorted()).toEqual(notes.toSorted());
}

function bodiesIn(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ mutation }) =>
    mutation.type === 'note.write' ? [mutation.content.body] : [],
  );
}
