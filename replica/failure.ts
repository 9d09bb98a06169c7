/** The ways in which a call to the team's server can fail, as the synchroniser tells them apart. */

export type CallFailure =
  /** No answer: no network, no server, or not in time. */
  | { kind: 'offline'; sentence: string }
  /** The token is unknown or revoked. */
  | { kind: 'unauthorised'; sentence: string }
  /** The server understood and says no; trying again changes nothing. */
  | { kind: 'rejected'; status: number; sentence: string }
  /** The server is in trouble, busy, or answers what cannot be read. */
  | { kind: 'server'; sentence: string };

export type CallResult<Value> = { ok: true; value: Value } | { ok: false; failure: CallFailure };
