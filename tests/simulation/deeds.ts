/**
 * What a member may sensibly ask for, given what their device shows: the affair is invented, the fishing fleet of Osmark
 * and the gunboats that it says it does not buy.
 */
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Note } from '#domain/note.ts';
import type { Review } from '#domain/review.ts';
import { roles, type Member } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import {
  readerOver,
  type RecordKind,
  type RecordReader,
  type RecordValues,
  type TeamRecord,
} from '#sync/records.ts';
import { picked } from './seeded.ts';

const moment = '2033-06-01T08:00:00.000Z';

export const article: Article = {
  id: 'article-gunboats',
  addresses: [{ url: 'https://lantern.example/gunboats', origin: 'seen' }],
  title: 'Osmark denies gunboat order',
  outlet: 'The Lantern',
  byline: '',
  publishedAt: null,
  language: 'en',
  fingerprint: [5, 6, 7],
  textHash: '5a'.repeat(32),
};

export function claimOf(id: string, text: string): Claim {
  return {
    id,
    articleId: article.id,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: text.length },
    },
    text,
    kinds: ['quantity'],
    origin: { by: 'member' },
  };
}

function evidenceOf(id: string): Evidence {
  return {
    id,
    stance: 'context',
    source: {
      url: 'https://ministry.osmark.example/budget',
      title: 'Budget of the coast guard',
      outlet: '',
      author: '',
      publishedAt: null,
      accessedAt: moment,
      kind: 'primary',
      onRecord: true,
      origin: 'Ministry of the Coast',
    },
    quote: 'Two hulls, unarmed.',
    selectors: null,
    capture: null,
    grade: { reliability: 'B', credibility: '3' },
  };
}

const addresses = ['https://lantern.example/gunboats', 'https://mirror.example/gunboats'] as const;

export interface Asker {
  self: Member;
  shown: Iterable<TeamRecord>;
  /** For the mutation; what it makes is named after it. */
  id: string;
  /** The device's own clock, right or wrong. */
  madeAt: string;
}

/** What there is to ask about, by kind. */
class Shown {
  readonly self: Member;
  private readonly all: readonly TeamRecord[];
  private readonly reader: RecordReader;

  constructor({ self, shown }: Asker) {
    this.self = self;
    this.all = [...shown];
    this.reader = readerOver(this.all);
  }

  of<Kind extends RecordKind>(kind: Kind): RecordValues[Kind][] {
    return this.all.flatMap((row) =>
      row.kind === kind ? (this.reader.get(kind, row.id) ?? []) : [],
    );
  }

  ownNotes(): Note[] {
    return this.of('note').filter(({ author }) => author === this.self.id);
  }

  reviews(...states: Review['state'][]): Review[] {
    return this.of('review').filter(({ state }) => states.includes(state));
  }

  others(): Member[] {
    return this.of('member').filter(({ id }) => id !== this.self.id);
  }
}

type Envelope = Pick<Mutation, 'id' | 'madeAt'>;
type Deed = (shown: Shown, envelope: Envelope, detail: number) => Mutation | null;

function words(envelope: Envelope): string {
  return `Two hulls, says ${envelope.id}.`;
}

const writeNote: Deed = (shown, envelope, detail) => {
  const about = picked(shown.of('claim'), detail);
  if (about === undefined) return null;
  return {
    ...envelope,
    type: 'note.write',
    noteId: `note-${envelope.id}`,
    claimId: about.id,
    replyTo: null,
    content: { body: words(envelope), assessment: null, evidence: [] },
  };
};

const editNote: Deed = (shown, envelope, detail) => {
  const note = picked(shown.ownNotes(), detail);
  if (note === undefined) return null;
  const content = { body: words(envelope), assessment: null, evidence: [] };
  return { ...envelope, type: 'note.edit', noteId: note.id, revision: note.revision, content };
};

const removeNote: Deed = (shown, envelope, detail) => {
  const note = picked(shown.ownNotes(), detail);
  return note === undefined ? null : { ...envelope, type: 'note.remove', noteId: note.id };
};

/** Two members who mark the same words, or other words under one identifier. */
const markClaim: Deed = (_, envelope, detail) => ({
  ...envelope,
  type: 'claim.mark',
  claim: claimOf('claim-second', detail % 3 === 0 ? 'two hulls' : 'unarmed hulls'),
});

const recordArticle: Deed = (_, envelope, detail) => ({
  ...envelope,
  type: 'article.record',
  article: {
    ...article,
    addresses: [{ url: `https://copy-${detail % 3}.example/gunboats`, origin: 'seen' }],
  },
});

