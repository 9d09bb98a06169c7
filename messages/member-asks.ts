/** What our own pages ask about the team's members, and about this device's place among them. */
import * as z from 'zod/mini';
import { identifier, webAddress } from '#domain/identity.ts';
import { departure, roles } from '#domain/team.ts';

const nothing = z.null();

/** 256 bits as base64url. */
const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const memberAsks = {
  /** "Give this member another role." */
  'member.change-role': {
    request: z.object({ memberId: identifier, role: z.enum(roles) }),
    answer: nothing,
  },
  /** "Make this member owner in my place." */
  'member.hand-over': { request: z.object({ memberId: identifier }), answer: nothing },
  /** "Shut this member out", with whether their notes are still shown. */
  'member.remove': {
    request: z.object({ memberId: identifier, notes: departure.shape.notes }),
    answer: nothing,
  },
  /** "Forget the team on this device"; what was not sent is kept and shown. */
  'team.forget': { request: z.object({}), answer: nothing },
  /** "Join again by this link": a device that was shut out, whose unsent work goes along. */
  'team.join-again': { request: z.object({ link: webAddress }), answer: nothing },
  /** "Take this device into the team of that server", after its owner signed in with an organisation. */
  'team.sign-in': {
    request: z.object({
      origin: webAddress,
      code: secret,
      verifier: secret,
    }),
    answer: nothing,
  },
  /** "Look once more whether the server takes this device's word." */
  'team.try-again': { request: z.object({}), answer: nothing },
  /** "Read the team's log again from its start", after it did not hold together. */
  'team.read-again': { request: z.object({}), answer: nothing },
} as const;
