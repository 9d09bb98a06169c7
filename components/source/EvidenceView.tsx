/** The sources of a note as a list: their words first, then who says it and how far that carries. */
import type { ReactNode } from 'react';
import type { Evidence } from '#domain/evidence.ts';
import { OutLink, siteOf } from '#components/ui/OutLink.tsx';
import { capital } from '#components/ui/words.ts';
import { CaptureState } from './CaptureState.tsx';
import { GradeMark } from './GradeMark.tsx';

export function EvidenceView({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
  return (
    <ul className="plain-list stack" aria-label="Sources">
      {evidence.map((piece) => (
        <li key={piece.id} className="source stack tight">
          <p className="quote" dir="auto">
            “{piece.quote}”
          </p>
          <p>
            <OutLink href={piece.source.url}>{piece.source.title}</OutLink>
            <span className="soft">, {piece.source.outlet || siteOf(piece.source.url)}</span>
          </p>
          <p className="source-facts">
            <span className="tag">{capital(piece.stance)}</span>
            <span className="tag">{capital(piece.source.kind)}</span>
            <GradeMark grade={piece.grade} />
            {piece.source.onRecord && <span className="tag">On the record</span>}
            <CaptureState piece={piece} />
          </p>
          {piece.source.origin !== '' && (
            <p className="small soft">Rests on: {piece.source.origin}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
