/** Where every schedule begins: a team of four with an article, a claim on the desk, one checked, and a note. */
import type { Role } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import { article, claimOf } from './deeds.ts';
import { MemoryServer } from './memory-server.ts';

export const begin = Date.UTC(2033, 5, 1, 9);

const people: readonly [id: string, role: Role][] = [
  ['owner-01', 'owner'],
  ['checker-1', 'checker'],
  ['reviewer-1', 'reviewer'],
  ['reader-1', 'reader'],
];

const madeAt = new Date(begin).toISOString();

const joins = people.map(([memberId, role], index) => ({
  author: memberId,
  byServer: true,
  mutation: {
    id: `join-000${index}`,
    madeAt,
    type: 'member.join',
    memberId,
    name: memberId,
    role,
  } satisfies Mutation,
}));

/** What the first checker asks for. */
export const firstMutations: readonly Mutation[] = [
  { id: 'first-article', madeAt, type: 'article.record', article },
  { id: 'first-claim', madeAt, type: 'claim.mark', claim: claimOf('claim-first', 'two gunboats') },
  { id: 'first-flag', madeAt, type: 'review.flag', claimId: 'claim-first', remark: '' },
  {
    id: 'first-note',
    madeAt,
    type: 'note.write',
    noteId: 'note-first',
    claimId: 'claim-first',
    replyTo: null,
    content: { body: 'The yard builds no gunboats.', assessment: null, evidence: [] },
  },
  { id: 'third-claim', madeAt, type: 'claim.mark', claim: claimOf('claim-third', 'by autumn') },
  { id: 'third-flag', madeAt, type: 'review.flag', claimId: 'claim-third', remark: '' },
  { id: 'third-take', madeAt, type: 'review.take', claimId: 'claim-third' },
  {
    id: 'third-submit',
    madeAt,
    type: 'review.submit',
    claimId: 'claim-third',
    verdict: { word: 'unproven', reason: 'Nobody names a day.' },
    override: null,
  },
];

const asks = [
  ...joins,
  ...firstMutations.map((mutation) => ({ author: 'checker-1', byServer: false, mutation })),
];

/** A server with the first entries in its log. */
export function grounded(): MemoryServer {
  const server = new MemoryServer();
  for (const { author, byServer, mutation } of asks) {
    server.begin({
      mutations: [mutation],
      asked: { author, at: madeAt, byServer },
      done: ([outcome]) => {
        if (outcome?.outcome !== 'applied') throw new Error(`${mutation.type} was refused.`);
      },
    });
    server.commit();
  }
  return server;
}

/** How a member was let in; its device knows that much before it has read the log. */
export function memberAt(id: string) {
  const [, role] = people.find(([known]) => known === id) ?? [id, 'reader' as const];
  return { id, name: id, role, joinedAt: madeAt };
}
