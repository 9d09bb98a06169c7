/** The accounts in the session store, each parsed once: an account of 3 MB must not be parsed at every change of another. */
import { accountKey, readAccount, type KeptAccount } from '#messages/session-keys.ts';

/** Reads the accounts of a store, newest first, and remembers those of the last one it was given. */
export function accountMemory(): (store: Readonly<Record<string, unknown>>) => KeptAccount[] {
  let known = new Map<string, { kept: unknown; account: KeptAccount | null }>();
  return (store) => {
    const before = known;
    known = new Map(
      Object.entries(store)
        .filter(([key]) => key.startsWith(accountKey('')))
        .map(([key, kept]) => {
          const last = before.get(key);
          const isSame = last !== undefined && last.kept === kept;
          return [key, isSame ? last : { kept, account: readAccount(kept) }] as const;
        }),
    );
    return [...known.values()]
      .flatMap(({ account }) => account ?? [])
      .toSorted((a, b) => b.at - a.at);
  };
}
