/** One item of the side panel: what it is, its words, its notes, and the ways to it. */
import type { ReactNode } from 'react';
import type { Mark } from '#domain/mark.ts';
import { carriesVerdict } from '#domain/verdict-rides.ts';
import { NoteView } from '#components/note/NoteView.tsx';
import { isPlain, titleOf } from './claim-words.ts';
import { ClaimWords } from './ClaimWords.tsx';
import { MarkReasons } from './MarkReasons.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { isDismissible, type PageItem, type PageItemActions } from './page-item.ts';
import { ReviewLine } from './ReviewLine.tsx';
import { WrongMark } from './WrongMark.tsx';

export function PageClaim({
  item,
  nameOf,
  onOpen,
  onShow,
  onDismiss,
  onReport,
}: PageItemActions & { item: PageItem }): ReactNode {
  const { order, text, mark, outcome, notes, review } = item;
  const showsVerdict = outcome === null || carriesVerdict(outcome.state);
  const isOnPage = showsVerdict || outcome?.state === 'altered';
  const what = notes.length > 0 ? 'note' : 'sentence';
  return (
    <li
      className="page-claim stack tight"
      data-item={item.key}
      aria-label={`${order}. ${titleOf(mark, [])}`}
    >
      <p className="small page-claim-kind">
        <span className="order">{order}</span>{' '}
        {mark === null ? 'Noted claim' : titleOf(mark, mark.kinds)}
      </p>
      {outcome?.state !== 'altered' && <ClaimWords text={text} mark={mark} />}
      {outcome !== null && <OutcomeNotice outcome={outcome} />}
      {mark !== null && <MarkReasons mark={tellingOf(mark)} />}
      {review !== null && (
        <ReviewLine review={review} nameOf={nameOf} showsVerdict={showsVerdict} />
      )}
      {notes.map((shown) => (
        <NoteView key={shown.note.id} shown={shown} showsVerdict={showsVerdict} isBrief />
      ))}
      <div className="buttons">
        {isOnPage && (
          <button
            type="button"
            className="button"
            aria-label={`Open ${what} ${order}`}
            onClick={() => onOpen(item)}
          >
            Open
          </button>
        )}
        {isOnPage && (
          <button
            type="button"
            className="button slight"
            aria-label={`Show ${what} ${order} on the page`}
            onClick={() => onShow(item)}
          >
            Show
          </button>
        )}
        {onDismiss !== undefined && isDismissible(item) && (
          <button
            type="button"
            className="button slight"
            aria-label={`Dismiss mark ${order}`}
            aria-keyshortcuts="d Delete"
            onClick={() => onDismiss(item)}
          >
            Dismiss
          </button>
        )}
        {onReport !== undefined && mark !== null && (
          <WrongMark
            mark={mark}
            label={`Wrong mark ${order}?`}
            onReport={(said, remark) => onReport(item, said, remark)}
          />
        )}
      </div>
    </li>
  );
}

/** The mark with the reasons that say more than its title, which names a plain claim's own. */
function tellingOf(mark: Mark): Mark {
  return { ...mark, triggers: mark.triggers.filter(({ kind }) => !isPlain(kind)) };
}
