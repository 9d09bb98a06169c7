/** What undoing and redoing a join does in the log: which address is not which article. */
import { homeOf, partingIdOf, type Parting } from '#domain/parting.ts';
import type { MutationOf } from './mutation.ts';
import type { RecordReader } from './records.ts';
import type { Asked, Reduction } from './reducer.ts';
import { refuse } from './refusal.ts';

/** An address stops being the article. Notes stay with the article; what is noted at the address from now on is its own. */
export function partArticle(
  records: RecordReader,
  { articleId, address }: MutationOf<'article.part'>,
  asked: Asked,
): Reduction {
  const article = records.get('article', articleId);
  if (article === undefined) {
    return { ok: false, refusal: refuse('unknown', 'The article to be parted is not known.') };
  }
  if (homeOf(article) === address) {
    const sentence = 'The article was first seen at this address. Part the other address from it.';
    return { ok: false, refusal: refuse('conflict', sentence) };
  }
  const known = records.get('parting', partingIdOf(articleId, address));
  return decided(known, { articleId, address, isParted: true }, asked);
}

export function joinArticle(
  records: RecordReader,
  { articleId, address }: MutationOf<'article.join'>,
  asked: Asked,
): Reduction {
  const known = records.get('parting', partingIdOf(articleId, address));
  if (known === undefined) {
    return { ok: false, refusal: refuse('unknown', 'This address was never parted from it.') };
  }
  return decided(known, { articleId, address, isParted: false }, asked);
}

/** Deciding again what stands decided keeps who decided it first. */
function decided(
  known: Parting | undefined,
  wanted: Pick<Parting, 'articleId' | 'address' | 'isParted'>,
  asked: Asked,
): Reduction {
  const id = partingIdOf(wanted.articleId, wanted.address);
  const value: Parting =
    known?.isParted === wanted.isParted ? known : { id, ...wanted, by: asked.author, at: asked.at };
  return { ok: true, changed: [{ kind: 'parting', id, value }] };
}
