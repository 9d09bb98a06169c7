/** An invented affair: Varland sells "Heron" radars to Ostmark. No such states, weapons or people exist. */
import type { AnchorOutcome } from '#domain/anchor.ts';
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Mark } from '#domain/mark.ts';
import type { Note } from '#domain/note.ts';
import type { Review, ReviewStep } from '#domain/review.ts';
import type { Member, Role } from '#domain/team.ts';
import type { NoteShown } from '#components/note/NoteView.tsx';
import type { QueueItem } from '#components/review/ReviewQueue.tsx';

export const soldText =
  'Varland will sell 48 Heron radars to Ostmark for an estimated 310 million crowns, the Arms Board said on Tuesday.';
export const framedText =
  'The purchase is likely to leave a bitter mood in the border provinces, where patience has long run out.';

const names = new Map([
  ['member-ida', 'Ida Lund'],
  ['member-tomas', 'Tomas Weir'],
  ['member-prova', 'Prova Adeyemi'],
]);

export function nameOf(memberId: string): string {
  return names.get(memberId) ?? 'A former member';
}

export function memberNamed(id: string, role: Role): Member {
  return { id, name: nameOf(id), role, joinedAt: '2031-03-01T08:00:00Z' };
}

let made = 0;
export function newId(): string {
  made += 1;
  return `made-up-${String(made).padStart(6, '0')}`;
}

export const claimMark: Mark = {
  id: 'm1',
  kind: 'claim',
  start: 0,
  end: soldText.length,
  text: soldText,
  level: 'normal',
  priority: 3,
  kinds: ['quantity', 'attributed statement'],
  triggers: [
    {
      text: '48 Heron radars',
      start: 0,
      end: 15,
      kind: 'quantity',
      rule: 'figure',
      reason: 'A figure that a document or a count could confirm or refute.',
    },
    {
      text: 'the Arms Board',
      start: 20,
      end: 34,
      kind: 'attributed statement',
      rule: 'attribution',
      reason: 'A statement that can be traced to the one who made it.',
    },
  ],
  engine: 'made-up',
};

export const framedMark: Mark = {
  id: 'm2',
  kind: 'editorialising',
  start: 200,
  end: 300,
  text: framedText,
  level: 'quiet',
  priority: 0,
  kinds: ['prediction'],
  triggers: [
    {
      text: 'likely to leave a bitter mood',
      start: 210,
      end: 239,
      kind: 'unsourced_prediction',
      rule: 'prediction/likely-to',
      reason: 'Says what will happen in the narrator’s own voice, and names nobody who expects it.',
    },
  ],
  engine: 'made-up',
};

/** What a learned judgement rests on: each word with its share. */
export const learnedMark: Mark = {
  ...framedMark,
  id: 'm3',
  kinds: ['loaded wording'],
  triggers: [['patience', 0.24] as const, ['bitter', 0.61] as const].map(([text, share]) => ({
    text,
    start: 200 + framedText.indexOf(text),
    end: 200 + framedText.indexOf(text) + text.length,
    kind: 'loaded_term',
    rule: 'head/loaded',
    reason: 'Sentences with such words were mostly judged to be coloured.',
    share,
  })),
};

export const altered: AnchorOutcome = {
  state: 'altered',
  diff: [
    { change: 'same', text: 'Varland will sell ' },
    { change: 'removed', text: '48' },
    { change: 'added', text: '84' },
    { change: 'same', text: ' Heron radars to Ostmark for an estimated 310 million crowns.' },
  ],
  reasons: ['A number changed: 48 is now 84.'],
};

export const notFound: AnchorOutcome = {
  state: 'not found',
  reasons: ['No passage of this page resembles the words enough.'],
};

export const ambiguous: AnchorOutcome = {
  state: 'ambiguous',
  reasons: ['The same words stand in two paragraphs, with the same surroundings.'],
};

export function evidence(change: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-notice',
    stance: 'supports',
    source: {
      url: 'https://armsboard.example/notices/31-07',
      title: 'Notice 31-07: Heron radars for Ostmark',
      outlet: 'Varland Arms Board',
      author: '',
      publishedAt: '2031-03-04',
      accessedAt: '2031-03-05T09:30:00Z',
      kind: 'primary',
      onRecord: true,
      origin: 'Arms Board notice 31-07',
    },
    quote: 'The Board has approved the sale of forty-eight (48) Heron radars.',
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'The Board has approved the sale of forty-eight (48) Heron radars.',
        prefix: '',
        suffix: '',
      },
      position: { type: 'TextPositionSelector', start: 12, end: 77 },
    },
    capture: {
      bytesHash: '5f2a90c1'.repeat(8),
      textHash: '0b1c2d3e'.repeat(8),
      byteLength: 18_220,
      capturedAt: '2031-03-05T09:31:00Z',
      tool: 'made-up 1',
      finalAddress: 'https://armsboard.example/notices/31-07',
      httpStatus: 200,
      contentType: 'text/html',
    },
    grade: { reliability: 'A', credibility: '2' },
    ...change,
  };
}

