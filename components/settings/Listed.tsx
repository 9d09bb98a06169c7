/** A list that only the team's server has: asked for, there, or out of reach with a sentence why. */
import type { ReactNode } from 'react';

export type Listed<Item> =
  | { state: 'asking' }
  | { state: 'known'; items: readonly Item[] }
  | { state: 'unknown'; sentence: string };

export function ListedView<Item>({
  list,
  children,
}: {
  list: Listed<Item>;
  children: (items: readonly Item[]) => ReactNode;
}): ReactNode {
  switch (list.state) {
    case 'asking':
      return <p className="soft">Asking the team’s server…</p>;
    case 'unknown':
      return <p className="soft">Only the team’s server has this list. {list.sentence}</p>;
    case 'known':
      return children(list.items);
  }
}
