/** A team and its members. */
import * as z from 'zod/mini';
import { identifier, moment, requiredText } from './identity.ts';

export const roles = ['reader', 'checker', 'reviewer', 'owner'] as const;

/** How a member went. Their words stay in the log under their name; `hidden` says that the team does not show them. */
export const departure = z.object({
  at: moment,
  how: z.enum(['left', 'removed']),
  notes: z.enum(['kept', 'hidden']),
});

export const member = z.object({
  id: identifier,
  name: requiredText(80, 'The name'),
  role: z.enum(roles),
  joinedAt: moment,
  /** Absent while the member is in the team. Nobody comes back: who is invited again is another member. */
  left: z.optional(departure),
});

export const team = z.object({ id: identifier, name: requiredText(120, 'The name of the team') });

export type Role = (typeof roles)[number];
export type Departure = z.infer<typeof departure>;
export type Member = z.infer<typeof member>;
export type Team = z.infer<typeof team>;
