/**
 * Where on a page the article's running text stands. The elements that hold it say by their names what the whole page is;
 * only what lies within them, apart from that text, tells one block from another.
 */
import type { PageBlock } from './page-blocks.ts';
import type { Steps } from './steps.ts';
import { isRunningText, wordCount } from './text-shape.ts';

export interface ArticleFrame {
  /** Whether an element by itself holds most of the article. */
  holdsArticle(element: Element): boolean;
  /** Whether so much of the running text stands in such elements that their names say nothing of a single block. */
  isCommon(element: Element): boolean;
  /** Share of the running text, 0–1, that is made like this block: same elements and classes up to the article's. */
  likeness(block: PageBlock): number;
  /** Share of the running text that stands where this block stands, whatever its own element is and its list or table. */
  nearness(block: PageBlock): number;
}

/** An element with this share of the running text holds the article. */
const holding = 0.4;

/** Elements of one make that together hold this share of it are the article's too, such as the sections of a live page. */
const sharing = 0.25;

/** A list, a table or a quotation is part of the text around it. */
const partsOfText = new Set(
  'ul ol li dl dd dt blockquote figure table tbody thead tr td th'.split(' '),
);

const nothing: ReadonlySet<string> = new Set();

/** Numbers in class names are made by machines and differ from paragraph to paragraph. */
const counted = /[\d_-]+/g;

/** A path is compared by so many characters, those nearest to the block. */
const longest = 600;

/** Looks at most so many elements up. */
const highest = 30;

export function* articleFrame(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<PageBlock>,
): Steps<ArticleFrame> {
  const running = blocks.filter((block) => kept.has(block) && isRunningText(block));
  const held = new Map<Element, number>();
  let total = 0;
  for (const { element, text } of running) {
    const words = wordCount(text);
    total += words;
    let at: Element | null = element;
    for (let level = 0; at !== null && level < highest; level += 1) {
      held.set(at, (held.get(at) ?? 0) + words);
      at = at.parentElement;
    }
    yield;
  }
  const looksOf = new Map<Element, string>();
  const pathsOf = new Map<Element, string>();
  const placesOf = new Map<Element, string>();
  const looks = new Map<string, number>();
  const places = new Map<string, number>();
  const wrappings = new Map<string, number>();
  for (const { element, text } of running) {
    const words = wordCount(text);
    add(looks, look(element), words);
    add(places, place(element), words);
    let at: Element | null = element;
    for (let level = 0; at !== null && level < highest && !holdsArticle(at); level += 1) {
      add(wrappings, look(at), words);
      at = at.parentElement;
    }
    yield;
  }
  const share = (words: number | undefined) => (words ?? 0) / Math.max(1, total);
  return {
    holdsArticle,
    isCommon: (element) => share(wrappings.get(look(element))) >= sharing,
    likeness: ({ element }) => share(looks.get(look(element))),
    nearness: ({ element }) => share(places.get(place(element))),
  };

  function holdsArticle(element: Element): boolean {
    return total > 0 && (held.get(element) ?? 0) / total >= holding;
  }

  function look(element: Element): string {
    return known(looksOf, element, () => `${made(element)} ${path(element, pathsOf, nothing)}`);
  }

  function place(element: Element): string {
    return path(element, placesOf, partsOfText);
  }

  /** The makes of the elements around one, up to the article's own. Each element's is worked out once. */
  function path(
    element: Element,
    paths: Map<Element, string>,
    passed: ReadonlySet<string>,
  ): string {
    return known(paths, element, () => {
      const parent = element.parentElement;
      // Paragraphs made of line breaks have the article's own element for theirs.
      if (parent === null || holdsArticle(element) || holdsArticle(parent)) return '';
      const outer = path(parent, paths, passed);
      return passed.has(parent.localName) ? outer : `${made(parent)} ${outer}`.slice(0, longest);
    });
  }
}

function known(answers: Map<Element, string>, element: Element, work: () => string): string {
  const answer = answers.get(element) ?? work();
  answers.set(element, answer);
  return answer;
}

function made(element: Element): string {
  const classes = element.getAttribute('class') ?? '';
  return `${element.localName}.${classes.replace(counted, '')}`;
}

function add(counts: Map<string, number>, key: string, words: number): void {
  counts.set(key, (counts.get(key) ?? 0) + words);
}
