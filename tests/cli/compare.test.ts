/** `compare` from a terminal: two files in, one comparison out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { compare } from '#cli/compare.ts';
import { InputError, UsageError } from '#cli/usage-error.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'second-source-compare-'));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const first = write(
  'first.txt',
  'Varland has asked to buy 318 Heron missiles, the Ostmark Arms Export Board said in a statement released on 4 March.',
);
const second = write(
  'second.txt',
  'Ostmark cleared the sale of 318 Heron missiles to Varland, according to an announcement by the Ostmark Arms Export Board (OAEB) on 4 March 2031.',
);

const printed = z.object({
  figures: z.object({
    agree: z.array(z.object({ first: z.object({ value: z.nullable(z.number()) }) })),
    differ: z.array(z.unknown()),
  }),
  origins: z.object({ independent: z.number(), sentence: z.string() }),
});

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('compare', () => {
  it('prints what two files share', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await compare([first, second]);
    const { figures, origins } = printed.parse(JSON.parse(String(out.mock.calls[0]?.[0])));
    expect(figures.agree.map((pair) => pair.first.value)).toEqual([318]);
    expect(figures.differ).toEqual([]);
    expect(origins).toEqual({
      independent: 1,
      sentence: 'Both accounts rest on one notice: the Ostmark Arms Export Board, 4 March 2031.',
    });
  });

  it.each([[[]], [[first]], [[first, second, first]], [['-', '-']]])(
    'asks for two texts when given %j',
    async (args) => {
      await expect(compare(args)).rejects.toBeInstanceOf(UsageError);
    },
  );

  it('names a file that is not there', async () => {
    await expect(compare([first, path.join(folder, 'none.txt')])).rejects.toBeInstanceOf(
      InputError,
    );
  });
});
