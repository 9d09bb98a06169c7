/** Somebody who uploads captures through a storm: what was answered is kept whole, what was cut off is kept not at all. */
import { createHash, randomBytes } from 'node:crypto';
import { spoken, type ApiClient } from '../../server/support/api-client.ts';
import { unlessGone } from './unless-gone.ts';

/** More than one part of a capture, and not a whole number of them. */
const bytes = 300_000;

export class StormCapturer {
  /** Hashes of what the server said it has. */
  readonly kept: string[] = [];
  #next = capture();

  /** Uploads until the server is gone; what was cut off comes again the next time. */
  async uploadUntilGone(client: ApiClient): Promise<void> {
    while (await this.#upload(client));
  }

  /** Hashes of captures that are not what they were when they were sent, or not there. */
  async missing(client: ApiClient): Promise<string[]> {
    const missing: string[] = [];
    for (const hash of this.kept) {
      const answer = await client.get(`/api/captures/${hash}`);
      const there = answer.ok ? await answer.bytes() : new Uint8Array();
      if (createHash('sha256').update(there).digest('hex') !== hash) missing.push(hash);
    }
    return missing;
  }

  async #upload(client: ApiClient): Promise<boolean> {
    const { hash, content } = this.#next;
    const headers = {
      ...spoken,
      authorization: `Bearer ${client.token}`,
      'content-type': 'application/octet-stream',
    };
    const address = `${client.address}/api/captures/${hash}`;
    const answer = await unlessGone(fetch(address, { method: 'PUT', headers, body: content }));
    if (answer === null) return false;
    if (answer.status === 503) return true;
    if (!answer.ok) throw new Error(`A capture was answered ${answer.status}.`);
    this.kept.push(hash);
    this.#next = capture();
    return true;
  }
}

function capture(): { hash: string; content: Uint8Array<ArrayBuffer> } {
  const content = new Uint8Array(randomBytes(bytes));
  return { hash: createHash('sha256').update(content).digest('hex'), content };
}
