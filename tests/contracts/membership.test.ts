/** The contract of membership, run on every database: who comes in, by what, and who is shut out by which commit. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#domain/team.ts';
import type { Act } from '#domain/who-may-what.ts';
import { asMember, asOperator, NotAllowed, type AllowedScope } from '#server/db/as-member.ts';
import { auditBefore, auditPage } from '#server/db/audit.ts';
import type { Database } from '#server/db/database.ts';
import { deviceOf, devicesSeenBy, revokeDevice, type Device } from '#server/db/devices.ts';
import { inTeam } from '#server/db/in-team.ts';
import {
  createInvite,
  makeDeviceLink,
  makeInvite,
  openInvites,
  withdrawInvite,
} from '#server/db/invites.ts';
import { join } from '#server/db/joining.ts';
import { clearTickets, issueTicket, redeemTicket } from '#server/db/tickets.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { changeRole, handOver, leave, remove } from '../sync/support/member-mutations.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';
import { clock, storesUnderTest, teamOf } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

const minute = 60_000;

function later(milliseconds: number): Date {
  return new Date(clock().getTime() + milliseconds);
}

const ownToken = 't'.repeat(43);

describe.each(stores)('membership on $name', ({ name, open: openStore }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => ({ database, close } = await openStore()));
  afterEach(() => close());

  interface Person extends Device {
    token: string;
  }

  /** A team with a member of each role, each with one device. */
  async function team() {
    const { teamId, log, tokens } = await teamOf(database, ['owner', 'checker', 'reader']);
    const [owner, checker, reader] = await Promise.all(tokens.map(person));
    if (owner === undefined || checker === undefined || reader === undefined) {
      throw new Error('A member is missing.');
    }
    return { teamId, log, owner, checker, reader };
  }

  async function person(token: string): Promise<Person> {
    const device = await deviceOf(database, token, clock());
    if (device === null) throw new Error('A fresh token is not known.');
    return { ...device, token };
  }

  function isIn({ token }: { token: string }): Promise<boolean> {
    return deviceOf(database, token, clock()).then((device) => device !== null);
  }

  function write<Granted extends Act, Result>(
    who: Device,
    act: Granted,
    work: (scope: AllowedScope<Granted>) => Promise<Result>,
  ): Promise<Result> {
    return asMember(database, who, act, 'read write', work);
  }

  function inviteBy(who: Device, role: Role = 'reader') {
    return write(who, 'invite.make', (scope) => makeInvite(scope, role, clock()));
  }

  function linkFor(who: Device) {
    return write(who, 'device.link', (scope) => makeDeviceLink(scope, who.memberId, clock()));
  }

  function comeIn({ invite }: { invite: string }, now = clock()) {
    return join(database, { invite, name: 'Tove', device: 'tablet' }, now);
  }

  function invitesSeenBy(who: Device) {
    return asMember(database, who, 'invite.make', 'read only', (scope) =>
      openInvites(scope, clock()),
    );
  }

  function listFor(who: Device) {
    return asMember(database, who, 'device.list', 'read only', (scope) =>
      devicesSeenBy(scope, who.deviceId),
    );
  }

  function revoke(who: Device, deviceId: string) {
    return write(who, 'device.revoke', (scope) => revokeDevice(scope, deviceId, clock()));
  }

  /** The audit, oldest first. */
  async function audit(teamId: string) {
    const entries = await asOperator(database, teamId, 'audit.read', 'read only', (scope) =>
      auditBefore(scope, null),
    );
    return entries.toReversed();
  }

  describe('invites', () => {
    test('SE2 of many who use one invite at once, one comes in', async () => {
      const { log, owner } = await team();
      const invite = await inviteBy(owner);
      const answers = await Promise.all(Array.from({ length: 8 }, () => comeIn(invite)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
      expect(await log.records('member')).toHaveLength(4);
    });

    test('SE8 an owner sees what is open, without its secret, and takes it back', async () => {
      const { owner } = await team();
      const { invite, expiresAt } = await inviteBy(owner, 'reviewer');
      const [open] = await invitesSeenBy(owner);
      expect(open).toEqual({
        id: expect.any(String),
        role: 'reviewer',
        madeBy: owner.memberId,
        expiresAt,
      });
      const withdrawal = () =>
        write(owner, 'invite.make', (scope) => withdrawInvite(scope, open?.id ?? '', clock()));
      expect(await withdrawal()).toBe(true);
      expect(await comeIn({ invite })).toBeNull();
      expect(await withdrawal()).toBe(false);
      expect(await invitesSeenBy(owner)).toEqual([]);
    });

    test('SE8 who is no owner neither makes, sees nor withdraws one', async () => {
      const { owner, reader, checker } = await team();
      await inviteBy(owner);
      const [open] = await invitesSeenBy(owner);
      await expect(inviteBy(checker)).rejects.toThrow(NotAllowed);
      await expect(invitesSeenBy(reader)).rejects.toThrow(NotAllowed);
      const withdrawal = write(reader, 'invite.make', (scope) =>
        withdrawInvite(scope, open?.id ?? '', clock()),
      );
      await expect(withdrawal).rejects.toThrow(NotAllowed);
      expect(await invitesSeenBy(owner)).toHaveLength(1);
    });

    test('SE4 an owner withdraws no invite of another team', async () => {
      const { owner } = await team();
      const other = await team();
      await inviteBy(other.owner);
      const [open] = await invitesSeenBy(other.owner);
      const withdrawal = write(owner, 'invite.make', (scope) =>
        withdrawInvite(scope, open?.id ?? '', clock()),
      );
      expect(await withdrawal).toBe(false);
      expect(await invitesSeenBy(other.owner)).toHaveLength(1);
    });
  });

  async function invited() {
    const { teamId, log } = await team();
    const { invite } = await createInvite(database, teamId, 'reader', clock());
    const request = { invite, name: 'Nia', device: 'laptop', token: ownToken };
    return { teamId, log, request };
  }

  describe('a join whose answer was lost', () => {
    test('SE10 is answered again by its token: one member, one device', async () => {
      const { log, request } = await invited();
      const first = await join(database, request, clock());
      const head = await log.head();
      expect(await join(database, request, later(minute))).toEqual(first);
      expect(await log.head()).toEqual(head);
      expect(first?.token).toBe(ownToken);
      const devices = await database.kysely
        .selectFrom('devices')
        .select('id')
        .where('member_id', '=', first?.member.id ?? '')
        .execute();
      expect(devices).toHaveLength(1);
    });

    test('SE10 is not answered to another token, nor once the device was revoked', async () => {
      const { teamId, request } = await invited();
      await join(database, request, clock());
      expect(await join(database, { ...request, token: 'u'.repeat(43) }, clock())).toBeNull();
      await database.kysely
        .updateTable('devices')
        .set({ revoked_at: clock().toISOString() })
        .where('team_id', '=', teamId)
        .execute();
      expect(await join(database, request, clock())).toBeNull();
    });

    test('SE10 SE4 a token of another team comes in nowhere else', async () => {
      const { request } = await invited();
      await join(database, request, clock());
      const other = await invited();
      expect(await join(database, other.request, clock())).toBeNull();
    });
  });

  describe('device links', () => {
    test('MB11 lets in another device of the same member, and the log gets no entry', async () => {
      const { log, checker } = await team();
      const head = await log.head();
      const answer = await comeIn(await linkFor(checker));
      expect(answer?.member).toMatchObject({ id: checker.memberId, name: 'checker' });
      expect(await log.head()).toEqual(head);
      const second = await person(answer?.token ?? '');
      expect(second).toMatchObject({ teamId: checker.teamId, memberId: checker.memberId });
      expect(second.deviceId).not.toBe(checker.deviceId);
    });

    test('MB11 works once, and for ten minutes', async () => {
      const { checker } = await team();
      const used = await linkFor(checker);
      const answers = await Promise.all([1, 2, 3].map(() => comeIn(used)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
      const stale = await linkFor(checker);
      expect(await comeIn(stale, later(10 * minute))).toBeNull();
      expect(await comeIn(stale, later(10 * minute - 1))).not.toBeNull();
    });

    test('MB11 is in nobody’s list of invites', async () => {
      const { owner } = await team();
      await linkFor(owner);
      expect(await invitesSeenBy(owner)).toEqual([]);
    });
  });

  describe('devices', () => {
    test('SE3 MB10 a revoked device is unknown from then on, other devices are not', async () => {
      const { owner, checker, reader } = await team();
      expect(await revoke(checker, checker.deviceId)).toBe(true);
      expect(await Promise.all([owner, checker, reader].map(isIn))).toEqual([true, false, true]);
    });

    test('MB10 an owner shuts out anybody’s device; again changes nothing', async () => {
      const { teamId, owner, reader } = await team();
      expect(await revoke(owner, reader.deviceId)).toBe(true);
      expect(await isIn(reader)).toBe(false);
      const before = await audit(teamId);
      expect(await revoke(owner, reader.deviceId)).toBe(true);
      expect(await audit(teamId)).toEqual(before);
    });

    test('MB10 with a device go its member’s open device links: a thief may have made one', async () => {
      const { reader, owner } = await team();
      const link = await linkFor(reader);
      const others = await linkFor(owner);
      await revoke(owner, reader.deviceId);
      expect(await comeIn(link)).toBeNull();
      expect(await comeIn(others)).not.toBeNull();
    });

    test('MB13 another’s device and one that never was are the same to who is no owner', async () => {
      const { owner, reader, checker } = await team();
      const stranger = await team();
      for (const id of [
        owner.deviceId,
        checker.deviceId,
        'device-none',
        stranger.reader.deviceId,
      ]) {
        expect(await revoke(reader, id)).toBe(false);
      }
      expect(await revoke(owner, stranger.reader.deviceId)).toBe(false);
      expect(await isIn(owner)).toBe(true);
      expect(await isIn(stranger.reader)).toBe(true);
    });

    test('MB13 a reader’s list holds their own devices, an owner’s all of the team', async () => {
      const { owner, checker, reader } = await team();
      await team();
      const own = await listFor(reader);
      expect(own).toMatchObject([
        { id: reader.deviceId, memberId: reader.memberId, name: 'laptop', isThis: true },
      ]);
      const all = await listFor(owner);
      expect(new Set(all.map((device) => device.id))).toEqual(
        new Set([owner.deviceId, checker.deviceId, reader.deviceId]),
      );
      expect(all.filter((device) => device.isThis).map((device) => device.id)).toEqual([
        owner.deviceId,
      ]);
    });

    test('a device is noted as seen by the hour, and once an hour', async () => {
      const { reader } = await team();
      const hours = ['2031-03-04T09:00:00.000Z', '2031-03-04T11:00:00.000Z'];
      await deviceOf(database, reader.token, later(59 * minute));
      expect(await listFor(reader)).toMatchObject([{ lastSeenAt: hours[0] }]);
      await deviceOf(database, reader.token, later(121 * minute));
      expect(await listFor(reader)).toMatchObject([{ lastSeenAt: hours[1] }]);
      // A clock that was set back writes nothing.
      await deviceOf(database, reader.token, clock());
      expect(await listFor(reader)).toMatchObject([{ lastSeenAt: hours[1] }]);
    });
  });

  describe('departures', () => {
    const ways: [
      how: string,
      by: 'owner' | 'checker',
      asked: (checker: Device) => ReturnType<typeof leave> | ReturnType<typeof remove>,
    ][] = [
      ['leaves', 'checker', () => leave()],
      ['is removed', 'owner', (checker) => remove(checker.memberId, 'hidden')],
    ];
    test.each(ways)(
      'MB9 who %s is shut out by the same commit, on every device',
      async (_, by, asked) => {
        const people = await team();
        const { log, checker, owner } = people;
        const tablet = await person((await comeIn(await linkFor(checker)))?.token ?? '');
        const link = await linkFor(checker);
        const ticket = await issueTicket(database, checker, clock());
        const outcomes = await log.push([asked(checker)], people[by].memberId);
        expect(brief(outcomes)).toEqual(['applied']);
        expect(await Promise.all([checker, tablet, owner].map(isIn))).toEqual([false, false, true]);
        expect(await comeIn(link)).toBeNull();
        expect(await redeemTicket(database, ticket, clock())).toBeNull();
      },
    );

    test('MB9 a refused removal shuts nobody out', async () => {
      const { log, checker, reader } = await team();
      expect(brief(await log.push([remove(reader.memberId)], checker.memberId))).toEqual([
        'not allowed',
      ]);
      expect(await isIn(reader)).toBe(true);
    });

    test('MB9 an owner who goes, or is owner no more, has no invites out', async () => {
      const { log, owner, checker } = await team();
      const kept = await inviteBy(owner, 'owner');
      await log.push([handOver(checker.memberId)], owner.memberId);
      expect(await comeIn(kept)).toBeNull();
      const lowered = await inviteBy(checker, 'owner');
      await log.push([changeRole(owner.memberId, 'owner')], checker.memberId);
      await log.push([changeRole(checker.memberId, 'reader')], owner.memberId);
      expect(await comeIn(lowered)).toBeNull();
      await expect(inviteBy(checker)).rejects.toThrow(NotAllowed);
    });

    test('MB6 MB7 in one push, what comes after the departure is refused', async () => {
      const { log, checker } = await team();
      const outcomes = await log.push(
        [recordArticle(), leave(), recordArticle()],
        checker.memberId,
      );
      expect(brief(outcomes)).toEqual(['applied', 'applied', 'not allowed']);
    });
  });

  describe('tickets', () => {
    test('SE6 SE9 a ticket opens once, whichever instance asks', async () => {
      const { reader } = await team();
      const ticket = await issueTicket(database, reader, clock());
      expect(ticket).toMatch(/^[A-Za-z0-9_-]{43}$/);
      const redeemed = await Promise.all(
        Array.from({ length: 6 }, () => redeemTicket(database, ticket, clock())),
      );
      const { teamId, memberId, deviceId } = reader;
      expect(redeemed.filter((device) => device !== null)).toEqual([
        { teamId, memberId, deviceId },
      ]);
    });

    test('SE6 a ticket lasts just under 30 seconds, and cleared are those that are older', async () => {
      const { reader } = await team();
      const early = await issueTicket(database, reader, clock());
      const late = await issueTicket(database, reader, clock());
      await clearTickets(database, later(29_999));
      expect(await redeemTicket(database, early, later(29_999))).not.toBeNull();
      expect(await redeemTicket(database, late, later(30_000))).toBeNull();
      await issueTicket(database, reader, clock());
      await clearTickets(database, later(30_000));
      expect(await database.kysely.selectFrom('tickets').selectAll().execute()).toEqual([]);
    });

    test('SE9 no ticket of a device that was revoked meanwhile', async () => {
      const { owner, reader } = await team();
      const ticket = await issueTicket(database, reader, clock());
      await revoke(owner, reader.deviceId);
      expect(await redeemTicket(database, ticket, clock())).toBeNull();
    });

    test('SE1 neither ticket, invite, link nor token stands in the database', async () => {
      const { owner } = await team();
      const secrets = [
        owner.token,
        await issueTicket(database, owner, clock()),
        (await inviteBy(owner)).invite,
        (await linkFor(owner)).invite,
      ];
      const rows = JSON.stringify([
        await database.kysely.selectFrom('devices').selectAll().execute(),
        await database.kysely.selectFrom('invites').selectAll().execute(),
        await database.kysely.selectFrom('tickets').selectAll().execute(),
        await audit(owner.teamId),
      ]);
      for (const secret of secrets) expect(rows).not.toContain(secret);
    });
  });

  describe('the audit', () => {
    test('MB12 every act stands in it, in order and without a gap', async () => {
      const { teamId, log, owner, checker, reader } = await team();
      const from = (await audit(teamId)).length;
      const made = await inviteBy(owner);
      const taken = await inviteBy(owner);
      const [open] = (await invitesSeenBy(owner)).slice(-1);
      const link = await linkFor(checker);
      const tove = await comeIn(made);
      await comeIn(link);
      await log.push([changeRole(checker.memberId, 'reviewer')], owner.memberId);
      await revoke(reader, reader.deviceId);
      await log.push([leave()], reader.memberId);
      await log.push([remove(tove?.member.id ?? '')], owner.memberId);
      await log.push([handOver(checker.memberId)], owner.memberId);
      const entries = await audit(teamId);
      expect(entries.map((entry) => entry.place)).toEqual(
        Array.from(entries, (_, index) => index + 1),
      );
      const names = new Map([
        [owner.memberId, 'owner'],
        [checker.memberId, 'checker'],
        [reader.memberId, 'reader'],
        [tove?.member.id ?? '', 'tove'],
      ]);
      expect(
        entries.slice(from).map(({ actor, act }) => `${names.get(actor ?? '')}: ${act}`),
      ).toEqual([
        'owner: invite made',
        'owner: invite made',
        'checker: device link made',
        'tove: member joined',
        'tove: device added',
        'checker: device added',
        'owner: role changed',
        'reader: device revoked',
        'reader: member left',
        'owner: member removed',
        'owner: device revoked',
        'owner: team handed over',
        'owner: invite withdrawn',
      ]);
      expect(open?.madeBy).toBe(owner.memberId);
      expect(await comeIn(taken)).toBeNull();
    });

    test('MB12 an invite by whoever runs the server has no member for its maker, and who used it is known', async () => {
      const { teamId } = await team();
      const { invite } = await createInvite(database, teamId, 'owner', clock());
      const made = (await audit(teamId)).at(-1);
      expect(made).toMatchObject({ actor: null, act: 'invite made' });
      const joined = await comeIn({ invite });
      const trail = (await audit(teamId)).slice(-2);
      expect(trail).toMatchObject([
        { actor: joined?.member.id, act: 'member joined', about: made?.about },
        { actor: joined?.member.id, act: 'device added' },
      ]);
    });

    test('MB12 acts at the same time get places one after the other', async () => {
      const { teamId, owner } = await team();
      const before = (await audit(teamId)).length;
      await Promise.all(Array.from({ length: 8 }, () => inviteBy(owner)));
      const places = (await audit(teamId)).map((entry) => entry.place);
      expect(places).toEqual(Array.from({ length: before + 8 }, (_, index) => index + 1));
    });

    test('MB12 a deed that fails leaves no word of itself', async () => {
      const { teamId, owner } = await team();
      const before = await audit(teamId);
      const failing = write(owner, 'invite.make', async (scope) => {
        await makeInvite(scope, 'reader', clock());
        throw new Error('The power went.');
      });
      await expect(failing).rejects.toThrow('The power went.');
      expect(await audit(teamId)).toEqual(before);
      expect(await invitesSeenBy(owner)).toEqual([]);
    });

    test('MB12 it is read by pages, newest first, and by owners alone', async () => {
      const { teamId, owner, checker, reader } = await team();
      for (let made = 0; made < auditPage; made += 1) await inviteBy(owner);
      const page = (before: number | null, who: Device = owner) =>
        asMember(database, who, 'audit.read', 'read only', (scope) => auditBefore(scope, before));
      const newest = await page(null);
      expect(newest).toHaveLength(auditPage);
      const rest = await page(newest.at(-1)?.place ?? 0);
      expect(rest.at(-1)?.place).toBe(1);
      expect([...newest, ...rest].toReversed().map((entry) => entry.place)).toEqual(
        Array.from({ length: newest[0]?.place ?? 0 }, (_, index) => index + 1),
      );
      for (const who of [checker, reader]) {
        await expect(page(null, who)).rejects.toThrow(NotAllowed);
      }
      const other = await team();
      expect((await audit(other.teamId)).length).toBeLessThan(auditPage);
      expect(teamId).not.toBe(other.teamId);
    });

    test('MB12 the database refuses to change or delete a word of it', async () => {
      const { teamId } = await team();
      const before = await audit(teamId);
      for (const statement of [
        sql`update audit set actor = 'somebody' where team_id = ${teamId}`,
        sql`delete from audit where team_id = ${teamId}`,
      ]) {
        const tampering = inTeam(database, teamId, 'read write', ({ tx }) => statement.execute(tx));
        await expect(tampering).rejects.toThrow(
          name === 'PostgreSQL' ? 'permission denied for table audit' : 'The audit is append-only.',
        );
      }
      expect(await audit(teamId)).toEqual(before);
    });
  });
});

function brief(outcomes: readonly PushOutcome[]): string[] {
  return outcomes.map((outcome) =>
    outcome.outcome === 'applied' ? 'applied' : outcome.refusal.code,
  );
}
