/** Writers who push through a storm as a replica does: in order, with the same identifiers until there is an answer. */
import { pushAnswer } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { ApiClient } from '../../server/support/api-client.ts';
import { editNote, freshId, writeNote } from '../../sync/support/sample-mutations.ts';
import { unlessGone } from './unless-gone.ts';

/** What the writers were told, all together. */
export class Acknowledged {
  readonly places = new Map<string, number>();
  /** One identifier that was told two places, or one place that was told for two identifiers. */
  readonly contradictions: string[] = [];
  /** Identifiers of refused mutations: in a storm nobody asks for anything that may be refused. */
  readonly refused: string[] = [];
  /** Pushes that ended without an answer, and those that were answered 503. */
  unanswered = 0;
  unavailable = 0;
  /** Hears of each push that was answered. */
  onAnswer: () => void = () => {};
  readonly #ids = new Map<number, string>();

  note(id: string, seq: number): void {
    const place = this.places.get(id) ?? seq;
    const other = this.#ids.get(seq) ?? id;
    if (place !== seq) this.contradictions.push(`${id} at ${place} and at ${seq}`);
    if (other !== id) this.contradictions.push(`${other} and ${id} at ${seq}`);
    this.places.set(id, seq);
    this.#ids.set(seq, id);
  }
}

export class StormWriter {
  /** What was sent and not answered yet. */
  outbox: Mutation[] = [];
  readonly #acknowledged: Acknowledged;
  readonly #random: () => number;

  constructor(acknowledged: Acknowledged, random: () => number) {
    this.#acknowledged = acknowledged;
    this.#random = random;
  }

  /** Pushes until the server is gone. */
  async writeUntilGone(client: ApiClient): Promise<void> {
    while (await this.push(client));
  }

  /** Pushes what waits, or else something new. False where the server is gone. */
  async push(client: ApiClient): Promise<boolean> {
    if (this.outbox.length === 0) this.outbox = this.#somethingNew();
    const answer = await unlessGone(client.send('/api/push', { mutations: this.outbox }));
    const body = answer === null ? null : await unlessGone(answer.json());
    if (answer === null || body === null) {
      this.#acknowledged.unanswered += 1;
      return false;
    }
    if (answer.status === 503) {
      this.#acknowledged.unavailable += 1;
      return true;
    }
    if (!answer.ok)
      throw new Error(`A push was answered ${answer.status}: ${JSON.stringify(body)}`);
    for (const outcome of pushAnswer.parse(body).outcomes) {
      if (outcome.outcome === 'applied') this.#acknowledged.note(outcome.id, outcome.seq);
      else this.#acknowledged.refused.push(outcome.id);
    }
    this.outbox = [];
    this.#acknowledged.onAnswer();
    return true;
  }

  #somethingNew(): Mutation[] {
    const noteId = freshId('note');
    const edits = Array.from({ length: Math.floor(this.#random() * 4) }, (_, revision) =>
      editNote(noteId, revision, `The notice names ${revision + 9} boats.`),
    );
    return [writeNote(noteId), ...edits];
  }
}
