/** Two ways for a command to fail: asked wrongly (exit code 2), or given something it cannot use (exit code 1). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export class InputError extends Error {
  override readonly name = 'InputError';
}
