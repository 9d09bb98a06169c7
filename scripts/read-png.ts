/** Reads the pictures that browsers write: PNG of 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row; transparency is laid on white. */
  pixels: Uint8Array;
}

/** Throws where the bytes are another kind of PNG, or none. */
export function readPng(bytes: Buffer): Picture {
  const chunks = readChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('This is not a PNG');
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) {
    throw new Error(`A PNG of ${depth} bits and colour type ${colour} is not read here`);
  }
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data: part }) => part)),
  );
  const channels = colour === 2 ? 3 : 4;
  return {
    ...size,
    pixels: toRgb(unfilter(data, size.width * channels, size.height, channels), channels),
  };
}

function readChunks(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the prediction of each row, by the filters of the PNG standard (section 9). */
function unfilter(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (out[at - channels] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = column < channels || row === 0 ? 0 : (out[at - stride - channels] ?? 0);
      const guesses = [
        0,
        left,
        above,
        Math.floor((left + above) / 2),
        nearest(left, above, corner),
      ];
      out[at] = (data[row * (stride + 1) + 1 + column] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return out;
}

/** The Paeth predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

function toRgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const pixels = new Uint8Array((data.length / 4) * 3);
  for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
    const alpha = (data[pixel * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[pixel * 4 + channel] ?? 0;
      pixels[pixel * 3 + channel] = Math.round(value * alpha + 255 * (1 - alpha));
    }
  }
  return pixels;
}

/** Two pictures in one, side by side, each cut at the height. Throws where one is not as tall. */
export function beside(left: Picture, right: Picture, height: number): Picture {
  if (Math.min(left.height, right.height) < height) throw new Error('A picture is not tall enough');
  const width = left.width + right.width;
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const at = row * width * 3;
    pixels.set(left.pixels.subarray(row * left.width * 3, (row + 1) * left.width * 3), at);
    const rightRow = right.pixels.subarray(row * right.width * 3, (row + 1) * right.width * 3);
    pixels.set(rightRow, at + left.width * 3);
  }
  return { width, height, pixels };
}
