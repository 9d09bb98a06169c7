/**
 * Kinds of framing that say how sure or how exact a sentence is. They stand among the reasons of a mark; a hedge is good
 * practice more often than not, so it is never what is underlined.
 */
const kinds = ['hedge', 'conditional', 'vague_quantity', 'vague_scope'] as const;

export type CertaintyKind = (typeof kinds)[number];

export const certaintyKinds: readonly string[] = kinds;
