// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim } from '#messages/page.ts';
import { askBackground, BackgroundGone } from '../../entrypoints/article/ask-background.ts';
import {
  createPageReader,
  shownMarks,
  type PageReader,
  type PageState,
} from '../../entrypoints/article/page-reader.ts';
import type { Painter } from '../../entrypoints/article/painter.ts';
import { findClaims, indexPage, readPage } from '../../entrypoints/article/reading.ts';

const painted: (readonly FoundClaim[])[] = [];
const clear = vi.fn<() => void>();

vi.mock('../../entrypoints/article/reading.ts');
vi.mock('../../entrypoints/article/ask-background.ts', () => ({
  askBackground: vi.fn<() => Promise<null>>(),
  BackgroundGone: class extends Error {},
}));
vi.mock('../../entrypoints/article/card-frame.ts', () => ({
  createCardFrame: () => ({ isOurs: () => false }),
}));
vi.mock('../../entrypoints/article/painter.ts', () => ({
  createPainter: (): Pick<Painter, 'paint' | 'clear'> => ({
    paint: async (_index, _marks, found) => void painted.push(found),
    clear,
  }),
}));
vi.mock('#article/is-readable.ts', () => ({ isReadable: () => true }));

const words = 'likely to embarrass the mayor';
const sentence = `The price is ${words}, who had promised to spend nothing at all this year.`;
const denied = sentence.replace('The', 'It is untrue that the');

const retire = vi.fn<() => void>();
let stop: AbortController;
let reader: PageReader;
let text: string;

function indexNow(): TextIndex {
  return {
    text,
    rangeOf: () => null,
    rangesOf: () => [],
    spanOf: () => null,
    shadowRoots: [],
    standsOn: () => true,
  };
}

/** The team's claim with the check that it published, where the words stand now. */
function published(): FoundClaim {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { claimId: 'claim-on-the-price', state: 'exact', tone: 'published', span };
}

const tone = () => painted.at(-1)?.[0]?.tone;

/** What the panel was told of failures. */
function reports(): unknown[] {
  return vi.mocked(askBackground).mock.calls.map(([, request]) => request);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  painted.length = 0;
  text = sentence;
  vi.mocked(indexPage).mockImplementation(async () => indexNow());
  vi.mocked(findClaims).mockImplementation(async () => ({
    found: [published()],
    level: 'normal',
    hidden: [],
  }));
  vi.mocked(readPage).mockImplementation(async () => {
    const article: unknown = { id: 'the-article-on-ferries' };
    const blocks = [{ start: 0, end: text.length }];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reader never looks into the article
    return { article, marks: [], blocks, hasMoved: false } as unknown as Awaited<
      ReturnType<typeof readPage>
    >;
  });
  stop = new AbortController();
  reader = createPageReader(stop.signal, retire);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a published check on words that the page has changed', () => {
  beforeEach(() => reader.look('address'));

  test('is not shown before the background has looked at them', async () => {
    expect(tone()).toBe('published');
    text = denied;
    await reader.look('text');
    expect(painted.slice(1).map(([claim]) => claim?.tone)).toEqual(['note', 'published']);
  });

  test('waits through a look that fails, and is asked about again by itself', async () => {
    text = denied;
    vi.mocked(findClaims).mockRejectedValueOnce(new Error('The database is closed.'));
    await reader.look('text');
    expect(tone()).toBe('note');
    expect(reports()).toEqual([expect.objectContaining({ sentence: 'The database is closed.' })]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tone()).toBe('published');
    expect(findClaims).toHaveBeenCalledTimes(3);
  });

  test('is not asked about for ever where that never succeeds', async () => {
    text = denied;
    vi.mocked(findClaims).mockRejectedValue(new Error('The database is closed.'));
    await reader.look('text');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(tone()).toBe('note');
    expect(vi.mocked(findClaims).mock.calls.length).toBeLessThan(10);
    vi.mocked(findClaims).mockResolvedValue({ found: [published()], level: 'normal', hidden: [] });
    await reader.look('claims');
    expect(tone()).toBe('published');
  });
});

describe('where the page cannot be judged', () => {
  beforeEach(() => {
    vi.mocked(readPage).mockRejectedValue(new Error('Too many blocks.'));
  });

  test("the team's notes are shown, and the failure is told", async () => {
    await reader.look('address');
    expect(tone()).toBe('published');
    expect(reports()).toEqual([expect.objectContaining({ sentence: 'Too many blocks.' })]);
  });

  test('nothing is asked once the reader has ended', async () => {
    vi.mocked(readPage).mockImplementation(async () => {
      stop.abort();
      throw new Error('Stopped.');
    });
    await reader.look('address');
    expect(findClaims).not.toHaveBeenCalled();
    expect(reports()).toEqual([]);
  });
});

describe('a failure that cannot be told', () => {
  beforeEach(() => {
    vi.mocked(findClaims).mockRejectedValueOnce(new Error('x'.repeat(5000)));
  });

  test('does not stop the reader', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    vi.mocked(askBackground).mockRejectedValueOnce(new Error('The address is too long.'));
    vi.mocked(askBackground).mockRejectedValueOnce(new Error('The address is too long.'));
    await reader.look('address');
    expect(warned).toHaveBeenCalledOnce();
    await reader.look('text');
    expect(tone()).toBe('published');
  });

  test('because nobody is there ends the reader', async () => {
    vi.mocked(askBackground).mockRejectedValueOnce(
      new BackgroundGone('The extension was updated.'),
    );
    await reader.look('address');
    expect(clear).toHaveBeenCalledOnce();
    expect(retire).toHaveBeenCalledOnce();
  });

  test('is cut where its sentence is longer than the background takes', async () => {
    await reader.look('address');
    expect(reports()).toEqual([expect.objectContaining({ sentence: 'x'.repeat(2000) })]);
  });
});

test('a mark that the person does not want to see is not painted, at whatever level', async () => {
  await reader.look('address');
  const state = reader.state();
  const marks = [{ id: 'm1' }, { id: 'm2' }].map((mark) => ({
    ...mark,
    kind: 'editorialising',
    level: 'quiet',
    start: 0,
    end: 9,
  }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a mark only its place, kind and level are looked at
  const shown = {
    ...state,
    reading: { marks },
    hidden: ['m1'],
    level: 'everything',
  } as unknown as PageState;
  expect(shownMarks(shown).map(({ id }) => id)).toEqual(['m2']);
  expect(shownMarks({ ...shown, hidden: [] }).map(({ id }) => id)).toEqual(['m1', 'm2']);
});
