/**
 * The door between the reader, which is on every granted page, and the engine, which is injected into the same isolated
 * world only where a page turns out to be an article. Named in one place so that both scripts agree on it.
 */
import type { Article, BlockRole } from '#domain/article.ts';
import type { DetectionReport } from '#domain/detection-report.ts';
import type { Mark } from '#domain/mark.ts';

/** A block of a page with its part and the stretch of the live page that it is. */
export interface EngineBlock {
  role: BlockRole;
  range: AbstractRange;
}

export interface JudgeRequest {
  blocks: readonly { text: string; role: BlockRole }[];
  publishedAt: string | null;
  language: string;
}

export interface Judgement {
  /** Offsets within the texts of the blocks joined by `blockGap`. */
  report: DetectionReport;
  /** Offsets as in the report. */
  marks: Mark[];
}

export interface Engine {
  readPage(document: Document, address: string): { article: Article; blocks: EngineBlock[] };
  /** Works in slices of a few milliseconds; rejects with the signal's reason when stopped. */
  judge(request: JudgeRequest, signal: AbortSignal): Promise<Judgement>;
}

/** The name under which the engine stands in the isolated world; the page's own world never sees it. */
export const engineName = 'secondSourceEngine';

/** What stands between two blocks in the text that the engine judges. */
export const blockGap = '\n\n';

declare global {
  // eslint-disable-next-line no-var -- a global of the isolated world can only be declared so
  var secondSourceEngine: Engine | undefined;
}
