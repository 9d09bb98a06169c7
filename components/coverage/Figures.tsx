/** The figures of two accounts, in pairs or alone, each with its words and whom the account names for it. */
import type { ReactNode } from 'react';
import type { Figure, FigurePair } from '#coverage/figure.ts';
import { InContext } from './SharedOrigins.tsx';

export function FigurePairs({
  title,
  pairs,
  names,
}: {
  title: string;
  pairs: readonly FigurePair[];
  names: readonly [string, string];
}): ReactNode {
  return (
    <section className="stack tight" aria-label={title}>
      <h3>
        {title} <span className="soft">({pairs.length})</span>
      </h3>
      {pairs.length === 0 && <p className="soft">None.</p>}
      <ul className="plain-list">
        {pairs.map((pair) => (
          <li key={`${pair.first.start} ${pair.second.start}`} className="compared stack tight">
            <p>
              <strong>{pair.first.label}</strong> <span className="tag">{pair.how}</span>
            </p>
            <dl className="side-by-side">
              <Stated name={names[0]} figure={pair.first} />
              <Stated name={names[1]} figure={pair.second} />
            </dl>
            <p className="small soft">{pair.reason}</p>
            <InContext
              sentences={[
                { name: names[0], text: pair.first.sentence },
                { name: names[1], text: pair.second.sentence },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LoneFigures({
  title,
  figures,
}: {
  title: string;
  figures: readonly Figure[];
}): ReactNode {
  return (
    <section className="stack tight" aria-label={title}>
      <h3>
        {title} <span className="soft">({figures.length})</span>
      </h3>
      {figures.length === 0 && <p className="soft">None.</p>}
      <ul className="plain-list">
        {figures.map((figure) => (
          <li key={figure.start} className="compared">
            <p>
              <span className="figure">{figure.text}</span> <Attributed figure={figure} />
            </p>
            <p className="quote lone-sentence" dir="auto">
              {figure.sentence}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stated({ name, figure }: { name: string; figure: Figure }): ReactNode {
  return (
    <div>
      <dt className="small soft">{name}</dt>
      <dd>
        <span className="figure">{figure.text}</span> <Attributed figure={figure} />
      </dd>
    </div>
  );
}

function Attributed({ figure: { attributedTo } }: { figure: Figure }): ReactNode {
  return (
    <span className="small soft">
      {attributedTo === null ? 'names nobody for it' : `according to ${attributedTo}`}
    </span>
  );
}
