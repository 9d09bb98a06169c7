/** The evidence of a dossier side by side, and how many origins really stand behind it (promise P8). */
import type { ReactNode } from 'react';
import { independentOrigins } from '#domain/evidence-gate.ts';
import type { Evidence } from '#domain/evidence.ts';
import { CaptureState } from '#components/source/CaptureState.tsx';
import { GradeMark } from '#components/source/GradeMark.tsx';
import { OutLink, siteOf } from '#components/ui/OutLink.tsx';
import { capital, count } from '#components/ui/words.ts';

export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
  if (evidence.length === 0) return <p className="soft">No evidence yet.</p>;
  return (
    <div className="stack tight">
      <p className="soft">
        {count(evidence.length, 'source')},{' '}
        {count(independentOrigins(evidence), 'independent origin')}
      </p>
      {/* Wide on purpose: where it does not fit it scrolls by itself, so it has to take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-frame" aria-label="Evidence table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Its words</th>
              <th scope="col">Stance, grade</th>
              <th scope="col">Rests on</th>
              <th scope="col">Capture</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((piece) => (
              <tr key={piece.id}>
                <th scope="row">
                  <OutLink href={piece.source.url}>{piece.source.title}</OutLink>
                  <span className="cell-note">
                    {piece.source.outlet || siteOf(piece.source.url)}, {piece.source.kind}
                    {piece.source.onRecord && ', on the record'}
                  </span>
                </th>
                <td className="quote" dir="auto">
                  “{piece.quote}”
                </td>
                <td>
                  {capital(piece.stance)}
                  <br />
                  <GradeMark grade={piece.grade} />
                </td>
                <td>
                  {piece.source.origin || <span className="soft">Not named: does not count</span>}
                </td>
                <td>
                  <CaptureState piece={piece} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
