import { describe, expect, it } from 'vitest';
import { detectionReport } from '#domain/detection-report.ts';
import { detectInSlices } from '#detection/detect-in-slices.ts';
import { detectPlainText } from '#detection/detect-plain.ts';
import { detect } from '#detection/detect.ts';
import { allRules } from '#detection/framing.ts';
import { joinBlocks } from '#detection/join-blocks.ts';
import { classifyBlocks } from '#detection/roles.ts';
import { growth } from './growth.ts';

const blocks = [
  { text: 'Varland orders mortars', role: 'headline' },
  {
    text: 'Varland ordered 40 mortars in May, the ministry said in a statement. The silence of the palace is telling.',
    role: 'body',
  },
  { text: 'Subscribe now.', role: 'call to action' },
] as const;

describe('a report', () => {
  it('keeps the agreed format', () => {
    expect(detectionReport.safeParse(detect({ blocks, publishedAt: '2031-06-02' })).success).toBe(
      true,
    );
  });

  it('counts offsets into the joined blocks', () => {
    const text = joinBlocks(blocks);
    const { sentences } = detect({ blocks });
    expect(sentences).toHaveLength(4);
    for (const sentence of sentences) {
      const { attribution, editorialising, quantities, dates } = sentence;
      const named = [
        attribution?.source,
        attribution?.verb,
        attribution?.document,
        ...quantities,
        ...dates,
      ];
      for (const part of [sentence, ...named.filter((one) => one != null)]) {
        expect(text.slice(part.start, part.end)).toBe(part.text);
      }
      for (const span of editorialising.spans) {
        expect(span.start).toBeGreaterThanOrEqual(sentence.start);
        expect(span.end).toBeLessThanOrEqual(sentence.end);
      }
    }
  });

  it('of plain text counts offsets into that text, whatever blanks it holds', () => {
    const text =
      '\n\n  Varland orders forty new mortars\r\n \r\n\r\nVarland paid 40 crowns.\n\n\n\nOstmark did not.\n';
    const { sentences } = detectPlainText(text);
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
      'Varland orders forty new mortars',
      'Varland paid 40 crowns.',
      'Ostmark did not.',
    ]);
  });

  it('is the same every time', () => {
    expect(detect({ blocks })).toEqual(detect({ blocks }));
  });

  it.each([
    ['Raiders killed 12 villagers near Lind.', 3, ['fact', 'quantity']],
    ['Varland signed the pact in Lind.', 2, ['fact']],
    ['The gun is mounted on a truck from Lind.', 1, ['fact']],
    ['Yes, of course.', 0, []],
    ['Varland bought 40 guns, the ministry said.', 3, ['quantity', 'attributed statement']],
    ['The pact will inevitably fail in Lind.', 1, ['fact', 'prediction']],
  ] as const)('weighs: %s', (text, priority, kinds) => {
    const [sentence] = detect({ blocks: [{ text, role: 'body' }], language: 'en' }).sentences;
    expect(sentence?.checkable).toMatchObject({ priority, kinds });
  });
});

