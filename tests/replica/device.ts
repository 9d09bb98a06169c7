/** A reader's device for a test: a replica in the browser's own IndexedDB, with a clock that the test turns. */
import { onTestFinished } from 'vitest';
import type { Schedule } from '#replica/backoff.ts';
import { recordOf } from '#replica/record-row.ts';
import { openReplica, type Replica } from '#replica/replica.ts';
import { createSynchroniser, type Synchroniser } from '#replica/synchroniser.ts';
import { createTransport } from '#replica/transport.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import { newestVersion } from '#sync/versions.ts';
import type { Role } from '#domain/team.ts';
import type { TeamLog } from './team-log.ts';

/** Tasks that wait for a time which never passes by itself. */
export class Clock {
  waiting: { task: () => void; milliseconds: number }[] = [];
  /** Lets what was scheduled first come due. */
  pass(): void {
    this.waiting.shift()?.task();
  }
  schedule: Schedule = (task, milliseconds) => {
    const entry = { task, milliseconds };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };
}

export interface Device {
  name: string;
  replica: Replica;
  synchroniser: Synchroniser;
  clock: Clock;
  /** As when the browser is killed and started again. */
  restart: () => Promise<Device>;
}

export async function openDevice(
  log: TeamLog,
  name: string = crypto.randomUUID(),
): Promise<Device> {
  const replica = await openReplica({
    name,
    now: () => new Date(Date.UTC(2031, 4, 1)).toISOString(),
    newId: () => crypto.randomUUID(),
  });
  onTestFinished(() => {
    replica.close();
    indexedDB.deleteDatabase(name);
  });
  const stopping = new AbortController();
  const clock = new Clock();
  const synchroniser = createSynchroniser({
    replica,
    connect: ({ origin, token, speaks = newestVersion }) =>
      createTransport({
        origin,
        token,
        version: speaks,
        fetch: log.fetch,
        signal: stopping.signal,
      }),
    signal: stopping.signal,
    random: () => 1,
    schedule: clock.schedule,
  });
  const restart = () => {
    stopping.abort();
    replica.close();
    return openDevice(log, name);
  };
  return { name, replica, synchroniser, clock, restart };
}

/** A device of a new member of the team. */
export async function memberDevice(
  log: TeamLog,
  id: string,
  role: Role = 'checker',
): Promise<Device> {
  const device = await openDevice(log);
  const { member, server } = log.admit(id, role);
  await device.replica.enterTeam(member, server);
  return device;
}

/** The confirmed records of a replica: what it would show if nothing were pending. */
export async function confirmedOf({ replica }: Device): Promise<Map<string, TeamRecord>> {
  const { records, shadows } = replica.database;
  const confirmed = new Map<string, TeamRecord>();
  for (const row of await records.toArray()) {
    if (row.pending === 0) confirmed.set(keyText(row), recordOf(row));
  }
  for (const shadow of await shadows.toArray()) {
    if (shadow.confirmed !== null) confirmed.set(keyText(shadow), shadow.confirmed);
  }
  return confirmed;
}

/** The bodies of the notes as the reader sees them, by the order in which they were written. */
export async function shownNotes({ replica }: Device): Promise<string[]> {
  const rows = await replica.database.records.where('kind').equals('note').toArray();
  return rows.flatMap((row) => (row.kind === 'note' ? [row.value.content.body] : [])).toSorted();
}
