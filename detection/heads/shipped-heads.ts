/** The heads that ship, unpacked when the first sentence is read and kept. */
import packed from '#detection/weights/heads.json' with { type: 'json' };
import { type Heads, unpackHeads } from './packed-heads.ts';

let unpacked: Heads | null = null;

export function shippedHeads(): Heads {
  unpacked ??= unpackHeads(packed);
  return unpacked;
}
