/** What the reader said of marks, as Settings shows, exports and takes it back. */
import { browser } from 'wxt/browser';
import { labelledLines } from '#domain/feedback.ts';
import type { MarkSettingsProps } from '#components/settings/MarkSettings.tsx';
import { useFollowed } from '#components/ui/use-followed.ts';
import { sentenceOf, type Ask } from '#messages/ask.ts';
import { followChoices, mostWrongMarks, noChoices, readChoices } from '#messages/reader-choices.ts';

const read = () => readChoices(browser);
const follow = (hear: () => void) => followChoices(browser, hear);

export function useMarkSettings(ask: Ask): MarkSettingsProps {
  const { dismissals, silenced, wrongMarks } = useFollowed(read, follow, noChoices);
  return {
    dismissed: dismissals.length,
    silenced,
    wrongMarks: wrongMarks.length,
    mostWrongMarks,
    onShowAgain: () => sentenceOf(ask('dismissals.forget', {})),
    onAllow: ({ site, rule }) => sentenceOf(ask('rule.allow', { site, rule })),
    onExport: (withAddresses) => {
      save(labelledLines(wrongMarks, withAddresses));
      return Promise.resolve(null);
    },
    onDelete: () => sentenceOf(ask('wrong-marks.delete', {})),
  };
}

/** Gives the file to the person; it goes nowhere else. */
function save(lines: string): void {
  const address = URL.createObjectURL(new Blob([lines], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `second-source-wrong-marks-${new Date().toISOString().slice(0, 10)}.jsonl`;
  link.click();
  // The browser has taken the file over when the page comes to rest.
  requestIdleCallback(() => URL.revokeObjectURL(address));
}
