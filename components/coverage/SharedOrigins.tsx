/** What two accounts rest on. Two outlets with one origin are one source (promise P8). */
import type { ReactNode } from 'react';
import type { Comparison } from '#coverage/compare.ts';

export function SharedOrigins({
  origins,
  names,
}: {
  origins: Comparison['origins'];
  names: readonly [string, string];
}): ReactNode {
  return (
    <section className="stack tight" aria-label="Origins">
      <h3>Origins</h3>
      <p className={origins.shared.length > 0 ? 'notice' : ''}>{origins.sentence}</p>
      <ul className="plain-list">
        {origins.shared.map((origin) => (
          <li key={`${origin.first.text} ${origin.second.text}`} className="compared stack tight">
            <p>
              <strong>{origin.name}</strong> <span className="tag">One origin</span>
            </p>
            <p className="small soft">{origin.reason}</p>
            <InContext
              sentences={[
                { name: names[0], text: origin.first.sentence },
                { name: names[1], text: origin.second.sentence },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentences that a comparison was read from, for those who want to see for themselves. */
export function InContext({
  sentences,
}: {
  sentences: readonly { name: string; text: string }[];
}): ReactNode {
  return (
    <details className="small">
      <summary>In context</summary>
      {sentences.map(({ name, text }) => (
        <p key={name}>
          <span className="soft">{name}: </span>
          <q className="quote" dir="auto">
            {text}
          </q>
        </p>
      ))}
    </details>
  );
}