describe('in slices', () => {
  it('gives the same report, and pauses', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const report = await detectInSlices({ blocks }, { pause, shouldPause: () => true });
    expect(report).toEqual(detect({ blocks }));
    expect(pauses).toBeGreaterThanOrEqual(4);
  });

  it('stops when it is told to', async () => {
    const signal = { aborted: false };
    const pause = async () => {
      signal.aborted = true;
    };
    const slices = detectInSlices({ blocks }, { pause, shouldPause: () => true, signal });
    await expect(slices).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('other languages', () => {
  const german =
    'Varland hat im Mai 2031 insgesamt 40 Mörser bestellt, sagte der Minister am Montag in Lind. ' +
    'Er sprach von einem „guten Tag“ für die Armee. Die Kosten betragen nach seinen Angaben 12,5 Millionen Kronen, ' +
    'das Parlament hat dem Kauf noch nicht zugestimmt, und die Opposition will dagegen klagen.';

  it.each([['de'], [undefined]])(
    'get figures, dates and quotations only (declared: %s)',
    (language) => {
      const declared = language === undefined ? {} : { language };
      const { sentences } = detect({ blocks: [{ text: german, role: 'body' }], ...declared });
      expect(sentences[0]?.quantities.map((one) => one.value)).toContain(40);
      expect(sentences[1]?.attribution?.kind).toBe('direct_quote_partial');
      for (const { editorialising, attribution } of sentences) {
        expect(editorialising.spans).toEqual([]);
        expect(attribution?.source ?? null).toBeNull();
      }
    },
  );

  it('are not suspected behind an English text', () => {
    const text = 'The palace is telling.';
    expect(detect({ blocks: [{ text, role: 'body' }] }).sentences[0]?.editorialising.marked).toBe(
      true,
    );
  });
});

function bomb(fuse: string, size: number): string {
  return fuse.repeat(Math.ceil(size / fuse.length));
}

function searchCubically(size: number): boolean {
  return /a+a+b/.test('a'.repeat(size));
}

describe('bad input', () => {
  it('gives nothing for nothing', () => {
    expect(detect({ blocks: [] }).sentences).toEqual([]);
    expect(detectPlainText('').sentences).toEqual([]);
    expect(
      detectPlainText(' \n\n\u0000 ').sentences.every((one) => !one.editorialising.marked),
    ).toBe(true);
  });

  it.each([
    ['emoji', '🙂 Varland paid 40 crowns 🙂🙂. '],
    ['capitals', 'VARLAND PAID 40 CROWNS. '],
    ['control characters', 'Var\u0000land\u0007 paid 40 crowns. '],
    ['half a pair', 'Varland \ud83d paid 40 crowns. '],
  ])('survives %s', (_, text) => {
    const report = detectPlainText(text.repeat(3));
    expect(detectionReport.safeParse(report).success).toBe(true);
    expect(report.sentences.flatMap((one) => one.quantities).length).toBeGreaterThanOrEqual(3);
  });

  /** What makes patterns backtrack when it is repeated. */
  const fuses = [
    'a',
    ' ',
    'is ',
    'while, ',
    'a move that ',
    '1,000',
    'one hundred and ',
    'said ',
    'who was told, ',
    'what Venn has asked to ',
    '“',
    'May ',
    'A-1',
    'notice 24-',
    'three of the 30 ',
    'Join 40,000 readers ',
    'Venn has covered the ',
  ];
  /** Characters; each text is also read at twice the length. */
  const half = 10_000;
  /** A little above linear (2); quadratic would be 4. */
  const tame = 3.5;

  it('tells tame growth from wild', () => {
    expect(growth(searchCubically, 350)).toBeGreaterThan(tame);
  });

  it.each(allRules())('$name does not backtrack without end', ({ pattern }) => {
    const wild = fuses.filter((fuse) => {
      const search = (size: number) => [...bomb(fuse, size).matchAll(pattern)].length;
      return growth(search, half) > tame;
    });
    expect(wild).toEqual([]);
  });

  // Up to 3000 characters are read as one sentence; a longer wall keeps its figures only.
  it.each(fuses.flatMap((fuse) => [[fuse, 1450] as const, [fuse, half] as const]))(
    'reads a wall of "%s", %d characters and twice as many',
    (fuse, size) => {
      const read = (length: number) =>
        detect({ blocks: [{ text: bomb(fuse, length), role: 'body' }], language: 'en' });
      expect(growth(read, size)).toBeLessThanOrEqual(tame);
    },
  );

  it.each(fuses.flatMap((fuse) => [[fuse, 340] as const, [fuse, half] as const]))(
    'tells the part of a wall of "%s", %d characters and twice as many',
    (fuse, size) => {
      const tell = (length: number) => classifyBlocks(['Varland paid.', bomb(fuse, length)]);
      expect(growth(tell, size)).toBeLessThanOrEqual(tame);
    },
  );
});
