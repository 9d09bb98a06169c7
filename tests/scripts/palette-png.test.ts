/** Screenshots become small without becoming other pictures. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toPalettePng } from '../../scripts/palette-png.ts';
import { beside, readPng, type Picture } from '../../scripts/read-png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG by hand: `rows` are the filter byte and the bytes of each row. */
function handMade(width: number, colour: number, rows: number[][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function picture(width: number, ...pixels: number[][]): Picture {
  return { width, height: pixels.length / width, pixels: new Uint8Array(pixels.flat()) };
}

/** The colours that a palette PNG shows, pixel by pixel. */
function shown(png: Buffer, width: number): number[][] {
  const at = (type: string): Buffer => {
    const start = png.indexOf(Buffer.from(type, 'latin1'));
    return png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4));
  };
  const palette = at('PLTE');
  const rows = inflateSync(at('IDAT'));
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => [...palette.subarray(place * 3, place * 3 + 3)]);
}

const red = [200, 0, 0];
const blue = [0, 0, 200];

describe('reading', () => {
  test.each([
    ['no filter', [0, 10, 20, 30, 40, 50, 60]],
    ['the pixel to the left', [1, 10, 20, 30, 30, 30, 30]],
    ['the row above, which is none', [2, 10, 20, 30, 40, 50, 60]],
    ['the mean of both', [3, 10, 20, 30, 35, 40, 45]],
    ['the nearest of three', [4, 10, 20, 30, 30, 30, 30]],
  ])('undoes the prediction by %s', (_what, row) => {
    expect([...readPng(handMade(2, 2, [row])).pixels]).toEqual([10, 20, 30, 40, 50, 60]);
  });

  test('predicts a second row from the first', () => {
    const rows = [
      [0, 10, 20, 30],
      [2, 5, 5, 5],
    ];
    expect([...readPng(handMade(1, 2, rows)).pixels]).toEqual([10, 20, 30, 15, 25, 35]);
  });

  test('lays what is transparent on white', () => {
    expect([...readPng(handMade(1, 6, [[0, 10, 20, 30, 0]])).pixels]).toEqual([255, 255, 255]);
  });

  test('refuses what is no PNG', () => {
    expect(() => readPng(Buffer.from('no picture at all'))).toThrow('not a PNG');
  });
});

describe('writing', () => {
  test('keeps up to 256 colours exactly', () => {
    const pixels = Array.from({ length: 256 }, (_, each) => [each, 255 - each, 7]);
    expect(shown(toPalettePng(picture(16, ...pixels)), 16)).toEqual(pixels);
  });

  test('gives a rare shade the nearest frequent colour', () => {
    const many = Array.from({ length: 512 }, (_, each) => [Math.floor(each / 2), 0, 100]);
    const [last] = shown(toPalettePng(picture(1, ...many, [3, 1, 100])), 1).slice(-1);
    expect(last).toEqual([3, 0, 100]);
  });
});

describe('two pictures in one', () => {
  test('stand side by side, cut at the height', () => {
    const both = beside(picture(1, red, red), picture(1, blue, blue), 1);
    expect(both).toEqual(picture(2, red, blue));
  });

  test('must both be tall enough', () => {
    expect(() => beside(picture(1, red), picture(1, blue, blue), 2)).toThrow('not tall enough');
  });
});
