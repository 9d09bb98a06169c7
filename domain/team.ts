/** A team and its members. */
import * as z from 'zod/mini';
import { identifier, moment, requiredText } from './identity.ts';

export const roles = ['reader', 'checker', 'reviewer', 'owner'] as const;

export const member = z.object({
  id: identifier,
  name: requiredText(80, 'The name'),
  role: z.enum(roles),
  joinedAt: moment,
});

export const team = z.object({ id: identifier, name: requiredText(120, 'The name of the team') });

export type Role = (typeof roles)[number];
export type Member = z.infer<typeof member>;
export type Team = z.infer<typeof team>;
