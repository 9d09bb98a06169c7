/** What runs inside the measured page: our extractor and its peers, each by one name, each giving plain text, a block a line. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { pageBlocks } from '#article/page-blocks.ts';
import { readArticle } from '#article/read-article.ts';
import { readPageSteps, sliceMs } from '#article/read-page.ts';

export const extractorNames = ['ours', 'readability', 'defuddle', 'largest article'] as const;
export type ExtractorName = (typeof extractorNames)[number];

/** A labelled block of ours, for the list of mistakes and the comparison of browsers. */
export interface LabelledText {
  role: string;
  text: string;
  why: string;
}

export interface InPage {
  /** The extractor's own work; another call makes text of what it gave. */
  run(name: ExtractorName): void;
  text(): string;
  blocks(): LabelledText[];
  /** One slice of our reading as the extension runs it, beginning anew after the last; whether it was the last. */
  readSlice(): boolean;
  /** Everything a reader can see. */
  visibleText(): string;
}

declare global {
  var extractionInPage: InPage;
}

/** The measured part, then the part that only makes text of what it gave. */
const extractors: Record<ExtractorName, () => () => string> = {
  ours: () => {
    const { text } = readArticle(document, document.URL);
    return () => text;
  },
  readability: () => {
    const clone = document.cloneNode(true);
    if (!(clone instanceof Document)) throw new Error('A document clones to a document.');
    const parsed = new Readability(clone).parse();
    return () => textOfHtml(parsed?.content ?? '');
  },
  defuddle: () => {
    const { content } = new Defuddle(document, { url: document.URL }).parse();
    return () => textOfHtml(content);
  },
  'largest article': () => {
    const articles = [...document.querySelectorAll('article')];
    const sizes = articles.map((article) => article.textContent.length);
    const largest = articles[sizes.indexOf(Math.max(...sizes))];
    return () => (largest === undefined ? '' : textOf(largest));
  },
};

let finish = () => '';

globalThis.extractionInPage = {
  run(name) {
    finish = attempt(extractors[name]);
  },
  text: () => finish(),
  blocks: () =>
    readArticle(document, document.URL).blocks.map(({ role, text, why }) => ({ role, text, why })),
  visibleText: () => textOf(document.body),
  readSlice,
};

let reading: ReturnType<typeof readPageSteps> | null = null;

function readSlice(): boolean {
  const until = performance.now() + sliceMs;
  reading ??= readPageSteps(document, document.URL);
  for (;;) {
    const step = reading.next();
    if (step.done === true) break;
    if (step.value === true || performance.now() >= until) return false;
  }
  reading = null;
  return true;
}

/** An extractor that throws has found nothing. */
function attempt(extractor: () => () => string): () => string {
  try {
    return extractor();
  } catch (error) {
    console.warn(error);
    return () => '';
  }
}

function textOfHtml(html: string): string {
  return textOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function textOf(root: Element): string {
  return pageBlocks(root)
    .map(({ text }) => text)
    .join('\n');
}
