import { beforeEach, expect, test, vi } from 'vitest';
import type { TextIndex } from '#anchoring/text-index.ts';
import { readerAsks } from '#messages/asks.ts';
import type { ExtractedBlock } from '#messages/extract-door.ts';
import { askBackground } from '../../entrypoints/article/ask-background.ts';
import { loadExtractor } from '../../entrypoints/article/load-extractor.ts';
import { readPage } from '../../entrypoints/article/reading.ts';

vi.mock('../../entrypoints/article/ask-background.ts', () => ({
  askBackground: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('../../entrypoints/article/load-extractor.ts');
vi.mock('../../entrypoints/article/page-address.ts', () => ({
  readAddress: () => 'https://merrow.example/ferries',
}));

const schema = readerAsks['page.judge'].request.shape.blocks;

/** A page of so many blocks, each of which says the same. */
function pageOf(count: number, block: string): TextIndex {
  const text = `${block}\n`.repeat(count);
  return {
    text,
    rangeOf: () => null,
    rangesOf: () => [],
    // The fake range says by its offset which block it is.
    spanOf: ({ startOffset }) => {
      const start = startOffset * (block.length + 1);
      return { start, end: start + block.length };
    },
    shadowRoots: [],
    standsOn: () => false,
  };
}

/** The blocks that the background was given of such a page. */
async function judged(count: number, block: string): Promise<unknown[]> {
  const blocks = Array.from({ length: count }, (_, at): unknown => ({
    role: 'body',
    range: { startOffset: at },
  }));
  vi.mocked(loadExtractor).mockResolvedValue(async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the blocks are looked into here
    return { stated: {}, text: '', blocks: blocks as ExtractedBlock[] } as never;
  });
  const given: unknown[] = [];
  vi.stubGlobal('document', {});
  vi.mocked(askBackground).mockImplementation(async (_ask, request) => {
    if ('blocks' in request) given.push(...request.blocks);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- neither is looked into here
    return { article: {}, marks: [] } as never;
  });
  await readPage(pageOf(count, block), new AbortController().signal);
  return given;
}

beforeEach(() => vi.resetAllMocks());

test.each([
  ['a short page', 3, 'A ferry is late.', 3],
  ['a page of more blocks than are judged', 20_001, 'A ferry is late.', 20_000],
  ['a page of more text than is judged', 1001, 'x'.repeat(2000), 500],
])('of %s the background is given what it takes', async (_name, count, block, most) => {
  const blocks = await judged(count, block);
  expect(blocks).toHaveLength(most);
  expect(schema.safeParse(blocks).success).toBe(true);
});
