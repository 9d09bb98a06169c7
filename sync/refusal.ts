/** A refusal: why a mutation was not taken into the log, for the machine and for the person. */
import * as z from 'zod/mini';

export const refusalCodes = ['not allowed', 'unknown', 'conflict', 'evidence missing'] as const;

export const refusal = z.object({
  code: z.enum(refusalCodes),
  /** One sentence: what happened and what to do. */
  sentence: z.string().check(z.maxLength(2000)),
  /** The single things that are missing, where the evidence gate refused. */
  missing: z.array(z.string().check(z.maxLength(500))),
});

export type Refusal = z.infer<typeof refusal>;
export type RefusalCode = (typeof refusalCodes)[number];

export function refuse(code: RefusalCode, sentence: string, missing: string[] = []): Refusal {
  return { code, sentence, missing };
}
