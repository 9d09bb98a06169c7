/** What the team's log would not take: kept here with the reason until the person lets go of it. */
import type { ReactNode } from 'react';
import type { RefusedItem } from '#replica/refused-item.ts';
import { useCopy } from './use-copy.ts';

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
            <div className="buttons">
              {item.words !== undefined && <CopyWords words={item.words} what={item.what} />}
              <button
                type="button"
                className="button"
                aria-label={`Discard: ${item.what}`}
                onClick={() => onDiscard(item.id)}
              >
                Discard
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyWords({ words, what }: { words: string; what: string }): ReactNode {
  const { saidOf, copy } = useCopy();
  return (
    <>
      <output className="small">{saidOf(words)}</output>
      <button
        type="button"
        className="button slight"
        aria-label={`Copy: ${what}`}
        onClick={() => copy(words)}
      >
        Copy
      </button>
    </>
  );
}
