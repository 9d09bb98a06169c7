/**
 * What is on its way between the devices and the server. Everything travels as text and is parsed by the schemas of the
 * protocol, as over a wire; nothing is shared by reference.
 */
import * as z from 'zod/mini';
import {
  pullAnswer,
  pushAnswer,
  pushRequest,
  snapshotStart,
  type PullAnswer,
  type PushOutcome,
} from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import { record } from '#sync/records.ts';
import type { Word } from './memory-replica.ts';
import type { Snapshot } from './memory-server.ts';

/** A call of a device; an answer to a device that was killed meanwhile finds nobody. */
export interface Call {
  device: number;
  life: number;
  /** For the reader of a failure. */
  name: string;
  ask:
    | { to: 'push'; text: string }
    | { to: 'pull'; after: number; limit: number }
    | { to: 'snapshot' };
}

export interface Answer extends Omit<Call, 'ask'> {
  answer:
    | { to: 'push'; text: string }
    | { to: 'pull'; after: number; text: string }
    | { to: 'snapshot'; text: string };
}

export function pushText(mutations: readonly Mutation[]): string {
  return JSON.stringify({ mutations });
}

export function pushed(text: string): Mutation[] {
  return pushRequest.parse(JSON.parse(text)).mutations;
}

export function outcomesText(outcomes: readonly PushOutcome[]): string {
  return JSON.stringify({ outcomes });
}

export function pageText(page: PullAnswer): string {
  return JSON.stringify(page);
}

export function snapshotText(snapshot: Snapshot): string {
  return JSON.stringify(snapshot);
}

const wholeSnapshot = z.object({ head: snapshotStart.shape.head, records: z.array(record) });

/** What an answer says, as the replica takes it. */
export function wordOf({ answer }: Answer): Word {
  switch (answer.to) {
    case 'push':
      return { outcomes: pushAnswer.parse(JSON.parse(answer.text)).outcomes };
    case 'pull':
      return { pulled: { ...pullAnswer.parse(JSON.parse(answer.text)), after: answer.after } };
    case 'snapshot':
      return { snapshot: wholeSnapshot.parse(JSON.parse(answer.text)) };
  }
}
