/** Our replica and RxDB, each with its own server, in turn in the same Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, weigh } from './bundle.ts';
import { startChild } from './child-process.ts';
import { countingProxy } from './counting-proxy.ts';
import { groundwork } from './notes.ts';
import { push, startOurServer } from './our-server.ts';
import { median } from './race.ts';
import { meet, type Meeting } from './two-browsers.ts';

export interface BrowserResult extends Meeting {
  name: 'ours' | 'RxDB on Dexie';
  /** Of the client's code, after gzip. */
  gzip: number;
}

interface Plan {
  notes: number;
  edited: number;
  rounds: number;
}

const here = import.meta.dirname;

export async function raceBrowsers({ notes, edited, rounds }: Plan): Promise<BrowserResult[]> {
  const scripts = {
    ours: await bundle(join(here, 'in-page/ours.ts')),
    peer: await bundle(join(here, '../peers/rx-page.ts')),
  };
  const meetings: { ours: Meeting[]; peer: Meeting[] } = { ours: [], peer: [] };
  const turns = {
    ours: () => meetOurs(scripts.ours, { notes, edited }),
    peer: () => meetPeer(scripts.peer, { notes, edited }),
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of round % 2 === 0
      ? (['ours', 'peer'] as const)
      : (['peer', 'ours'] as const)) {
      // oxlint-disable-next-line no-await-in-loop -- two at a time would measure each other
      meetings[turn].push(await turns[turn]());
    }
  }
  return [
    {
      name: 'ours',
      gzip: await weigh(join(here, 'in-page/ours-weighed.ts')),
      ...middle(meetings.ours),
    },
    {
      name: 'RxDB on Dexie',
      gzip: await weigh(join(here, '../peers/rx-weighed.ts')),
      ...middle(meetings.peer),
    },
  ];
}

type Size = Omit<Plan, 'rounds'>;

async function meetOurs(script: string, size: Size): Promise<Meeting> {
  const proxy = await countingProxy();
  const server = await startOurServer({ environment: { SECOND_SOURCE_ORIGIN: proxy.origin } });
  try {
    proxy.aim(Number(new URL(server.address).port));
    const client = server.client();
    await push(client, groundwork(100));
    client.close();
    const door = { origin: proxy.origin, owner: server.owner };
    return await meet({ script, door, takeBytes: () => proxy.takeBytes(), ...size });
  } finally {
    proxy.close();
    await server.stop();
  }
}

async function meetPeer(script: string, size: Size): Promise<Meeting> {
  const proxy = await countingProxy();
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-rx-'));
  const server = await startChild([join(here, '../peers/rx-server.ts'), folder], {
    isReady: (line) => line.startsWith('listens on '),
  });
  try {
    proxy.aim(Number(new URL(server.lines.at(-1)?.replace('listens on ', '') ?? '').port));
    const door = { origin: proxy.origin, owner: null };
    return await meet({ script, door, takeBytes: () => proxy.takeBytes(), ...size });
  } finally {
    proxy.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function middle(meetings: readonly Meeting[]): Meeting {
  const of = (key: keyof Meeting) => median(meetings.map((each) => each[key]));
  return {
    firstConvergence: of('firstConvergence'),
    firstBytes: of('firstBytes'),
    conflicts: of('conflicts'),
    conflictBytes: of('conflictBytes'),
    lostEditsKept: of('lostEditsKept'),
  };
}
