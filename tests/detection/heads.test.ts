/** The heads as they ship: what they rank higher, what they never do, and that the weights are the ones of the manifest. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { detectPlainText } from '#detection/detect-plain.ts';
import { detectSentence } from '#detection/detect-sentence.ts';
import { headNames } from '#detection/heads/packed-heads.ts';
import { readHeads } from '#detection/heads/read-heads.ts';
import { shippedHeads } from '#detection/heads/shipped-heads.ts';

const chances = (text: string) => readHeads(shippedHeads(), text).chances;

describe('the same event, worded twice', () => {
  it.each([
    [
      'The harbour authority bungled its shambolic tender for two tugs.',
      'The harbour authority cancelled its tender for two tugs.',
    ],
    [
      'Ostravia’s swaggering premier rammed the levy through a cowed parliament.',
      'Ostravia’s premier won a vote on the levy in parliament, 61 to 59.',
    ],
    [
      'In a breathtaking act of hypocrisy, the ministry bought the very radar it had mocked.',
      'The ministry bought the radar that it had criticised in 2019.',
    ],
  ])('%s', (loaded, plain) => {
    expect(chances(loaded).loaded).toBeGreaterThan(0.5);
    expect(chances(plain).loaded).toBeLessThan(0.5);
  });
});

describe('grave and neutral', () => {
  it.each([
    'Four soldiers were killed when an anti-tank missile hit their vehicle near Dolni.',
    'The court convicted two officers of war crimes on Thursday.',
    'A deadly attack on the depot wounded 31 people, the interior ministry said.',
    'The frigate carries man-portable missiles and a 76 mm gun.',
  ])('%s', (text) => {
    const { editorialising } = detectSentence(text);
    expect(editorialising.score).toBeLessThan(0.5);
    expect(editorialising.marked).toBe(false);
  });
});

describe('worth a check', () => {
  it.each([
    ['The fleet lost nine ships in 2031.', 'May we all be worthy of this hour.'],
    ['We cut the waiting list by 31 percent.', 'Let us go forward together, my friends.'],
  ])('%s rather than %s', (claim, wish) => {
    expect(detectSentence(claim).checkable.score).toBeGreaterThan(0.5);
    expect(detectSentence(wish).checkable.score).toBeLessThan(0.5);
  });
});

describe('a mark by a head', () => {
  const text =
    'The shameless junta squandered a fortune on ludicrous vanity parades, a grotesque farce from start to finish.';

  it('names words of the sentence, with their parts of the whole', () => {
    const { marked, spans } = detectSentence(text).editorialising;
    const learnt = spans.filter(({ rule }) => rule === 'head/loaded');
    expect(marked).toBe(true);
    expect(learnt.length).toBeGreaterThan(0);
    for (const { start, end, share } of learnt) {
      expect(text.slice(start, end)).toMatch(/^\w+$/);
      expect(share).toBeGreaterThan(0);
    }
    expect(learnt.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  it('never rests on a source’s words', () => {
    const said = `“${text}” the opposition leader Ilka Brandt said.`;
    expect(detectSentence(said).editorialising.marked).toBe(false);
  });
});

describe('loaded words', () => {
  const text = 'The reckless council met on Monday.';

  it('come where they are asked for, one for each word of the sentence', () => {
    const tokens = detectSentence(text, { withLoadedTokens: true }).loadedTokens ?? [];
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
      text.replace('.', '').split(' '),
    );
    const [most] = tokens.toSorted((one, other) => other.score - one.score);
    expect(text.slice(most?.start, most?.end)).toBe('reckless');
  });

  it('do not come unasked', () => {
    expect(detectSentence(text)).not.toHaveProperty('loadedTokens');
  });
});

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['emoji', '🚢🚢🚢'],
    ['figures', '1 2 3'],
    ['capitals', 'THE FLEET SAILED'],
    ['one word for ever', 'a'.repeat(2500)],
  ])('has chances between 0 and 1: %s', (_, text) => {
    for (const chance of Object.values(chances(text))) {
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });

  it.each(['', ' ', '— — —', '12 / 40', '🚢'])('is no claim where it has no word: %j', (text) => {
    expect(detectSentence(text, { withLoadedTokens: true })).toMatchObject({
      editorialising: { score: 0, marked: false, spans: [] },
      attribution: null,
      loadedTokens: [],
    });
    expect(detectSentence(text).checkable.score).toBeLessThan(0.5);
  });

  it('is read the same twice', () => {
    const text = 'A costly farce.\n\nThe council met on Monday, officials said.';
    expect(detectPlainText(text)).toEqual(detectPlainText(text));
  });
});

describe('the weights', () => {
  const folder = 'detection/weights';
  const manifest = z
    .object({
      version: z.string(),
      files: z.array(
        z.object({ name: z.string(), bytes: z.number(), gzip: z.number(), sha256: z.string() }),
      ),
      sources: z.array(
        z.object({ name: z.string(), licence: z.string(), sha256: z.optional(z.string()) }),
      ),
    })
    .parse(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')));

  it('are those that the manifest names', () => {
    for (const { name, bytes, sha256 } of manifest.files) {
      const data = readFileSync(`${folder}/${name}`);
      expect(data.length).toBe(bytes);
      expect(createHash('sha256').update(data).digest('hex')).toBe(sha256);
    }
    expect(manifest.version).toBe(shippedHeads().version);
  });

  it('were trained on the labels as they are', () => {
    const labels = manifest.sources.filter(({ sha256 }) => sha256 !== undefined);
    expect(labels.length).toBeGreaterThan(0);
    for (const { name, sha256 } of labels) {
      expect(createHash('sha256').update(readFileSync(name)).digest('hex')).toBe(sha256);
    }
  });

  it('leave room in 250 kB, packed', () => {
    const sizes = manifest.files.map(
      ({ name }) => gzipSync(readFileSync(`${folder}/${name}`)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(185_000);
  });

  it('have a number for every feature and every head', () => {
    const heads = shippedHeads();
    expect(heads.biases).toHaveLength(headNames.length);
    expect(heads.pulls).toHaveLength(heads.commonWords * headNames.length);
    expect(heads.wordScores.length).toBeGreaterThan(heads.commonWords);
    expect(heads.wordPlaceOf('reckless')).toBeLessThan(heads.wordScores.length);
    expect(heads.wordPlaceOf('reckless')).toBeGreaterThanOrEqual(0);
    expect(heads.wordPlaceOf('zzzyx')).toBe(-1);
  });
});
