/** What the team's log would not take: kept here with the reason until the person lets go of it. */
import type { ReactNode } from 'react';

export interface RefusedItem {
  id: string;
  what: string;
  sentence: string;
}

export function RefusedList({
  items,
  onDiscard,
}: {
  items: readonly RefusedItem[];
  onDiscard: (id: string) => void;
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <section aria-label="Not taken by the team" className="notice stack tight">
      <h2>Not taken by the team</h2>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} className="refused">
            <div>
              <p>
                <strong>{item.what}</strong>
              </p>
              <p>{item.sentence}</p>
            </div>
            <button
              type="button"
              className="button"
              aria-label={`Discard: ${item.what}`}
              onClick={() => onDiscard(item.id)}
            >
              Discard
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
