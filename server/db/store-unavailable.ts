/** The database cannot do its part just now. Callers answer 503 with `Retry-After`; nothing was written half. */

/**
 * Why: another transaction was in the way, the connection was lost, the database is busy or took too long, its disk is
 * full, may not be written or fails, its file is damaged, or more is asked at once than is allowed.
 */
export type StoreTrouble =
  | 'conflict'
  | 'lost'
  | 'busy'
  | 'slow'
  | 'full'
  | 'read only'
  | 'disk'
  | 'damaged'
  | 'overloaded';

/** `message` is one sentence for whoever runs the server, and holds nothing of the data. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly trouble: StoreTrouble;
  /** Seconds after which another try has a chance: short where it passes by itself, long where somebody has to act. */
  readonly retryAfter: number;

  constructor(trouble: StoreTrouble, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.trouble = trouble;
    this.retryAfter = needsSomebody(trouble) ? 60 : 2;
  }
}

function needsSomebody(trouble: StoreTrouble): boolean {
  return ['full', 'read only', 'disk', 'damaged'].includes(trouble);
}
