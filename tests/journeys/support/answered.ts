/** Bounds a question to a document or worker, since one that goes away while it is asked is sometimes never answered. */

/** How long there is for an answer, in milliseconds. */
const answerTime = 8000;

export class NoAnswer extends Error {
  constructor() {
    super('There was no answer');
  }
}

/** The answer. Throws `NoAnswer` after a while, so that whoever asks can ask again. */
export async function answered<T>(asked: Promise<T>): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswer()), answerTime);
  try {
    return await Promise.race([asked, silence]);
  } finally {
    clearTimeout(timer);
  }
}
