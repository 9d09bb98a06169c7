/** The ways in which a call to the team's server can fail, as the synchroniser tells them apart. */

export type CallFailure =
  /** No answer, or one by something in between: no network, no server, a sign-in page, or not in time. */
  | { kind: 'offline'; sentence: string }
  /** The token is unknown or revoked. */
  | { kind: 'unauthorised'; sentence: string }
  /** The two ends share no version in which this can be said. */
  | { kind: 'version'; sentence: string }
  /** The server understood and says no; trying again changes nothing. */
  | { kind: 'rejected'; status: number; sentence: string }
  /** The server is in trouble, busy, or answers what cannot be read. `wait`: milliseconds that it asks for. */
  | { kind: 'server'; sentence: string; wait?: number };

export type CallResult<Value> = { ok: true; value: Value } | { ok: false; failure: CallFailure };

export function failed(failure: CallFailure): { ok: false; failure: CallFailure } {
  return { ok: false, failure };
}
