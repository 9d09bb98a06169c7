/**
 * Whether a sentence has an attribution, by a model trained on labelled articles, for comparison only. It reads the words of
 * the sentence and of the engine's own reading: whether that hears somebody, and by which verb. Who is heard stays the
 * engine's answer, or nobody where the model hears none.
 */
import type { ReportSentence } from '#domain/detection-report.ts';
import { score, trainLinear } from '../../training/linear.ts';
import type { WordVectors } from '../../training/word-vectors.ts';
import { attributionWords } from './engine-words.ts';
import { scorePolnear, type AttributedSentence, type PolnearRow } from './polnear.ts';
import { recipes } from './recipes.ts';
import { thresholdFrom } from './reference.ts';
import { sentencesOfArticle } from './shipped.ts';

/** Articles beyond this number teach little and cost minutes. */
const MOST_ARTICLES = 400;

/** A detector as `scorePolnear` takes it. */
export function attributionFromReference(
  training: readonly PolnearRow[],
  vectors: WordVectors | null,
): (text: string) => AttributedSentence[] {
  const examples = training.slice(0, MOST_ARTICLES).flatMap((row) =>
    sentencesOfArticle(row.text).map((sentence) => ({
      text: readingOf(sentence),
      label: Number(isAttributed(row, sentence)),
    })),
  );
  const recipe = recipes.attribution(vectors);
  const threshold = thresholdFrom(examples, recipe);
  const model = trainLinear(examples, recipe.options);
  return (text) =>
    sentencesOfArticle(text).map((sentence) => {
      const isHeard = score(model, readingOf(sentence)) >= threshold;
      const attribution = isHeard ? (sentence.attribution ?? { source: null }) : null;
      return { start: sentence.start, end: sentence.end, attribution };
    });
}

function readingOf(sentence: ReportSentence): string {
  return `${sentence.text} ${attributionWords(sentence).join(' ')}`;
}

/** Whether the labels hold an attribution in the sentence, by the same rule that scores detectors. */
function isAttributed(row: PolnearRow, { start, end }: ReportSentence): boolean {
  const told = { start, end, attribution: { source: null } };
  return scorePolnear([row], () => [told]).sentences.hits === 1;
}
