/** The drafts that the extension has on this device, read from its own database. */
import type { View } from './reader.ts';
import { until } from './until.ts';

/** Waits until these words stand in a draft on the disk. `page` is any page of the extension. */
export async function untilDraftIsKept(page: View, words: string): Promise<void> {
  await until(`“${words}” is kept as a draft`, async () => {
    const drafts = await page.evaluate(readDrafts, null);
    return drafts.includes(words);
  });
}

/** Runs in the page. All drafts as one text. */
async function readDrafts(): Promise<string> {
  const found: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    if (database.objectStoreNames.contains('drafts')) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction('drafts').objectStore('drafts').getAll();
        reading.addEventListener('success', () => resolve(reading.result));
        reading.addEventListener('error', () => reject(reading.error));
      });
      found.push(JSON.stringify(rows));
    }
    database.close();
  }
  return found.join('\n');
}
