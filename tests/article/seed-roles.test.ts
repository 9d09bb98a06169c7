/** The two documents that started the project, a paragraph a block: only their own words may be judged. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockFeatures } from '#article/block-features.ts';
import { classifyBlocks } from '#article/classify-block.ts';
import { fingerprintOf, isSameText } from '#article/fingerprint.ts';
import { inOneGo } from '#article/steps.ts';
import { isSentence, wordCount } from '#article/text-shape.ts';

const folder = new URL('../../../shared/material/seeds/', import.meta.url);
const isThere = existsSync(new URL('labels.json', folder));
if (!isThere) console.warn('Skipped: ../shared/material/seeds is not here.');

interface Labels {
  files: Record<string, unknown>;
  sentences: { doc: string; start: number; end: number; role: string }[];
}

/** Roles of ours that meet each of the labels. */
const wanted: Record<string, readonly string[]> = {
  headline: ['headline'],
  body: ['body'],
  section_label: ['section label'],
  teaser_duplicate: ['teaser'],
  headline_duplicate: ['teaser'],
  author_bio: ['byline'],
  advert: ['advertisement'],
  boilerplate: ['boilerplate', 'related'],
};

const labels: Labels = isThere
  ? JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'))
  : { files: {}, sentences: [] };

function read(doc: string): string {
  return readFileSync(new URL(`${doc}.txt`, folder), 'utf8');
}

/** A paragraph like all the others: only its words can tell what it is. */
function plainParagraph(text: string): BlockFeatures {
  return {
    text,
    words: wordCount(text),
    isSentence: isSentence(text),
    tag: 'p',
    linkDensity: 0,
    isKept: true,
    isCaption: false,
    isQuoted: false,
    isHeading: false,
    boxes: 0,
    likeness: 1,
    nearness: 1,
    markup: '',
  };
}

describe.skipIf(!isThere)('the seeds as pages', () => {
  test.each(Object.keys(labels.files))('every paragraph of %s has its part', (doc) => {
    const text = read(doc);
    const paragraphs = [...text.matchAll(/[^\n]+/g)];
    const headline = labels.sentences.find((one) => one.doc === doc && one.role === 'headline');
    const given = inOneGo(
      classifyBlocks(
        paragraphs.map(([paragraph]) => plainParagraph(paragraph)),
        text.slice(headline?.start, headline?.end),
      ),
    );
    const wrong = labels.sentences.filter((sentence) => {
      if (sentence.doc !== doc) return false;
      const at = paragraphs.findLastIndex(({ index }) => index <= sentence.start);
      return !wanted[sentence.role]?.includes(given[at]?.role ?? '');
    });
    expect(wrong.map(({ role, start }) => `${role} at ${start}`)).toEqual([]);
  });

  test('two accounts of one event are two articles', () => {
    const [one, other] = Object.keys(labels.files).map((doc) => fingerprintOf(read(doc)));
    expect(isSameText(one ?? [], other ?? [])).toBe(false);
  });
});
