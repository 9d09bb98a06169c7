/**
 * Runs the engine on the blocks of a page. Here and not in the page: one copy serves every tab, the page's process holds
 * none of its weight, and its main thread none of its work.
 */
import type { Article } from '#domain/article.ts';
import type { ArticleSummary } from '#domain/article-summary.ts';
import type { DetectionReport } from '#domain/detection-report.ts';
import type { Mark } from '#domain/mark.ts';
import { detectInSlices } from '#detection/detect-in-slices.ts';
import { marksOnPage } from '#detection/marks-on-page.ts';
import { marksOf } from '#detection/marks.ts';
import { summaryOf } from '#detection/summary.ts';
import type { PageBlock } from '#messages/page.ts';

/** Milliseconds of work between two breaths, so that other tabs are answered meanwhile. */
const sliceLength = 30;

export interface Judgement {
  /** Offsets within the blocks' texts, joined. */
  report: DetectionReport;
  /** Offsets within the page's text. */
  marks: Mark[];
  summary: ArticleSummary;
}

export async function judge(
  { publishedAt, language }: Article,
  blocks: readonly PageBlock[],
): Promise<Judgement> {
  let sliceEnd = performance.now() + sliceLength;
  const report = await detectInSlices(
    { blocks, publishedAt, language },
    {
      shouldPause: () => performance.now() >= sliceEnd,
      pause: async () => {
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        sliceEnd = performance.now() + sliceLength;
      },
    },
  );
  return { report, marks: marksOnPage(marksOf(report), blocks), summary: summaryOf(report) };
}
