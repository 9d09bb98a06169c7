/** Ties the table of roles to the mutations: a mutation without a line there does not compile. */
import type { Role } from '#domain/team.ts';
import { may } from '#domain/who-may-what.ts';
import type { MutationType } from './mutation.ts';

/** Whether a member with this role may ask for this kind of mutation at all. */
export function mayAsk(role: Role, type: MutationType): boolean {
  return may(role, type);
}
