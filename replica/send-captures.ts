/** Sends the captures that the team was told of, one at a time: a browser killed in between goes on where it was. */
import { refuse } from '#sync/refusal.ts';
import type { CaptureRow } from './database.ts';
import type { CallFailure } from './failure.ts';
import type { Line } from './push-all.ts';
import type { RoundEnd } from './round.ts';

/** Null where none is due any more, or the server is of a version that takes none. */
export async function sendCaptures(line: Line): Promise<RoundEnd | null> {
  const { replica, server, transport } = line;
  const { captures } = replica.database;
  for (;;) {
    const row = await captures.where('due').equals(server.team.id).first();
    if (row === undefined) return null;
    if (!(await replica.isIn(server))) return { end: 'moved' };
    const known = await transport.hasCapture(row.hash);
    const answer =
      known.ok && !known.value ? await transport.sendCapture(row.hash, row.bytes) : known;
    if (answer.ok) {
      await captures.put(settled(row));
      continue;
    }
    const { failure } = answer;
    if (failure.kind === 'version') return null;
    if (failure.kind !== 'rejected') return { end: 'failed', failure };
    await giveUp(line, row, failure);
  }
}

/** What the server will not take stays here; the author is told once. */
async function giveUp(
  { replica: { database, now } }: Line,
  row: CaptureRow,
  { sentence }: CallFailure,
): Promise<void> {
  const { captures, refused } = database;
  await database.transaction('rw', [captures, refused], async () => {
    await captures.put(settled(row));
    if (row.namedBy === undefined) return;
    await refused.put({
      id: row.hash,
      mutation: row.namedBy,
      refusal: refuse(
        'not allowed',
        `The team has this, but not the captured copy of its source, which stays on this device: ${sentence}`,
      ),
      outcome: 'capture kept',
      at: now(),
    });
  });
}

function settled({ hash, bytes }: CaptureRow): CaptureRow {
  return { hash, bytes };
}
