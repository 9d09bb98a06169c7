/** One reading of a page: its text, its article, the engine's marks and where the team's claims stand in it. */
import type { AnchoredClaim } from '#domain/anchor.ts';
import type { Article } from '#domain/article.ts';
import type { DetectionReport } from '#domain/detection-report.ts';
import type { Mark } from '#domain/mark.ts';
import { createMatcher } from '#anchoring/match.ts';
import { runInSlices } from '#anchoring/slices.ts';
import { indexText, type TextIndex } from '#anchoring/text-index.ts';
import { blockGap, type Engine, type EngineBlock } from '#messages/engine-door.ts';
import type { PageClaim } from '#messages/page.ts';
import type { CardFrame } from './card-frame.ts';
import type { Span } from './subject.ts';

export interface Reading {
  index: TextIndex;
  article: Article;
  report: DetectionReport;
  /** Offsets within the text of the index. */
  marks: Mark[];
}

/** The words of a claim on this page; null where they were not found. */
export interface FoundClaim {
  claim: PageClaim;
  anchored: AnchoredClaim;
  span: Span | null;
}

/** Reads the page with the engine. Rejects with the signal's reason when stopped. */
export async function readWith(
  engine: Engine,
  index: TextIndex,
  signal: AbortSignal,
): Promise<Reading> {
  const { article, blocks } = engine.readPage(document, location.href);
  const placed = blocks.flatMap((block) => placeOf(block, index));
  const { report, marks } = await engine.judge(
    {
      blocks: placed.map(({ role, text }) => ({ role, text })),
      publishedAt: article.publishedAt,
      language: article.language,
    },
    signal,
  );
  return { index, article, report, marks: onPage(marks, placed) };
}

interface PlacedBlock {
  role: EngineBlock['role'];
  text: string;
  start: number;
}

function placeOf(block: EngineBlock, index: TextIndex): PlacedBlock[] {
  const span = index.spanOf(block.range);
  if (span === null) return [];
  return [{ role: block.role, text: index.text.slice(span.start, span.end), start: span.start }];
}

/** Moves marks from offsets in the joined blocks to offsets in the page's text. */
function onPage(marks: readonly Mark[], blocks: readonly PlacedBlock[]): Mark[] {
  let joined = 0;
  const moved: Mark[] = [];
  let next = 0;
  for (const block of blocks) {
    const shift = block.start - joined;
    joined += block.text.length;
    for (let mark = marks[next]; mark !== undefined && mark.start < joined; mark = marks[++next]) {
      moved.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    }
    joined += blockGap.length;
  }
  return moved;
}

/** Finds every claim in the text, all in one pass, in slices. */
export async function findClaims(
  index: TextIndex,
  claims: readonly PageClaim[],
  signal: AbortSignal,
): Promise<FoundClaim[]> {
  const matcher = createMatcher(index.text);
  const found: FoundClaim[] = [];
  function* work(): Generator<void> {
    for (const claim of claims) {
      const { span, outcome } = matcher.match(claim.selectors);
      found.push({
        claim,
        span,
        anchored: { claimId: claim.id, outcome, start: span?.start ?? null },
      });
      yield;
    }
  }
  await runInSlices(work(), { signal });
  return found;
}

/** The text of the page as the reader sees it, without our own card. */
export function indexPage(card: CardFrame): TextIndex {
  return indexText(document.body, { ignore: card.isOurs });
}
