/** Something that is read elsewhere and read again whenever it changes there. */
import { useEffect, useState } from 'react';

/**
 * What `read` gave last, `initial` until it has. `follow` calls its argument at each change and gives what stops that. Both
 * must stay the same function from one drawing to the next.
 */
export function useFollowed<Value>(
  read: () => Promise<Value>,
  follow: (changed: () => void) => () => void,
  initial: Value,
): Value {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const look = () => void read().then(setValue);
    look();
    return follow(look);
  }, [read, follow]);
  return value;
}
