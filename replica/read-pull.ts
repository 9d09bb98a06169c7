/** Reads a pull: whole, or as far as this version can read its entries. */
import * as z from 'zod/mini';
import { entry, type Entry } from '#sync/entry.ts';
import { head, pullAnswer, type PullAnswer } from '#sync/protocol.ts';
import { unreadable } from './call.ts';
import { failed, type CallResult } from './failure.ts';

const unreadEntries = z.object({ entries: z.array(z.unknown()), head });

/**
 * An entry of a newer version cannot be skipped, since the next one hangs on its hash: what stands before it is taken,
 * and whoever asks from there is told to update.
 */
export function readPull(body: unknown, isServerNewer: boolean): CallResult<PullAnswer> {
  const whole = pullAnswer.safeParse(body);
  if (whole.success) return { ok: true, value: whole.data };
  const loose = isServerNewer ? unreadEntries.safeParse(body) : null;
  if (loose === null || !loose.success) return failed(unreadable);
  const readable: Entry[] = [];
  for (const unread of loose.data.entries) {
    const parsed = entry.safeParse(unread);
    if (!parsed.success) break;
    readable.push(parsed.data);
  }
  if (readable.length > 0) return { ok: true, value: { ...loose.data, entries: readable } };
  const sentence = 'The team’s log goes on in a newer version. Update the extension.';
  return failed({ kind: 'version', sentence });
}
