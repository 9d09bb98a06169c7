/** Reads the log until its head: by a snapshot where that is much shorter, then entry by entry. */
import type { PullAnswer } from '#sync/protocol.ts';
import type { Confirmation, ServerWord } from './confirm.ts';
import type { CallFailure, CallResult } from './failure.ts';
import type { Line } from './push-all.ts';
import type { RoundEnd } from './round.ts';
import type { Transport } from './transport.ts';

/**
 * How many entries have to be missing for a snapshot to be worth its call, and how much of the log: a snapshot holds all
 * records, known ones too. Measured in Chromium with 5,000 notes: a record costs half of what an entry does.
 */
const worthASnapshot = 1000;

/** Null where the head was reached. */
export async function pullAll(line: Line): Promise<RoundEnd | null> {
  const { replica, server, transport } = line;
  let mayTakeSnapshot = true;
  let ahead: Ahead | null = null;
  for (;;) {
    const cursor = await replica.cursorIn(server);
    if (cursor === null) return { end: 'moved' };
    const { seq: after, isByLog } = cursor;
    const answer = await answerAt(transport, ahead, after);
    ahead = null;
    if (!answer.ok) {
      await take(line);
      return { end: 'failed', failure: answer.failure };
    }
    const { entries, head } = answer.value;
    const last = entries.at(-1)?.seq ?? after;
    const missing = head.seq - last;
    if (missing > 0) {
      await replica.showState({ state: 'syncing', sentence: 'Reading what the team wrote.' });
    }
    if (mayTakeSnapshot && isByLog !== true && isWorthASnapshot(missing, head.seq)) {
      mayTakeSnapshot = false;
      await take(line);
      if (await tookSnapshot(line, after)) continue;
    }
    // While this page is written, the next one is on its way.
    if (missing > 0 && entries.length > 0 && (await replica.isIn(server))) {
      ahead = { after: last, answer: transport.pull(last) };
    }
    const pulled = { ...answer.value, after };
    const confirmation = await take(line, { pulled });
    if (confirmation.state === 'stopped')
      return { end: 'stopped', sentence: confirmation.sentence };
    if (missing <= 0) return null;
    if (entries.length === 0) return { end: 'failed', failure: gap };
  }
}

/** Writes down what the last push was answered, with this page of the log if there is one. */
async function take(line: Line, page: Pick<ServerWord, 'pulled'> = {}): Promise<Confirmation> {
  const { replica, server, answered: outcomes } = line;
  line.answered = [];
  if (outcomes.length === 0 && page.pulled === undefined) return { state: 'confirmed' };
  return await replica.confirm({ teamId: server.team.id, outcomes, ...page });
}

/** A page that was asked for while the one before it was written. */
interface Ahead {
  after: number;
  answer: Promise<CallResult<PullAnswer>>;
}

async function answerAt(
  transport: Transport,
  ahead: Ahead | null,
  after: number,
): Promise<CallResult<PullAnswer>> {
  return await (ahead?.after === after ? ahead.answer : transport.pull(after));
}

function isWorthASnapshot(missing: number, length: number): boolean {
  return missing >= worthASnapshot && missing >= length / 2;
}

/** False where the server gives none or a broken one: then the log is read as it is. */
async function tookSnapshot(
  { replica, server, transport }: Line,
  before: number,
): Promise<boolean> {
  const snapshot = await transport.snapshot();
  if (!snapshot.ok) return false;
  await replica.confirmSnapshot(server.team.id, snapshot.value);
  return (await replica.position()).seq > before;
}

const gap: CallFailure = {
  kind: 'server',
  sentence: 'The team’s server holds back entries that it says it has.',
};