const part: Deed = (_, envelope, detail) => ({
  ...envelope,
  type: 'article.part',
  articleId: article.id,
  address: addresses[detail % 2 === 0 ? 0 : 1],
});

const joinAgain: Deed = (_, envelope) => ({
  ...envelope,
  type: 'article.join',
  articleId: article.id,
  address: addresses[1],
});

const flag: Deed = (shown, envelope, detail) => {
  const about = picked(shown.of('claim'), detail);
  if (about === undefined) return null;
  return { ...envelope, type: 'review.flag', claimId: about.id, remark: 'How many?' };
};

const take: Deed = (shown, envelope, detail) => {
  const free = picked(shown.reviews('flagged', 'returned'), detail);
  if (free !== undefined) return { ...envelope, type: 'review.take', claimId: free.claimId };
  const held = picked(shown.reviews('checking'), detail);
  if (held?.checker == null) return null;
  return { ...envelope, type: 'review.take', claimId: held.claimId, insteadOf: held.checker };
};

const addEvidence: Deed = (shown, envelope, detail) => {
  const review = picked(shown.reviews('checking'), detail);
  if (review === undefined) return null;
  const evidence = evidenceOf(detail % 4 === 0 ? 'evidence-budget' : `evidence-${envelope.id}`);
  return { ...envelope, type: 'review.add-evidence', claimId: review.claimId, evidence };
};

const submit: Deed = (shown, envelope, detail) => {
  const review = picked(shown.reviews('checking'), detail);
  if (review === undefined) return null;
  const verdict = {
    word: detail % 2 === 0 ? ('unproven' as const) : ('contradicted' as const),
    reason: words(envelope),
  };
  const override = detail % 3 === 0 ? 'The ministry said so by telephone.' : null;
  return { ...envelope, type: 'review.submit', claimId: review.claimId, verdict, override };
};

const secondLook: Deed = (shown, envelope, detail) => {
  const review = picked(shown.reviews('submitted'), detail);
  if (review === undefined) return null;
  const { claimId } = review;
  return detail % 2 === 0
    ? { ...envelope, type: 'review.confirm', claimId, remark: '' }
    : { ...envelope, type: 'review.return', claimId, remark: 'Ask the yard.' };
};

const changeRole: Deed = (shown, envelope, detail) => {
  const other = picked(shown.others(), detail);
  const role = picked(roles, Math.floor(detail / 7));
  if (other === undefined || role === undefined) return null;
  return { ...envelope, type: 'member.change-role', memberId: other.id, role };
};

const removeMember: Deed = (shown, envelope, detail) => {
  const other = picked(shown.others(), detail);
  if (other === undefined) return null;
  const notes = detail % 2 === 0 ? ('kept' as const) : ('hidden' as const);
  return { ...envelope, type: 'member.remove', memberId: other.id, notes };
};

const leave: Deed = (_, envelope) => ({ ...envelope, type: 'member.leave' });

const handOver: Deed = (shown, envelope, detail) => {
  const heir = picked(shown.others(), detail);
  return heir === undefined ? null : { ...envelope, type: 'member.hand-over', memberId: heir.id };
};

/** As often as they stand here. */
const deeds: readonly Deed[] = [
  writeNote,
  editNote,
  editNote,
  take,
  editNote,
  submit,
  writeNote,
  editNote,
  addEvidence,
  secondLook,
  editNote,
  changeRole,
  writeNote,
  flag,
  removeNote,
  markClaim,
  recordArticle,
  take,
  part,
  submit,
  secondLook,
  removeMember,
  joinAgain,
  handOver,
  leave,
];

/** Those after which everybody is still in the team, in the role they had. */
export const peacefulDeeds: readonly Deed[] = deeds.filter(
  (deed) => ![changeRole, removeMember, handOver, leave].includes(deed),
);

/** Mostly edits: two devices of one member that do nothing else are sure to meet. */
export const contestedDeeds: readonly Deed[] = [
  editNote,
  editNote,
  editNote,
  writeNote,
  ...peacefulDeeds.slice(0, 4),
];

/** The deed that the numbers point at; a note where there is nothing to do it to. */
export function deedOf(
  asker: Asker,
  pick: number,
  detail: number,
  among: readonly Deed[] = deeds,
): Mutation | null {
  const shown = new Shown(asker);
  const envelope = { id: asker.id, madeAt: asker.madeAt };
  const chosen = picked(among, pick) ?? writeNote;
  return chosen(shown, envelope, detail) ?? writeNote(shown, envelope, detail);
}
