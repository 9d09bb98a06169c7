/** What members ask about members. */
import type { Role } from '#domain/team.ts';
import type { MutationOf } from '#sync/mutation.ts';
import { freshId } from './sample-mutations.ts';

function envelope(what: string) {
  return { id: freshId(`mutation-${what}`), madeAt: '2031-03-04T08:00:00Z' };
}

export function changeRole(memberId: string, role: Role): MutationOf<'member.change-role'> {
  return { ...envelope('role'), type: 'member.change-role', memberId, role };
}

export function handOver(memberId: string): MutationOf<'member.hand-over'> {
  return { ...envelope('hand-over'), type: 'member.hand-over', memberId };
}

export function leave(): MutationOf<'member.leave'> {
  return { ...envelope('leave'), type: 'member.leave' };
}

export function remove(
  memberId: string,
  notes: 'kept' | 'hidden' = 'kept',
): MutationOf<'member.remove'> {
  return { ...envelope('remove-member'), type: 'member.remove', memberId, notes };
}

export function takeFrom(insteadOf: string, claimId = 'claim-price'): MutationOf<'review.take'> {
  return { ...envelope('take-over'), type: 'review.take', claimId, insteadOf };
}
