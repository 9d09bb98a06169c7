/** What a person does about marks in the panel: dismiss, undo, set a rule aside, report a wrong one. */
import { browser } from 'wxt/browser';
import type { DismissedLineProps } from '#components/claim/DismissedLine.tsx';
import type { HiddenMark } from '#components/claim/HiddenMarks.tsx';
import type { PageItemActions } from '#components/claim/page-item.ts';
import type { Level } from '#domain/level.ts';
import { useFollowed } from '#components/ui/use-followed.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { followChoices, noChoices, readChoices } from '#messages/reader-choices.ts';
import { undoable, type Dismissed } from '#messages/undo.ts';
import { hiddenOf } from './hidden-of.ts';
import type { TabItem } from './tab-items.ts';
import type { Reading } from './use-session-store.ts';

const read = () => readChoices(browser);
const follow = (hear: () => void) => followChoices(browser, hear);

/** What of the tab the actions are about. */
export interface MarkPlace {
  ask: Ask;
  tabId: number | null;
  readings: readonly Reading[];
  level: Level;
  items: readonly TabItem[];
  /** The tab's last dismissals, the last one last. */
  stack: readonly Dismissed[];
  /** Runs a change and shows the sentence where it did not work. */
  attempt: (change: Promise<unknown>) => Promise<void>;
}

export interface MarkActions extends Required<Pick<PageItemActions, 'onDismiss' | 'onReport'>> {
  dismissed: DismissedLineProps | null;
  hidden: HiddenMark[];
  onRestore: (key: string) => void;
}

export function useMarkActions({
  ask,
  tabId,
  readings,
  level,
  items,
  stack,
  attempt,
}: MarkPlace): MarkActions {
  const { silenced } = useFollowed(read, follow, noChoices);
  const addresses = new Map(readings.map(({ frameId, page }) => [frameId, page.address]));
  const hidden = hiddenOf(readings, level, silenced);
  const last = undoable(stack, addresses).at(-1);
  const placeOf = (key: string) => {
    const item = items.find((each) => each.key === key);
    const mark = item?.mark ?? null;
    if (item === undefined || mark === null || tabId === null) return null;
    return { tabId, frameId: item.frameId, markId: mark.id, text: mark.text };
  };
  return {
    dismissed: last === undefined ? null : lineOf(last),
    hidden: hidden.map(({ key, mark, isSilenced }) => ({ key, text: mark.text, isSilenced })),
    onRestore: (key) => {
      const which = hidden.find((each) => each.key === key);
      if (which === undefined || tabId === null) return;
      const { frameId, mark } = which;
      const on = { tabId, frameId, markId: mark.id, text: mark.text };
      void attempt(ask('mark.restore', { on }));
    },
    onDismiss: ({ key }) => {
      const on = placeOf(key);
      if (on !== null) void attempt(ask('mark.dismiss', { on }));
    },
    onReport: async ({ key }, said, remark) => {
      const on = placeOf(key);
      if (on === null) return 'This mark is not on the page any more.';
      return sentenceOf(ask('mark.report', { on, said, remark }));
    },
  };

  function lineOf({ address, text, rules }: Dismissed): DismissedLineProps {
    const site = new URL(address).hostname;
    const aside = new Set(silenced.filter((each) => each.site === site).map(({ rule }) => rule));
    return {
      text,
      site,
      rules: rules.map((each) => ({ ...each, isSilenced: aside.has(each.rule) })),
      onUndo: () => {
        if (tabId !== null) void attempt(ask('mark.undo', { tabId }));
      },
      onSilence: ({ rule, kind, reason }) =>
        void attempt(ask('rule.silence', { site, rule, kind, reason })),
    };
  }
}
