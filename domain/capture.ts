/** A capture: proof of what a source said, and when we saw it. */
import * as z from 'zod/mini';
import { boundedText, moment, sha256Sum, webAddress } from './identity.ts';

export const capture = z.object({
  /** SHA-256 of the bytes as received. */
  bytesHash: sha256Sum,
  /** SHA-256 of the visible text, UTF-8. */
  textHash: sha256Sum,
  byteLength: z.int().check(z.minimum(1)),
  capturedAt: moment,
  tool: boundedText(80, 'The tool'),
  finalAddress: webAddress,
  httpStatus: z.int().check(z.minimum(100), z.maximum(599)),
  contentType: boundedText(120, 'The content type'),
});

export type Capture = z.infer<typeof capture>;
