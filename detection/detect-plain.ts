/** Plain text in, a report out: blocks are what blank lines separate, their parts are told from their words. */
import type { DetectionReport } from '#domain/detection-report.ts';
import { detectionSteps } from './detection-steps.ts';
import { classifyBlocks } from './roles.ts';

export interface PlainOptions {
  publishedAt?: string | null;
  language?: string;
}

/** As `detect`; offsets are UTF-16 units into `text` itself. */
export function detectPlainText(text: string, options: PlainOptions = {}): DetectionReport {
  const stretches = splitAtBlankLines(text);
  const blocks = classifyBlocks(stretches.map((stretch) => stretch.text));
  const steps = detectionSteps(
    { ...options, blocks },
    stretches.map((stretch) => stretch.start),
  );
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The stretches between blank lines, with where they start. */
export function splitAtBlankLines(text: string): { text: string; start: number }[] {
  const stretches: { text: string; start: number }[] = [];
  let start = -1;
  let end = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      if (start < 0) start = at;
      end = at + line.length;
    } else if (start >= 0) {
      stretches.push({ text: text.slice(start, end), start });
      start = -1;
    }
    at += line.length + 1;
  }
  if (start >= 0) stretches.push({ text: text.slice(start, end), start });
  return stretches;
}
