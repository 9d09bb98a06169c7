/** What a bundle of the peer's client holds. */
export { Subject } from 'rxjs';
export { createRxDatabase } from 'rxdb';
export { replicateRxCollection } from 'rxdb/plugins/replication';
export { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
