/** The calls about captures: the bytes of a source under their own hash. */
import { capturePath, largestCapture } from '#sync/protocol.ts';
import { unreachable, unreadable, type Caller } from './call.ts';
import { failed, type CallFailure, type CallResult } from './failure.ts';

export interface CaptureCalls {
  /** Whether the server has these bytes. */
  hasCapture(hash: string): Promise<CallResult<boolean>>;
  sendCapture(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<CallResult<null>>;
  /** The bytes from this one on, added to those before; what a cut answer left is in `partial`. */
  capture(hash: string, partial: Uint8Array<ArrayBuffer>[]): Promise<CallResult<null>>;
}

/** Twenty megabytes over a slow line, in milliseconds. */
const patience = 300_000;

/** As the server would say, without twenty megabytes on the way to it. */
const tooLarge: CallFailure = {
  kind: 'rejected',
  status: 413,
  sentence: `A capture may have ${largestCapture.toLocaleString('en')} bytes.`,
};

export function captureCalls(caller: Caller): CaptureCalls {
  return {
    hasCapture: async (hash) => {
      const answer = await caller.open(capturePath + hash, { method: 'HEAD', needs: 2 });
      if (answer.ok) return { ok: true, value: true };
      // A HEAD has no body to say why; only this route answers 404 to a device that is let in.
      const { failure } = answer;
      return failure.kind === 'rejected' && failure.status === 404
        ? { ok: true, value: false }
        : answer;
    },
    sendCapture: async (hash, body) => {
      if (body.length > largestCapture) return failed(tooLarge);
      const request = { method: 'PUT' as const, body, needs: 2, patience };
      const answer = await caller.open(capturePath + hash, request);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    capture: (hash, partial) => download(caller, hash, partial),
  };
}

async function download(
  caller: Caller,
  hash: string,
  partial: Uint8Array<ArrayBuffer>[],
): Promise<CallResult<null>> {
  let length = partial.reduce((sum, bytes) => sum + bytes.length, 0);
  const headers = length === 0 ? undefined : { range: `bytes=${length}-` };
  const request = { needs: 2, patience, ...(headers === undefined ? {} : { headers }) };
  const answer = await caller.open(capturePath + hash, request);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (body === null) return failed(unreadable);
  if (status !== 206) {
    partial.length = 0;
    length = 0;
  }
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, value: null };
      length += value.length;
      if (length > largestCapture) {
        await reader.cancel();
        return failed(unreadable);
      }
      partial.push(value);
    }
  } catch {
    return failed(unreachable);
  }
}
