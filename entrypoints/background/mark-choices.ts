/** What the reader wants of marks: dismissed and taken back, rules set aside, wrong ones noted. */
import { browser } from 'wxt/browser';
import { isDismissalOf, type MarkPlace, type SilencedRule } from '#domain/dismissal.ts';
import type { Objection, WrongMark } from '#domain/feedback.ts';
import { rulesOf } from '#domain/mark-rules.ts';
import type { CardView } from '#messages/asks.ts';
import {
  mostDismissals,
  mostSilenced,
  mostWrongMarks,
  readChoices,
} from '#messages/reader-choices.ts';
import { changeChoices, today } from './choices.ts';
import { Declined } from './declined.ts';
import { hiddenMarksOf, placeOfMark, siteOf } from './hidden-marks.ts';
import type { KnownMark } from './known-mark.ts';
import { changeHiddenMarks } from './shown-pages.ts';
import { tellEveryTab, tellPages } from './tell.ts';
import { dropDismissed, noteDismissed, takeLastDismissed } from './undo-stack.ts';

/** Dismisses a mark here and on copies of its text; it can be undone until the next page. */
export async function dismiss({
  tabId,
  frameId,
  address,
  account,
  mark,
}: KnownMark): Promise<void> {
  const dismissal = { ...placeOfMark(account, mark), day: today() };
  await changeChoices(({ dismissals }) => ({
    dismissals: [...without(dismissals, dismissal), dismissal].slice(-mostDismissals),
  }));
  const rules = rulesOf(mark);
  await noteDismissed(tabId, { address, frameId, text: mark.text, rules, dismissal });
  await showAnew(tabId);
}

/** Shows a dismissed mark again. */
export async function restore({ tabId, account, mark }: KnownMark): Promise<void> {
  const place = placeOfMark(account, mark);
  await changeChoices(({ dismissals }) => ({ dismissals: without(dismissals, place) }));
  await dropDismissed(tabId, place);
  await showAnew(tabId);
}

/** Takes back what was dismissed last on what the tab shows; nothing where nothing was. */
export async function undoDismissal(tabId: number): Promise<void> {
  const last = await takeLastDismissed(tabId);
  if (last === null) return;
  await changeChoices(({ dismissals }) => ({ dismissals: without(dismissals, last.dismissal) }));
  await showAnew(tabId);
}

export async function forgetDismissals(): Promise<void> {
  await changeChoices(() => ({ dismissals: [] }));
  await showAnew();
}

export async function silence(rule: Omit<SilencedRule, 'day'>): Promise<void> {
  await changeChoices(({ silenced }) => {
    const others = silenced.filter((each) => !isSameRule(each, rule));
    if (others.length >= mostSilenced) {
      throw new Declined(
        `${mostSilenced} rules are set aside already. Take some back in Settings first.`,
      );
    }
    return { silenced: [...others, { ...rule, day: today() }] };
  });
  await showAnew();
}

export async function allow(rule: Pick<SilencedRule, 'site' | 'rule'>): Promise<void> {
  await changeChoices(({ silenced }) => ({
    silenced: silenced.filter((each) => !isSameRule(each, rule)),
  }));
  await showAnew();
}

/** Notes what is wrong with a mark; said again of the same mark, the last word counts. */
export async function report(
  { address, mark }: KnownMark,
  said: Objection,
  remark: string,
): Promise<void> {
  const { triggers, text, kind, engine } = mark;
  const wrong: WrongMark = {
    text,
    mark: kind,
    kinds: unique(triggers.map((each) => each.kind)).slice(0, 60),
    rules: unique(triggers.map((each) => each.rule)).slice(0, 60),
    words: unique(triggers.map((each) => each.text).filter((each) => each !== '')).slice(0, 200),
    engine,
    said,
    remark,
    day: today(),
    address,
  };
  await changeChoices(({ wrongMarks }) => {
    const others = wrongMarks.filter((each) => each.text !== text || each.mark !== kind);
    if (others.length >= mostWrongMarks) {
      throw new Declined(
        `${mostWrongMarks.toLocaleString('en')} wrong marks are kept, which is the most. Export and delete them in Settings first.`,
      );
    }
    return { wrongMarks: [...others, wrong] };
  });
}

/** What the card says of its mark. */
export async function choiceOf(known: KnownMark | null): Promise<CardView['choice']> {
  if (known === null) return null;
  const { dismissals, silenced } = await readChoices(browser);
  const place = placeOfMark(known.account, known.mark);
  const site = siteOf(known.address);
  return {
    isDismissed: dismissals.some((one) => isDismissalOf(one, place)),
    site,
    rules: rulesOf(known.mark).map((each) => ({
      ...each,
      isSilenced: silenced.some((one) => isSameRule(one, { site, rule: each.rule })),
    })),
  };
}

/** Shows the marks as they are wanted now: in this tab's panel at once, on every page when it is looked at. */
async function showAnew(tabId?: number): Promise<void> {
  if (tabId !== undefined) await changeHiddenMarks(tabId, hiddenMarksOf);
  // Not waited for: a page whose process hangs must not hold up the answer.
  void tellEveryTab({ tell: 'level.changed' });
  void tellPages();
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function without<Kept extends MarkPlace>(dismissals: readonly Kept[], place: MarkPlace): Kept[] {
  return dismissals.filter((each) => !isDismissalOf(each, place));
}

function isSameRule(
  one: Pick<SilencedRule, 'site' | 'rule'>,
  other: Pick<SilencedRule, 'site' | 'rule'>,
): boolean {
  return one.site === other.site && one.rule === other.rule;
}
