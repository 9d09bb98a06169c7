/** Calls to a server that may be killed at any moment. */

/** Null where the server went away before or within its answer; any other failure is thrown. */
export async function unlessGone<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
