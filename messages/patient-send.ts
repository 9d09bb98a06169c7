/** Sends a message to a background that may just be dying: both browsers end it at will, and wake it for the next message. */

/** Waits between tries, in milliseconds. A background wakes in about 80. */
const waits = [50, 150, 400];

export type Send = (message: unknown) => Promise<unknown>;

/** The same `send`, which tries again while nobody is there to hear it. Any other failure is thrown at once. */
export function patient(send: Send): Send {
  const attempt = async (message: unknown, tries: number): Promise<unknown> => {
    try {
      return await send(message);
    } catch (error) {
      const wait = waits[tries];
      if (wait === undefined || !isNobodyThere(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
      return attempt(message, tries + 1);
    }
  };
  return (message) => attempt(message, 0);
}

/** Whether a message found no listener; the wording is all that the browsers give. */
export function isNobodyThere(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Receiving end does not exist|message port closed|Could not establish connection|No tab with id/i.test(
      error.message,
    )
  );
}
