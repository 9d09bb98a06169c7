/** A note: what a member wrote about a claim, with a verdict if they give one and the evidence it rests on. */
import * as z from 'zod/mini';
import { evidence } from './evidence.ts';
import { boundedText, identifier, moment } from './identity.ts';
import { verdict } from './verdict.ts';

/** The longest note in UTF-16 units. */
export const longestNote = 20_000;

/** The part of a note that its author can change. */
export const noteContent = z
  .object({
    body: boundedText(longestNote, 'The note'),
    assessment: z.nullable(verdict),
    evidence: z.array(evidence).check(z.maxLength(20, 'A note holds at most 20 sources.')),
  })
  .check(
    z.refine((content) => content.assessment === null || content.evidence.length > 0, {
      error: 'A verdict needs at least one source.',
      path: ['evidence'],
    }),
    z.refine((content) => content.body !== '' || content.assessment !== null, {
      error: 'Write a note or give a verdict.',
      path: ['body'],
    }),
  );

/** A state of a note that is no longer the current one. */
export const noteRevision = z.object({
  revision: z.int().check(z.minimum(0)),
  content: noteContent,
  author: identifier,
  at: moment,
  /** True where this edit arrived after another had already changed the same revision: kept, not shown as current. */
  lostRace: z.boolean(),
});

export const note = z.object({
  id: identifier,
  claimId: identifier,
  author: identifier,
  content: noteContent,
  replyTo: z.nullable(identifier),
  writtenAt: moment,
  editedAt: z.nullable(moment),
  revision: z.int().check(z.minimum(0)),
  history: z.array(noteRevision),
  removed: z.boolean(),
});

export type NoteContent = z.infer<typeof noteContent>;
export type NoteRevision = z.infer<typeof noteRevision>;
export type Note = z.infer<typeof note>;
