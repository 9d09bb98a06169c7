/** What Settings asks the team's server for by itself: devices, open invites, the record of who let whom in or out. */
import { useEffect, useMemo, useState } from 'react';
import type { DeviceShown } from '#components/settings/DeviceLine.tsx';
import type { OpenInviteShown } from '#components/settings/InviteList.tsx';
import type { Listed } from '#components/settings/Listed.tsx';
import type { DeedShown } from '#components/settings/TeamRecord.tsx';
import type { Member } from '#domain/team.ts';
import { may } from '#domain/who-may-what.ts';
import type { Server } from '#replica/database.ts';
import type { CallResult } from '#replica/failure.ts';
import { createTransport, type Transport } from '#replica/transport.ts';
import type { AuditEntry, Device, OpenInvite } from '#sync/protocol.ts';
import { useListed } from './use-listed.ts';
import { useRecord } from './use-record.ts';

export interface TeamServer {
  devices: Listed<DeviceShown>;
  invites: Listed<OpenInviteShown>;
  deeds: Listed<DeedShown>;
  onOpenRecord: () => void;
  onEarlier: (() => void) | null;
  onLink: () => Promise<{ link: string } | { sentence: string }>;
  /** Something was done elsewhere that the lists show. */
  askAgain: () => void;
  onRevoke: (id: string) => Promise<string | null>;
  onWithdraw: (id: string) => Promise<string | null>;
}

/** `changed` is another text whenever the lists may have become others, as when the server is in reach again. */
export function useTeamServer(
  server: Server | null,
  me: Member | null,
  members: readonly Member[],
  changed: string,
): TeamServer {
  const transport = useTransport(server);
  const isOwner = me !== null && may(me.role, 'invite.make');
  const loadDevices = useMemo(() => {
    if (transport === null) return null;
    return async () => itemsOf(await transport.devices(), ({ devices }) => devices);
  }, [transport]);
  const loadInvites = useMemo(() => {
    if (transport === null || !isOwner) return null;
    return async () => itemsOf(await transport.invites(), ({ invites }) => invites);
  }, [transport, isOwner]);
  const devices = useListed<Device>(loadDevices, changed);
  const invites = useListed<OpenInvite>(loadInvites, changed);
  const record = useRecord(transport, changed);
  // A device that joined by a link tells nobody: its owner comes back to this page from there.
  const { askAgain: askForDevices } = devices;
  useEffect(() => {
    window.addEventListener('focus', askForDevices);
    return () => window.removeEventListener('focus', askForDevices);
  }, [askForDevices]);
  const nameOf = (id: string | null) =>
    id === null
      ? 'Whoever runs the server'
      : (members.find((each) => each.id === id)?.name ?? 'A former member');
  const askAgain = () => {
    devices.askAgain();
    invites.askAgain();
    record.askAgain();
  };
  const done = async (asked: Promise<CallResult<null>> | undefined) => {
    const answer = await asked;
    askAgain();
    return answer === undefined || answer.ok ? null : answer.failure.sentence;
  };
  const deviceNames = new Map(
    devices.list.state === 'known' ? devices.list.items.map(({ id, name }) => [id, name]) : [],
  );
  const memberNames = new Map(members.map(({ id, name }) => [id, name]));

  return {
    devices: mapped(devices.list, ({ memberId, ...device }) => ({
      ...device,
      memberName: nameOf(memberId),
      isMine: memberId === me?.id,
    })),
    invites: mapped(invites.list, ({ madeBy, ...invite }) => ({
      ...invite,
      madeByName: nameOf(madeBy),
    })),
    deeds: mapped(record.list, ({ actor, about, ...deed }: AuditEntry) => ({
      ...deed,
      actorName: nameOf(actor),
      about: memberNames.get(about) ?? deviceNames.get(about) ?? '',
    })),
    onOpenRecord: record.onOpen,
    onEarlier: record.onEarlier,
    onLink: async () => {
      const answer = await transport?.deviceLink();
      record.askAgain();
      if (answer === undefined) return { sentence: 'This device is in no team.' };
      return answer.ok ? { link: answer.value.link } : { sentence: answer.failure.sentence };
    },
    askAgain,
    onRevoke: (id) => done(transport?.revokeDevice(id)),
    onWithdraw: (id) => done(transport?.withdrawInvite(id)),
  };
}

/** The calls to the server for as long as the page is open; null while no team is joined. */
function useTransport(server: Server | null): Transport | null {
  const { origin, token, speaks } = server ?? { origin: null, token: null, speaks: undefined };
  const [transport, setTransport] = useState<Transport | null>(null);
  useEffect(() => {
    if (origin === null || token === null) {
      setTransport(null);
      return undefined;
    }
    const page = new AbortController();
    const { signal } = page;
    const fetch = globalThis.fetch.bind(globalThis);
    const version = speaks === undefined ? {} : { version: speaks };
    setTransport(createTransport({ origin, token, fetch, signal, ...version }));
    return () => page.abort();
  }, [origin, token, speaks]);
  return transport;
}

function itemsOf<Answer, Item>(
  answer: CallResult<Answer>,
  read: (value: Answer) => readonly Item[],
): CallResult<readonly Item[]> {
  return answer.ok ? { ok: true, value: read(answer.value) } : answer;
}

function mapped<From, To>(list: Listed<From>, change: (item: From) => To): Listed<To> {
  return list.state === 'known' ? { state: 'known', items: list.items.map(change) } : list;
}
