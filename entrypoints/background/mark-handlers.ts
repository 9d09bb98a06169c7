/** What the background does for our own pages about marks. */
import type { markAsks } from '#messages/mark-asks.ts';
import type { PageHandlers } from './hear.ts';
import { knownMark } from './known-mark.ts';
import {
  allow,
  dismiss,
  forgetDismissals,
  report,
  restore,
  silence,
  undoDismissal,
} from './mark-choices.ts';
import { changeChoices } from './choices.ts';

/** Each answers null when it is on the disk. */
export const markHandlers: Pick<PageHandlers, keyof typeof markAsks> = {
  'mark.dismiss': async ({ on }) => done(dismiss(await knownMark(on))),
  'mark.restore': async ({ on }) => done(restore(await knownMark(on))),
  'mark.undo': ({ tabId }) => done(undoDismissal(tabId)),
  'mark.report': async ({ on, said, remark }) => done(report(await knownMark(on), said, remark)),
  'rule.silence': (rule) => done(silence(rule)),
  'rule.allow': (rule) => done(allow(rule)),
  'dismissals.forget': () => done(forgetDismissals()),
  'wrong-marks.delete': () => done(changeChoices(() => ({ wrongMarks: [] }))),
};

async function done(act: Promise<void>): Promise<null> {
  await act;
  return null;
}
