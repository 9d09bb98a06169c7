/** The background's tie to the team: the replica, its synchroniser and the live channel, started again at each waking. */
import { browser } from 'wxt/browser';
import { timers } from '#replica/backoff.ts';
import type { Server } from '#replica/database.ts';
import { joinTeam } from '#replica/join-team.ts';
import { openLiveChannel } from '#replica/live.ts';
import { openReplica, type Replica } from '#replica/replica.ts';
import { createSynchroniser, type Synchroniser } from '#replica/synchroniser.ts';
import { createTransport, type Transport } from '#replica/transport.ts';
import { Declined } from './declined.ts';

export interface TeamLink {
  replica: Replica;
  synchroniser: Synchroniser;
  /** The calls to the team's server; throws `Declined` while no team is joined. */
  transport(): Promise<Transport>;
  /** Joins the team of an invite link. Throws `Declined` with the reason where that fails. */
  join(link: string, name: string): Promise<void>;
  /** Forgets the team on this device. */
  leave(): Promise<void>;
}

/** How a member's device is called in the list of devices. */
const deviceName = import.meta.env.FIREFOX ? 'Firefox' : 'Chromium';

/** Opens the copy on this device and keeps it with the team. `onChange` hears of each change of the records. */
export async function openTeamLink(onChange: () => void): Promise<TeamLink> {
  const forever = new AbortController().signal; // The background does not stop: it is stopped.
  const replica = announcing(
    await openReplica({
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    }),
    onChange,
  );
  const connect = (origin: string, token: string | null) =>
    createTransport({ origin, token, fetch: globalThis.fetch.bind(globalThis), signal: forever });
  const synchroniser = createSynchroniser({
    replica,
    connect: ({ origin, token }) => connect(origin, token),
    signal: forever,
    random: Math.random,
    schedule: timers,
  });
  let membership = new AbortController();
  const goLive = ({ origin, token }: Server) => {
    membership.abort();
    membership = new AbortController();
    openLiveChannel({
      transport: connect(origin, token),
      openSocket: (address) => new WebSocket(address),
      signal: membership.signal,
      random: Math.random,
      schedule: timers,
      keepAlive: () => void browser.runtime.getPlatformInfo(),
      onOpen: () => void synchroniser.wake(),
      onPoke: (seq) => void synchroniser.poked(seq),
    });
  };

  const startLive = async () => {
    const { server } = await replica.membership();
    if (server !== null) goLive(server);
  };

  await startLive();
  void synchroniser.wake();

  return {
    replica,
    synchroniser,
    transport: async () => {
      const { server: joined } = await replica.membership();
      if (joined === null) throw new Declined('Join a team first: Settings, Team.');
      return connect(joined.origin, joined.token);
    },
    join: async (link, name) => {
      const joined = await joinTeam({
        replica,
        link,
        name,
        device: deviceName,
        fetch: globalThis.fetch.bind(globalThis),
        signal: forever,
      });
      if (!joined.ok) throw new Declined(joined.sentence);
      await startLive();
      await synchroniser.wake();
    },
    leave: async () => {
      membership.abort();
      await replica.leaveTeam();
      onChange();
      await synchroniser.wake();
    },
  };
}

/** The same replica, which also says when its records may have changed. */
function announcing(replica: Replica, onChange: () => void): Replica {
  return {
    ...replica,
    ask: async (mutations) => {
      const asking = await replica.ask(mutations);
      if (asking.ok) onChange();
      return asking;
    },
    confirm: async (word) => {
      const confirmation = await replica.confirm(word);
      const refused = word.outcomes?.some(({ outcome }) => outcome === 'refused') ?? false;
      if (refused || (word.pulled?.entries.length ?? 0) > 0) onChange();
      return confirmation;
    },
  };
}
