/** How a page lets the bytes of a capture be saved. A page that cannot, such as the card, offers nothing. */
import { createContext } from 'react';
import type { Capture } from '#domain/capture.ts';

/** Null where the person was given the file, else one sentence. The bytes are a stranger's: saved, never shown. */
export type SaveCapture = (capture: Capture) => Promise<string | null>;

export const SavingCaptures = createContext<SaveCapture | null>(null);
