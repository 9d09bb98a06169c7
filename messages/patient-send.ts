/** Sends a message to a background that may just be dying: both browsers end it at will, and wake it for the next message. */

/** Waits between tries, in milliseconds. A background wakes in about 80, but on a busy machine it has its engine to load first. */
const waits = [50, 150, 400, 1000, 2000];

export type Send = (message: unknown) => Promise<unknown>;

/**
 * The same `send`, which tries again while nobody is there to hear it. A message that was heard and not answered is not
 * sent again: what it asked for may have been done.
 */
export function patient(send: Send): Send {
  const attempt = async (message: unknown, tries: number): Promise<unknown> => {
    try {
      return await send(message);
    } catch (error) {
      const wait = waits[tries];
      if (wait === undefined || !wasNotHeard(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
      return attempt(message, tries + 1);
    }
  };
  return (message) => attempt(message, 0);
}

/** Whether a message found no listener; the wording is all that the browsers give. */
export function wasNotHeard(error: unknown): boolean {
  return /Receiving end does not exist|Could not establish connection|No tab with id/i.test(
    messageOf(error),
  );
}

/** Whether a message was heard and its listener went away before it answered. */
export function wasCutOff(error: unknown): boolean {
  return /message port closed|message channel closed/i.test(messageOf(error));
}

/** Not `instanceof`: Firefox may make the error in the realm of the background that it has just ended. */
function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return String(error.message);
}
