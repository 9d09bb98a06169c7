/** Earlier words of a note. Where two people edited at once, the edit that came second is kept here (promise P5). */
import type { ReactNode } from 'react';
import type { NoteRevision } from '#domain/note.ts';
import { Moment } from '#components/ui/Moment.tsx';
import { count } from '#components/ui/words.ts';
import { NoteBody } from './NoteBody.tsx';

export function NoteHistory({ history }: { history: readonly NoteRevision[] }): ReactNode {
  if (history.length === 0) return null;
  return (
    <details className="small">
      <summary>{count(history.length, 'other version')}</summary>
      <ol className="plain-list stack">
        {history.map((revision) => (
          <li key={`${revision.revision} ${revision.at}`} className="note-version">
            <p className="soft">
              <Moment at={revision.at} />
              {revision.lostRace && ', written while another edit arrived first; kept here'}
            </p>
            <NoteBody body={revision.content.body} />
          </li>
        ))}
      </ol>
    </details>
  );
}
