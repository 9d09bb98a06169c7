/** The background's tie to the team: the replica, its synchroniser and the live channel, started again at each waking. */
import { browser } from 'wxt/browser';
import { timers } from '#replica/backoff.ts';
import type { Server } from '#replica/database.ts';
import { joinAgain } from '#replica/join-again.ts';
import { joinTeam } from '#replica/join-team.ts';
import { keepStorage } from '#replica/keep-storage.ts';
import { leaveTeamProperly } from '#replica/leave-properly.ts';
import { openLiveChannel } from '#replica/live.ts';
import { openReplica, type Replica } from '#replica/replica.ts';
import { finishSignIn, type SignInOptions } from '#replica/sign-in.ts';
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
  /** Joins the team of that server by a code of its sign-in. Throws `Declined` with the reason where that fails. */
  signIn(signedIn: Pick<SignInOptions, 'origin' | 'code' | 'verifier'>): Promise<void>;
  /** Takes a device that was shut out back in. Throws `Declined` with the reason where that fails. */
  joinAgain(link: string): Promise<void>;
  /** Leaves in the team's log, then forgets the team. Throws `Declined` with the reason where the server did not take it. */
  leave(): Promise<void>;
  /** Forgets the team on this device; the team is told nothing. */
  forget(): Promise<void>;
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
  const connect = ({ origin, token, speaks }: Server) =>
    createTransport({
      origin,
      token,
      fetch: globalThis.fetch.bind(globalThis),
      signal: forever,
      ...(speaks === undefined ? {} : { version: speaks }),
    });
  const synchroniser = createSynchroniser({
    replica,
    connect,
    signal: forever,
    random: Math.random,
    schedule: timers,
  });
  let membership = new AbortController();
  const goLive = (server: Server, pause: number) => {
    membership.abort();
    membership = new AbortController();
    openLiveChannel({
      transport: connect(server),
      pause,
      openSocket: (address) => new WebSocket(address),
      signal: membership.signal,
      random: Math.random,
      schedule: timers,
      keepAlive: () => void browser.runtime.getPlatformInfo(),
      onOpen: () => void synchroniser.wake(),
      onShutOut: () => void synchroniser.wake(),
      onPoke: (seq) => void synchroniser.poked(seq),
    });
  };

  const forget = async () => {
    membership.abort();
    await replica.leaveTeam();
    onChange();
    await synchroniser.wake();
  };
  const startLive = async () => {
    const { server } = await replica.membership();
    if (server !== null) goLive(server, await replica.pause());
  };

  const entered = async () => {
    void keepStorage(navigator.storage);
    await startLive();
    await synchroniser.wake();
  };

  await startLive();
  void synchroniser.wake();
  globalThis.addEventListener('online', () => void synchroniser.wake());

  return {
    replica,
    synchroniser,
    transport: async () => {
      const { server: joined } = await replica.membership();
      if (joined === null) throw new Declined('Join a team first: Settings, Team.');
      return connect(joined);
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
      await entered();
    },
    signIn: async (signedIn) => {
      const joined = await finishSignIn({
        ...signedIn,
        replica,
        device: deviceName,
        fetch: globalThis.fetch.bind(globalThis),
        signal: forever,
      });
      if (!joined.ok) throw new Declined(joined.sentence);
      await entered();
    },
    joinAgain: async (link) => {
      const { member } = await replica.membership();
      const joined = await joinAgain({
        replica,
        link,
        name: member.name,
        device: deviceName,
        fetch: globalThis.fetch.bind(globalThis),
        signal: forever,
      });
      if (!joined.ok) throw new Declined(joined.sentence);
      await startLive();
      await synchroniser.wake();
    },
    leave: async () => {
      const { server } = await replica.membership();
      if (server === null) return;
      const left = await leaveTeamProperly({
        replica,
        synchroniser,
        transport: connect(server),
        newId: () => crypto.randomUUID(),
      });
      if (!left.ok) throw new Declined(left.sentence);
      membership.abort();
      onChange();
      await synchroniser.wake();
    },
    forget,
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
    confirmSnapshot: async (teamId, snapshot) => {
      const confirmation = await replica.confirmSnapshot(teamId, snapshot);
      onChange();
      return confirmation;
    },
    confirm: async (word) => {
      const confirmation = await replica.confirm(word);
      const refused = word.outcomes?.some(({ outcome }) => outcome === 'refused') ?? false;
      if (refused || (word.pulled?.entries.length ?? 0) > 0) onChange();
      return confirmation;
    },
  };
}
