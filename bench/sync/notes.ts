/** What the benches write: notes about one invented affair, the same words for us and for the peers. */
import type { NoteContent } from '#domain/note.ts';
import type { Mutation, MutationOf } from '#sync/mutation.ts';

const moment = '2031-03-04T08:00:00Z';

const openings = [
  'The notice of the ministry of Varland names nine boats, not eleven.',
  'The shipyard at Orrin told its owners another price in its half-year report.',
  'Nobody at the harbour of Tessel has seen the second vessel of this class.',
  'The budget of the coast guard shows this sum for three years together.',
];

const remarks = [
  'The table on page four counts the two training hulls that were ordered the year before.',
  'What the minister said in the chamber was the sum with spare parts and harbour works.',
  'The courier has corrected its first report since; the digest still shows the old figure.',
  'A crown of that year was worth a little more, which explains half of the difference.',
  'The yard answered by letter that the contract is not signed and may still be changed.',
];

/** The words of the note at this place: some 250 characters, and a source under every fourth. */
export function contentOf(at: number): NoteContent {
  const lines = [0, 1, 2].map((step) => pick(remarks, at * 7 + step * 3 + Math.floor(at / 11)));
  const body = `${pick(openings, at)} ${[...new Set(lines)].join(' ')} Seen at ${at}.`;
  return { body, assessment: null, evidence: at % 4 === 0 ? [sourceOf(at)] : [] };
}

/** One article with `claims` claims: what has to be in the log before a note can be written. */
export function groundwork(claims: number): Mutation[] {
  const article: MutationOf<'article.record'> = {
    id: 'ground-article',
    madeAt: moment,
    type: 'article.record',
    article: {
      id: 'article-boats',
      addresses: [{ url: 'https://courier.example/varland-boats', origin: 'seen' }],
      title: 'Varland orders eleven patrol boats',
      outlet: 'The Orrin Courier',
      byline: 'Mara Quill',
      publishedAt: '2031-03-03',
      language: 'en',
      fingerprint: [17, 4_000_000_000],
      textHash: 'ab'.repeat(32),
    },
  };
  return [article, ...Array.from({ length: claims }, (_, at) => claimMark(at))];
}

/** The mutation that writes the note at this place; `run` keeps the identifiers of two rounds apart. */
export function noteWrite(run: string, at: number, claims: number): MutationOf<'note.write'> {
  return {
    id: `write-${run}-${at}`,
    madeAt: moment,
    type: 'note.write',
    noteId: noteIdOf(run, at),
    claimId: claimIdOf(at % claims),
    replyTo: null,
    content: contentOf(at),
  };
}

export function noteIdOf(run: string, at: number): string {
  return `note-${run}-${String(at).padStart(7, '0')}`;
}

/** The same note as a document, for peers that hold documents. */
export interface NoteDocument {
  noteId: string;
  claimId: string;
  replyTo: string | null;
  writtenAt: string;
  content: NoteContent;
}

export function noteDocument(run: string, at: number, claims: number): NoteDocument {
  const { noteId, claimId, replyTo, content } = noteWrite(run, at, claims);
  return { noteId, claimId, replyTo, writtenAt: moment, content };
}

function claimMark(at: number): MutationOf<'claim.mark'> {
  const text = `Varland will pay ${640 + at} million crowns for eleven boats.`;
  return {
    id: `ground-claim-${at}`,
    madeAt: moment,
    type: 'claim.mark',
    claim: {
      id: claimIdOf(at),
      articleId: 'article-boats',
      selectors: {
        quote: {
          type: 'TextQuoteSelector',
          exact: text,
          prefix: 'The ministry said: ',
          suffix: '',
        },
        position: { type: 'TextPositionSelector', start: 19, end: 19 + text.length },
      },
      text,
      kinds: ['quantity'],
      origin: { by: 'member' },
    },
  };
}

function claimIdOf(at: number): string {
  return `claim-${String(at).padStart(5, '0')}`;
}

function sourceOf(at: number): NoteContent['evidence'][number] {
  return {
    id: `evidence-${at}`,
    stance: 'contradicts',
    source: {
      url: `https://gazette.varland.example/notices/${at}`,
      title: `Notice of purchase ${at}`,
      outlet: 'Gazette of Varland',
      author: '',
      publishedAt: '2031-03-01',
      accessedAt: moment,
      kind: 'primary',
      onRecord: true,
      origin: 'Ministry of the coast',
    },
    quote: 'Nine vessels of the Tern class',
    selectors: null,
    capture: null,
    grade: { reliability: 'B', credibility: '2' },
  };
}

function pick(from: readonly string[], at: number): string {
  return from[at % from.length] ?? '';
}
