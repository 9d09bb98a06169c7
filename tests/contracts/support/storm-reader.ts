/** A reader who follows the log through a storm, by pulls and by the live channel. */
import { brokenLink, chainStart } from '#sync/entry.ts';
import { poke, pullAnswer, ticketAnswer } from '#sync/protocol.ts';
import type { ApiClient } from '../../server/support/api-client.ts';
import { unlessGone } from './unless-gone.ts';

export class StormReader {
  /** Where what was read did not follow what was read before: an entry that a reader saw was lost or changed. */
  readonly broken: string[] = [];
  /** Pokes that arrived. */
  pokes = 0;
  #seq = 0;
  #hash = chainStart;
  #poked = 0;

  /** Reads on until the server is gone. */
  async readUntilGone(client: ApiClient): Promise<void> {
    void this.listen(client);
    while (await this.read(client));
  }

  /** One pull. False where the server is gone. */
  async read(client: ApiClient): Promise<boolean> {
    const poked = this.#poked;
    const answer = await unlessGone(client.get(`/api/entries?after=${this.#seq}`));
    const body = answer === null ? null : await unlessGone(answer.json());
    if (answer === null || body === null) return false;
    if (!answer.ok) return answer.status === 503;
    const { entries, head } = pullAnswer.parse(body);
    const wrong = brokenLink(entries, { seq: this.#seq, hash: this.#hash });
    if (wrong !== null) this.broken.push(wrong);
    if (head.seq < poked) this.broken.push(`poked to ${poked}, then the head was ${head.seq}`);
    const last = entries.at(-1);
    if (last !== undefined) ({ seq: this.#seq, hash: this.#hash } = last);
    return true;
  }

  /** Opens the live channel and notes each poke until the server is gone. */
  async listen(client: ApiClient): Promise<void> {
    const answer = await unlessGone(client.send('/api/live-tickets', {}));
    const body = answer?.ok === true ? await unlessGone(answer.json()) : null;
    if (body === null) return;
    const { ticket } = ticketAnswer.parse(body);
    const address = `${client.address.replace(/^http/, 'ws')}/api/live?ticket=${ticket}`;
    const socket = new WebSocket(address);
    socket.addEventListener('message', ({ data }) => {
      this.pokes += 1;
      this.#poked = Math.max(this.#poked, poke.parse(JSON.parse(String(data))).seq);
    });
  }
}
