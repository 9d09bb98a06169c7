/** The browser's session store, as far as the background uses it: what is put there is a copy. */
export function sessionArea() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (keys: string | string[] | null) => {
      const wanted = [keys].flat();
      const found = keys === null ? [...kept] : [...kept].filter(([each]) => wanted.includes(each));
      return Promise.resolve(structuredClone(Object.fromEntries(found)));
    },
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys: string | string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
      return Promise.resolve();
    },
  };
}
