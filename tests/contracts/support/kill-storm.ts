/** The storm: a server that is started, loaded and killed at seeded moments, over and over, on one database. */
import { ApiClient } from '../../server/support/api-client.ts';
import { StormCapturer } from './storm-capturer.ts';
import { StormReader } from './storm-reader.ts';
import {
  startStormServer,
  type End,
  type StormDatabase,
  type StormServer,
} from './storm-server.ts';
import { Acknowledged, StormWriter } from './storm-writer.ts';

export const moments = [
  'while it starts',
  'some time after load begins',
  'when so many pushes are answered',
  'while it stops gracefully',
] as const;

export type Moment = (typeof moments)[number];

export interface StormOptions {
  entry: string;
  database: StormDatabase;
  token: string;
  writers: number;
  /** From 0 to below 1. */
  random: () => number;
  /** How long a start takes on this machine, in milliseconds: the measure of all delays. */
  startTook: number;
}

export class KillStorm {
  readonly acknowledged = new Acknowledged();
  readonly reader = new StormReader();
  readonly capturer = new StormCapturer();
  readonly #writers: StormWriter[];
  readonly #options: StormOptions;

  constructor(options: StormOptions) {
    this.#options = options;
    this.#writers = Array.from(
      { length: options.writers },
      () => new StormWriter(this.acknowledged, options.random),
    );
  }

  /** Starts a server and ends it at such a moment. False where it had stopped by itself before it could be killed. */
  async strike(moment: Moment): Promise<boolean> {
    const { entry, database, random, startTook } = this.#options;
    const killAfter = moment === 'while it starts' ? startTook * (0.3 + random()) : undefined;
    const server = await startStormServer(entry, database, killAfter);
    if (server === null) return true;
    this.#arm(server, moment);
    await this.#load(server);
    const { signal } = await server.ended;
    return signal === 'SIGKILL';
  }

  /**
   * Starts the server once more, lets everybody send what still waits and read to the end, and stops it as one should.
   * Gives how it ended, and the hashes of captures that were acknowledged and are not there as they were sent.
   */
  async settle(): Promise<{ end: End; missingCaptures: string[] }> {
    const server = await startStormServer(this.#options.entry, this.#options.database);
    if (server === null) throw new Error('Nobody was to kill this server.');
    const client = this.#clientOf(server);
    for (const writer of this.#writers) await writer.push(client);
    await this.reader.read(client);
    const missingCaptures = await this.capturer.missing(client);
    server.askToStop();
    return { end: await server.ended, missingCaptures };
  }

  #clientOf(server: StormServer): ApiClient {
    return new ApiClient(server.address, this.#options.token);
  }

  #arm(server: StormServer, moment: Moment): void {
    const { random, startTook } = this.#options;
    const enough = 1 + Math.floor(random() * 12);
    let answers = 0;
    this.acknowledged.onAnswer = () => {
      answers += 1;
      if (answers !== enough) return;
      if (moment === 'when so many pushes are answered') server.kill();
      if (moment !== 'while it stops gracefully') return;
      server.askToStop();
      killIn(server, random() * 20);
    };
    if (moment === 'some time after load begins') killIn(server, (random() * startTook) / 2);
  }

  async #load(server: StormServer): Promise<void> {
    const client = this.#clientOf(server);
    await Promise.all([
      this.reader.readUntilGone(client),
      this.capturer.uploadUntilGone(client),
      ...this.#writers.map((writer) => writer.writeUntilGone(client)),
    ]);
  }
}

/** The kill comes at a time, whatever the server is doing then: that is what makes its moment a random one. */
function killIn(server: StormServer, milliseconds: number): void {
  AbortSignal.timeout(Math.round(milliseconds)).addEventListener('abort', () => server.kill());
}
