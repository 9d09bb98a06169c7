/** What a refused mutation was, in words its author recognises. */
import type { Mutation } from '#sync/mutation.ts';
import type { Told } from './queries.ts';

export interface RefusedItem {
  id: string;
  what: string;
  sentence: string;
  /** What was written, to be carried elsewhere; absent where nothing was. */
  words?: string;
}

export function refusedItem({ id, mutation, refusal }: Told): RefusedItem {
  const words = wordsOf(mutation);
  return {
    id,
    what: whatOf(mutation),
    sentence: [refusal.sentence, ...refusal.missing].join(' '),
    ...(words === '' ? {} : { words }),
  };
}

/** What its author wrote; empty where that was nothing. */
function wordsOf(mutation: Mutation): string {
  switch (mutation.type) {
    case 'note.write':
    case 'note.edit': {
      const { body, assessment } = mutation.content;
      return [body, assessment?.reason ?? ''].filter((part) => part !== '').join('\n\n');
    }
    case 'review.submit':
      return mutation.verdict.reason;
    case 'review.flag':
    case 'review.confirm':
    case 'review.return':
      return mutation.remark;
    default:
      return '';
  }
}

function whatOf(mutation: Mutation): string {
  switch (mutation.type) {
    case 'article.record':
      return `The article “${mutation.article.title}”`;
    case 'article.part':
      return `Parting ${mutation.address} from an article`;
    case 'article.join':
      return `Joining ${mutation.address} to an article again`;
    case 'claim.mark':
      return `The claim “${mutation.claim.text}”`;
    case 'note.write':
      return `Your note: ${mutation.content.body}`;
    case 'note.edit':
      return `Your change of a note: ${mutation.content.body}`;
    case 'note.remove':
      return 'Removing a note';
    case 'review.flag':
      return 'Flagging a claim for the desk';
    case 'review.take':
      return 'Taking a claim from the desk';
    case 'review.add-evidence':
      return `Evidence: ${mutation.evidence.source.title}`;
    case 'review.submit':
      return `The verdict “${mutation.verdict.word}”: ${mutation.verdict.reason}`;
    case 'review.confirm':
      return 'Confirming a verdict';
    case 'review.return':
      return `Returning a verdict: ${mutation.remark}`;
    case 'member.join':
      return 'Joining the team';
    case 'member.change-role':
      return `Giving a member the role ${mutation.role}`;
    case 'member.hand-over':
      return 'Handing the team over';
    case 'member.leave':
      return 'Leaving the team';
    case 'member.remove':
      return 'Removing a member';
  }
}
