/**
 * Versions of the protocol, and what each brought (rules PV1, PV4–PV7). An entry is never changed for an older reader:
 * its hash would not hold. A reader who does not know a kind of mutation stops before it and is told to update.
 */
import type { Mutation } from './mutation.ts';

/** What this build speaks when the other end does too. */
export const newestVersion = 2;

/** The oldest version that this build still understands, and falls back to. */
export const oldestVersion = 1;

/** Whether both ends of this build can talk in that version. */
export function speaks(version: number): boolean {
  return Number.isInteger(version) && version >= oldestVersion && version <= newestVersion;
}

/** The first version in which a mutation of this form can be read. */
export function versionOf(mutation: Mutation): number {
  switch (mutation.type) {
    case 'member.change-role':
    case 'member.hand-over':
    case 'member.leave':
    case 'member.remove':
      return 2;
    case 'review.take':
      return mutation.insteadOf === undefined ? 1 : 2;
    case 'review.confirm':
    case 'review.return':
      return mutation.seen === undefined ? 1 : 2;
    default:
      return 1;
  }
}
