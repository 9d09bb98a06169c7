/** What stands in a race of pushing and reading: a server in its own process and what its clients do. */
export interface Contender {
  name: string;
  pid: number;
  /** Before each round, outside the clock. */
  prepare(run: string): Promise<void>;
  /** The ways in which a client sends these notes in batches of 500; each resolves when all were acknowledged. */
  writes: Readonly<Record<string, (run: string, notes: number) => Promise<void>>>;
  /** The ways in which a second client receives all of what the last push sent. Null where a way does not exist. */
  reads: Readonly<Record<string, (run: string) => Promise<Reading | null>>>;
  stop(): Promise<void>;
}

export interface Reading {
  notes: number;
  /** Of the bodies as they went over the wire. */
  bytes: number;
}
