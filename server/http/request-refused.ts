/** How the server says no: one shape for every answer that is not a success. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Failure } from '#sync/protocol.ts';

/** Thrown by a route or a guard; the application turns it into the answer. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, sentence: string) {
    super(sentence);
    this.status = status;
    this.code = code;
  }
}

export function failureOf(code: string, sentence: string): Failure {
  return { error: { code, sentence } };
}
