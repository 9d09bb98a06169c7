/** What a replica in a page can be asked, ours and the peer's alike; the page holds one as `inPage`. */

export interface Door {
  /** Where the page was served, and where its server is. */
  origin: string;
  /** What ours needs to enter its team; the peer's server lets everybody in. */
  owner: unknown;
}

export interface BrowserReplica {
  open(name: string, door: Door): Promise<void>;
  /** Writes notes on this device alone. */
  writeNotes(run: string, notes: number): Promise<void>;
  /** Changes the first notes on this device alone; `words` end up in their bodies. */
  editNotes(run: string, notes: number, words: string): Promise<void>;
  goOnline(): Promise<void>;
  goOffline(): Promise<void>;
  /** Resolves when nothing of this device waits and all that the server ever took is here: so many notes and edits. */
  settled(taken: { notes: number; edits: number }): Promise<void>;
  /** All notes as this device shows them, in one text that is the same on another device that shows the same. */
  shown(): Promise<string>;
  /** How many edits that lost a race this device still holds. */
  lostEditsKept(): Promise<number>;
}
