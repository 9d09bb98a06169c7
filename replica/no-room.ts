/** A full disk, in whatever wrapping the database hands it on. */

export const noRoom =
  'There is no room left on this device’s disk. Free some: nothing that was kept is lost.';

/** Whether an error of the database means that the disk, or the browser's share of it, is full. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  if ('inner' in error && isFull(error.inner)) return true;
  return 'failures' in error && Array.isArray(error.failures) && error.failures.some(isFull);
}
