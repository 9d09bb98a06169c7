/** Asks the browser not to clear the copy on this device when the disk runs low. */

/**
 * True where it promised. A worker of Chromium cannot ask, so pages call this too; Firefox may ask the reader first.
 * Nothing depends on the answer: the team has what was sent.
 */
export async function keepStorage(storage: Partial<StorageManager> | undefined): Promise<boolean> {
  if (storage?.persist === undefined) return false;
  try {
    return await storage.persist();
  } catch {
    return false;
  }
}
