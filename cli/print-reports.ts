/** Prints reports as one JSON array, sentence by sentence: whoever reads may start, and nothing large is held. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DetectionReport, ReportSentence } from '#domain/detection-report.ts';

/** A report with the file it is of; its sentences may still be to come. */
export interface FileReport extends Omit<DetectionReport, 'sentences'> {
  file: string;
  sentences: Iterable<ReportSentence>;
}

/** Characters that go out at once: a write a sentence would cost more than the sentence. */
const CHUNK = 65_536;

/** Resolves when all is written, or when the reader has closed its end and wants no more. */
export async function printReports(
  reports: Iterable<FileReport>,
  to: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  try {
    await pipeline(Readable.from(inChunks(piecesOf(reports))), to, { end: false });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // `detect … | head` is no mistake.
    if (code !== 'EPIPE') throw error;
  }
}

function* piecesOf(reports: Iterable<FileReport>): Generator<string> {
  let isFirst = true;
  yield '[';
  for (const { sentences, ...head } of reports) {
    yield `${isFirst ? '' : ','}${JSON.stringify(head).slice(0, -1)},"sentences":[`;
    isFirst = false;
    let isFirstSentence = true;
    for (const sentence of sentences) {
      yield isFirstSentence ? JSON.stringify(sentence) : `,${JSON.stringify(sentence)}`;
      isFirstSentence = false;
    }
    yield ']}';
  }
  yield ']\n';
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
