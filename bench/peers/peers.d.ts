/** The peers are installed only where the bench ran; this is what of them is called. */
declare module 'rxdb' {
  export interface RxDocument<Data> {
    toJSON(): Data;
    incrementalPatch(change: Partial<Data>): Promise<unknown>;
  }
  export interface RxCollection<Data> {
    bulkInsert(documents: Data[]): Promise<{ error: unknown[] }>;
    find(): { exec(): Promise<RxDocument<Data>[]> };
    findByIds(ids: string[]): { exec(): Promise<Map<string, RxDocument<Data>>> };
    count(): { exec(): Promise<number> };
    $: { subscribe(listener: () => void): { unsubscribe(): void } };
  }
  export interface RxDatabase<Data> {
    addCollections(collections: Record<string, { schema: object }>): Promise<unknown>;
    collections: Record<string, RxCollection<Data>>;
  }
  export function createRxDatabase<Data>(options: {
    name: string;
    storage: unknown;
    multiInstance: boolean;
  }): Promise<RxDatabase<Data>>;
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): unknown;
}

declare module 'rxdb/plugins/replication' {
  export interface ReplicationState {
    awaitInSync(): Promise<unknown>;
    awaitInitialReplication(): Promise<unknown>;
    cancel(): Promise<unknown>;
    received$: { subscribe(listener: () => void): { unsubscribe(): void } };
    error$: { subscribe(listener: (error: unknown) => void): unknown };
  }
  export function replicateRxCollection(options: object): ReplicationState;
}

declare module 'rxjs' {
  export class Subject {
    next(value: unknown): void;
    asObservable(): unknown;
  }
}
