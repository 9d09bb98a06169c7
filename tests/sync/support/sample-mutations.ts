/** Mutations about one invented affair: the republic of Varland buys patrol boats from the shipyard at Orrin. */
import type { Article } from '#domain/article.ts';
import type { Claim, ClaimKind } from '#domain/claim.ts';
import type { Evidence, Stance } from '#domain/evidence.ts';
import type { NoteContent } from '#domain/note.ts';
import type { Source } from '#domain/source.ts';
import type { VerdictWord } from '#domain/verdict.ts';
import type { MutationOf } from '#sync/mutation.ts';

let count = 0;

/** A fresh identifier that says what it is for. */
export function freshId(what: string): string {
  count += 1;
  return `${what}-${String(count).padStart(8, '0')}`;
}

function envelope(what: string) {
  return { id: freshId(`mutation-${what}`), madeAt: '2031-03-04T08:00:00Z' };
}

export const boatArticle: Article = {
  id: 'article-boats',
  addresses: [{ url: 'https://courier.example/varland-boats', origin: 'seen' }],
  title: 'Varland orders eleven patrol boats',
  outlet: 'The Orrin Courier',
  byline: 'Mara Quill',
  publishedAt: '2031-03-03',
  language: 'en',
  fingerprint: [17, 4_000_000_000],
  textHash: 'ab'.repeat(32),
};

export function recordArticle(article: Article = boatArticle): MutationOf<'article.record'> {
  return { ...envelope('article'), type: 'article.record', article };
}

export const copyAddress = 'https://digest.example/varland-boats';

export function part(
  address = copyAddress,
  articleId = boatArticle.id,
): MutationOf<'article.part'> {
  return { ...envelope('part'), type: 'article.part', articleId, address };
}

export function joinAgain(
  address = copyAddress,
  articleId = boatArticle.id,
): MutationOf<'article.join'> {
  return { ...envelope('rejoin'), type: 'article.join', articleId, address };
}

export function boatClaim(changes: Partial<Claim> = {}): Claim {
  const { text = 'Varland will pay 640 million crowns for eleven boats.' } = changes;
  return {
    id: 'claim-price',
    articleId: boatArticle.id,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: 'The ministry said: ', suffix: '' },
      position: { type: 'TextPositionSelector', start: 19, end: 19 + text.length },
    },
    text,
    kinds: ['quantity'],
    origin: { by: 'member' },
    ...changes,
  };
}

export function markClaim(changes: Partial<Claim> = {}): MutationOf<'claim.mark'> {
  return { ...envelope('claim'), type: 'claim.mark', claim: boatClaim(changes) };
}

/** A claim that is all wording, which nobody may call true or false. */
export function markWording(kinds: ClaimKind[] = ['prediction']): MutationOf<'claim.mark'> {
  const text = 'The purchase will sour relations for years.';
  return markClaim({ id: 'claim-wording', text, kinds });
}

export function words(body: string): NoteContent {
  return { body, assessment: null, evidence: [] };
}

export function writeNote(noteId = freshId('note'), body = 'The notice names nine boats.') {
  return {
    ...envelope('note'),
    type: 'note.write',
    noteId,
    claimId: 'claim-price',
    replyTo: null,
    content: words(body),
  } satisfies MutationOf<'note.write'>;
}

export function editNote(noteId: string, revision: number, body: string): MutationOf<'note.edit'> {
  return { ...envelope('edit'), type: 'note.edit', noteId, revision, content: words(body) };
}

export function removeNote(noteId: string): MutationOf<'note.remove'> {
  return { ...envelope('remove'), type: 'note.remove', noteId };
}

export function flag(claimId = 'claim-price'): MutationOf<'review.flag'> {
  return { ...envelope('flag'), type: 'review.flag', claimId, remark: 'Nine or eleven?' };
}

export function take(claimId = 'claim-price'): MutationOf<'review.take'> {
  return { ...envelope('take'), type: 'review.take', claimId };
}

export function addEvidence(
  evidence: Evidence,
  claimId = 'claim-price',
): MutationOf<'review.add-evidence'> {
  return { ...envelope('evidence'), type: 'review.add-evidence', claimId, evidence };
}

export function submit(
  word: VerdictWord,
  override: string | null = null,
  claimId = 'claim-price',
): MutationOf<'review.submit'> {
  const verdict = { word, reason: 'The notice of the ministry gives another number.' };
  return { ...envelope('submit'), type: 'review.submit', claimId, verdict, override };
}

export function confirm(claimId = 'claim-price'): MutationOf<'review.confirm'> {
  return { ...envelope('confirm'), type: 'review.confirm', claimId, remark: '' };
}

export function giveBack(claimId = 'claim-price'): MutationOf<'review.return'> {
  return { ...envelope('return'), type: 'review.return', claimId, remark: 'Ask the shipyard too.' };
}

export function joinAs(memberId: string, role: MutationOf<'member.join'>['role']) {
  return {
    ...envelope('join'),
    type: 'member.join',
    memberId,
    name: memberId,
    role,
  } satisfies MutationOf<'member.join'>;
}

/** A source with quote, selector and capture, unless told otherwise. */
export function sourced(
  origin: string,
  {
    kind = 'secondary',
    isCaptured = true,
    stance = 'contradicts',
    site = origin,
  }: { kind?: Source['kind']; isCaptured?: boolean; stance?: Stance; site?: string } = {},
): Evidence {
  const quote = 'Nine vessels of the Tern class';
  const url = `https://${site.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example/notice`;
  return {
    id: freshId('evidence'),
    stance,
    source: {
      url,
      title: 'Notice of purchase 31/7',
      outlet: '',
      author: '',
      publishedAt: null,
      accessedAt: '2031-03-04T08:00:00Z',
      kind,
      onRecord: true,
      origin,
    },
    quote,
    selectors: isCaptured
      ? {
          quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: quote.length },
        }
      : null,
    capture: isCaptured
      ? {
          bytesHash: 'cd'.repeat(32),
          textHash: 'ef'.repeat(32),
          byteLength: 4096,
          capturedAt: '2031-03-04T08:00:00Z',
          tool: 'test 1',
          finalAddress: url,
          httpStatus: 200,
          contentType: 'text/html',
        }
      : null,
    grade: { reliability: 'B', credibility: '2' },
  };
}
