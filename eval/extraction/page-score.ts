/** One extractor's output on one page against what is known of that page. */
import type { Share } from '../shares.ts';
import type { SavedPage } from './pages.ts';
import { foundIn, scoreText, sentencesOf, wordsOf } from './score-text.ts';

/** Each null where the page has nothing to measure it on. */
export interface PageScore {
  sentencePrecision: number | null;
  sentenceRecall: number | null;
  wordPrecision: number | null;
  wordRecall: number | null;
  /** Of the sentences that a reader sees and that are not the article's, the share that was kept. */
  boilerplateKept: number | null;
  /** Of the pieces that somebody named as the article's, and as not the article's, those that were kept. */
  wantedKept: Share;
  unwantedKept: Share;
}

/** Menus are left out by everybody: boilerplate is measured on sentences of at least so many words. */
const boilerplateWords = 5;

export function scorePage(page: SavedPage, output: string, visible: string): PageScore {
  const pieces = {
    wantedKept: shareFound(page.wanted, output),
    unwantedKept: shareFound(page.unwanted, output),
  };
  if (page.truth === null) return { ...nothing, ...pieces };
  const given = withoutTitle(page, output);
  const wanted = withoutTitle(page, page.truth);
  const score = scoreText(given, wanted);
  const recall = {
    sentenceRecall: ratio(score.sentenceRecall),
    wordRecall: ratio(score.wordRecall),
  };
  if (isPrefix(page)) return { ...nothing, ...recall, ...pieces };
  return {
    ...recall,
    sentencePrecision: ratio(score.sentencePrecision) ?? 0,
    wordPrecision: ratio(score.wordPrecision) ?? 0,
    boilerplateKept: boilerplateKept(given, wanted, withoutTitle(page, visible)),
    ...pieces,
  };
}

const nothing = {
  sentencePrecision: null,
  sentenceRecall: null,
  wordPrecision: null,
  wordRecall: null,
  boilerplateKept: null,
};

/** A truth that is only the article's start cannot tell what is too much. */
export function isPrefix({ truthKind }: SavedPage): boolean {
  return /\bprefix\b/i.test(truthKind);
}

/** A truth that another extractor made, and a person looked over: it has that extractor's view of what belongs. */
export function isToolMade({ truthKind }: SavedPage): boolean {
  return /\btool\b/i.test(truthKind);
}

/** The title stands in some truths and outputs and not in others, and nobody is asked for it here. */
function withoutTitle({ titles }: SavedPage, text: string): string {
  const title = new Set(titles.map((one) => wordsOf(one).join(' ')));
  const lines = text.split('\n').filter((line) => !title.has(wordsOf(line).join(' ')));
  return lines.join('\n');
}

function boilerplateKept(output: string, truth: string, visible: string): number | null {
  const sentences = sentencesOf(visible).filter(
    (sentence) => wordsOf(sentence).length >= boilerplateWords,
  );
  const isTrue = foundIn(sentences, truth);
  const boilerplate = sentences.filter((_, at) => isTrue[at] === false);
  return ratio(shareFound(boilerplate, output));
}

function shareFound(pieces: readonly string[], text: string): Share {
  return { hits: foundIn(pieces, text).filter(Boolean).length, of: pieces.length };
}

function ratio({ hits, of }: Share): number | null {
  return of === 0 ? null : hits / of;
}
