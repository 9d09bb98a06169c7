/** How the server says no: one shape for every answer that is not a success. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Failure } from '#sync/protocol.ts';

export interface RefusalDetails {
  /** With 426: the versions that the server speaks. */
  speaks?: { oldest: number; newest: number };
  /** With 429 and 503: after how many seconds it is worth another try. */
  retryAfter?: number;
}

/** Thrown by a route or a guard; the application turns it into the answer. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    sentence: string,
    details: RefusalDetails = {},
  ) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function failureOf(
  code: string,
  sentence: string,
  { speaks }: RefusalDetails = {},
): Failure {
  return { error: { code, sentence, ...(speaks && { speaks }) } };
}
