/** The live channel: it says "look again", comes back by itself, and ends with its signal. */
import { expect, test } from 'vitest';
import { openLiveChannel } from '#replica/live.ts';
import { createTransport } from '#replica/transport.ts';
import { failure } from './team-log.ts';

/** The far end of a socket: speaks and hangs up when the test says so. */
class Line extends EventTarget {
  isOpen = true;
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
  }
  close() {
    this.isOpen = false;
  }
  pickUp() {
    this.dispatchEvent(new Event('open'));
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  hangUp() {
    this.isOpen = false;
    this.dispatchEvent(new Event('close'));
  }
}

async function openLine(status = 200, pause = 0) {
  const lines: Line[] = [];
  const heard: number[] = [];
  const world = {
    status,
    alive: 0,
    opened: 0,
    tickets: 0,
    waiting: [] as { task: () => void; milliseconds: number }[],
  };
  const stopping = new AbortController();
  const transport = createTransport({
    origin: 'https://team.test',
    token: 't'.repeat(43),
    signal: stopping.signal,
    fetch: async () => {
      world.tickets += 1;
      const ticket = String(world.tickets).padStart(43, '0');
      if (world.status === 200) return Response.json({ ticket });
      const answer = failure(world.status, 'No.');
      if (world.status === 429) answer.headers.set('retry-after', '120');
      return answer;
    },
  });
  openLiveChannel({
    transport,
    signal: stopping.signal,
    pause,
    random: () => 1,
    keepAlive: () => void (world.alive += 1),
    onOpen: () => void (world.opened += 1),
    onPoke: (seq) => void heard.push(seq),
    openSocket: (address) => {
      const line = new Line(address);
      lines.push(line);
      return line;
    },
    schedule: (task, milliseconds) => {
      const entry = { task, milliseconds };
      world.waiting.push(entry);
      return () => void (world.waiting = world.waiting.filter((other) => other !== entry));
    },
  });
  /** Lets what waits shortest come due. */
  const pass = () => {
    const [due] = world.waiting.toSorted((one, other) => one.milliseconds - other.milliseconds);
    world.waiting = world.waiting.filter((other) => other !== due);
    due?.task();
  };
  const lineCount = async (count: number) => {
    await expect.poll(() => lines.length).toBe(count);
  };
  return { lines, heard, world, stopping, pass, lineCount };
}

test('a poke wakes, and every message keeps the page alive', async () => {
  const { lines, heard, world, lineCount } = await openLine();
  await lineCount(1);
  lines[0]?.say(JSON.stringify({ type: 'poke', seq: 12 }));
  lines[0]?.say('not json');
  lines[0]?.say(JSON.stringify({ type: 'poke', seq: -1 }));
  lines[0]?.say(new Blob(['{}']));
  expect(heard).toEqual([12]);
  expect(world.alive).toBe(4);
});

test('each opening says so, since pokes may have been missed', async () => {
  const { lines, world, pass, lineCount } = await openLine();
  await lineCount(1);
  expect(world.opened).toBe(0);
  lines[0]?.pickUp();
  lines[0]?.hangUp();
  pass();
  await lineCount(2);
  lines[1]?.pickUp();
  expect(world.opened).toBe(2);
});

test('each opening takes a new ticket', async () => {
  const { lines, pass, lineCount } = await openLine();
  await lineCount(1);
  lines[0]?.hangUp();
  pass();
  await lineCount(2);
  expect(new Set(lines.map(({ address }) => address)).size).toBe(2);
});

test('a server that hangs up without a word is waited for longer each time', async () => {
  const { lines, world, pass, lineCount } = await openLine();
  const waits: number[] = [];
  for (let count = 1; count <= 4; count += 1) {
    await lineCount(count);
    lines.at(-1)?.hangUp();
    waits.push(world.waiting[0]?.milliseconds ?? 0);
    pass();
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
  await lineCount(5);
  lines.at(-1)?.say(JSON.stringify({ type: 'poke', seq: 1 }));
  lines.at(-1)?.hangUp();
  expect(world.waiting[0]?.milliseconds).toBe(1000);
});

test('a line that has gone silent is given up and opened again', async () => {
  const { lines, world, pass, lineCount } = await openLine();
  await lineCount(1);
  expect(world.waiting.map(({ milliseconds }) => milliseconds)).toEqual([50_000]);
  pass();
  expect(lines[0]?.isOpen).toBe(false);
  pass();
  await lineCount(2);
});

test('RS8 a server that says when to come again is not called for a ticket earlier', async () => {
  const busy = await openLine(429);
  await expect.poll(() => busy.world.waiting).toMatchObject([{ milliseconds: 120_000 }]);
  const restarted = await openLine(200, 90_000);
  expect(restarted.world.tickets).toBe(0);
  expect(restarted.world.waiting).toMatchObject([{ milliseconds: 90_000 }]);
  restarted.pass();
  await restarted.lineCount(1);
});

test('a device that was shut out does not try again; one without a network does', async () => {
  const shutOut = await openLine(401);
  await expect.poll(() => shutOut.world.tickets).toBe(1);
  const unlucky = await openLine(503);
  await expect.poll(() => unlucky.world.waiting.length).toBe(1);
  expect(shutOut.world.waiting).toEqual([]);
});

test('the signal closes the line and leaves nothing waiting', async () => {
  const { lines, heard, world, stopping, lineCount } = await openLine();
  await lineCount(1);
  stopping.abort();
  expect(lines[0]?.isOpen).toBe(false);
  lines[0]?.hangUp();
  lines[0]?.say(JSON.stringify({ type: 'poke', seq: 3 }));
  expect(heard).toEqual([]);
  expect(world.waiting).toEqual([]);
});
