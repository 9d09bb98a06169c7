/** The engines side by side: ours does its whole pipeline, the peers sentences and entities, which is the least it does. */

export const readerNames = ['ours', 'wink-nlp', 'compromise'] as const;
export type ReaderName = (typeof readerNames)[number];

/** Reads a text and says how many things it found, so that no work can be left out. */
export type Reader = (text: string) => number;