export const hearsay: Evidence = evidence({
  id: 'evidence-herald',
  stance: 'contradicts',
  source: {
    ...evidence().source,
    url: 'https://herald.example/radars',
    title: 'Radar deal larger than thought, officials hint',
    outlet: 'The Border Herald',
    kind: 'secondary',
    onRecord: false,
    origin: '',
  },
  quote: 'Two people close to the talks spoke of “nearer sixty” radars.',
  selectors: null,
  capture: null,
  grade: { reliability: 'D', credibility: '4' },
});

export function note(change: Partial<Note> = {}): Note {
  return {
    id: 'note-of-ida',
    claimId: 'claim-radars',
    author: 'member-ida',
    content: {
      body: 'The notice gives **48**, and the price as a *ceiling*. See [the notice](https://armsboard.example/notices/31-07).',
      assessment: { word: 'supported', reason: 'The notice of the seller gives the same figure.' },
      evidence: [evidence()],
    },
    replyTo: null,
    writtenAt: '2031-03-05T10:00:00Z',
    editedAt: null,
    revision: 0,
    history: [],
    removed: false,
    ...change,
  };
}

export function noteSaying(body: string): Note {
  return note({ content: { body, assessment: null, evidence: [] } });
}

export function shown(change: Partial<NoteShown> = {}): NoteShown {
  return { note: note(), authorName: 'Ida Lund', isMine: false, isPending: false, ...change };
}

export const claim: Claim = {
  id: 'claim-radars',
  articleId: 'article-wire',
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: soldText, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 112 },
  },
  text: soldText,
  kinds: ['quantity', 'attributed statement'],
  origin: { by: 'engine', engine: 'made-up', rules: ['figure'] },
};

export const framedClaim: Claim = {
  ...claim,
  id: 'claim-mood',
  text: framedText,
  kinds: ['prediction'],
};

export const article: Article = {
  id: 'article-wire',
  addresses: [{ url: 'https://wire.example/varland-radars', origin: 'seen' }],
  title: 'Varland approves radar sale to Ostmark',
  outlet: 'Meridian Wire',
  byline: 'By a staff correspondent',
  publishedAt: '2031-03-04',
  language: 'en',
  fingerprint: [1, 2, 3],
  textHash: 'ab12cd34'.repeat(8),
};

const flagged: ReviewStep = {
  what: 'flagged',
  by: 'member-prova',
  at: '2031-03-05T11:00:00Z',
  remark: 'The other account gives another number.',
};
const taken: ReviewStep = {
  what: 'taken',
  by: 'member-ida',
  at: '2031-03-05T12:00:00Z',
  remark: '',
};
const submitted: ReviewStep = {
  what: 'submitted',
  by: 'member-ida',
  at: '2031-03-06T09:00:00Z',
  remark: 'The notice gives the number in words and figures.',
};

export function review(change: Partial<Review> = {}): Review {
  return {
    claimId: 'claim-radars',
    state: 'flagged',
    flaggedBy: 'member-prova',
    checker: null,
    evidence: [],
    verdict: null,
    override: null,
    confirmedBy: null,
    steps: [flagged],
    ...change,
  };
}

export const checking: Review = review({
  state: 'checking',
  checker: 'member-ida',
  steps: [flagged, taken],
});

export const waiting: Review = review({
  state: 'submitted',
  checker: 'member-ida',
  evidence: [evidence(), hearsay],
  verdict: { word: 'supported', reason: 'The notice gives the number in words and figures.' },
  steps: [flagged, taken, submitted],
});

export const published: Review = review({
  ...waiting,
  state: 'published',
  confirmedBy: 'member-tomas',
  steps: [
    ...waiting.steps,
    { what: 'confirmed', by: 'member-tomas', at: '2031-03-06T10:00:00Z', remark: '' },
  ],
});

export function queued(state: Review, change: Partial<QueueItem> = {}): QueueItem {
  return { claim, article, review: state, ...change };
}
