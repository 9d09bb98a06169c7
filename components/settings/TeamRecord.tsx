/** For owners: who let whom in or out, as the server wrote it down. It holds no note and no secret. */
import type { ReactNode } from 'react';
import { Moment } from '#components/ui/Moment.tsx';
import { capital } from '#components/ui/words.ts';
import { ListedView, type Listed } from './Listed.tsx';

export interface DeedShown {
  place: number;
  at: string;
  actorName: string;
  act: string;
  /** The member or device that it was done to; empty where the rest says all. */
  about: string;
}

export interface TeamRecordProps {
  deeds: Listed<DeedShown>;
  onOpen: () => void;
  /** Asks for older ones; null where there are none. */
  onEarlier: (() => void) | null;
}

export function TeamRecord({ deeds, onOpen, onEarlier }: TeamRecordProps): ReactNode {
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen();
      }}
    >
      <summary>Who let whom in or out</summary>
      <ListedView list={deeds}>
        {(items) => (
          <div className="stack tight">
            {/* Scrolls by itself where it is too narrow, so it has to take the focus. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section className="table-frame" aria-label="Record of the team" tabIndex={0}>
              <table className="deeds">
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">What</th>
                    <th scope="col">Whom or which</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ place, at, actorName, act, about }) => (
                    <tr key={place}>
                      <td>
                        <Moment at={at} />
                      </td>
                      <td>{actorName}</td>
                      <td>{capital(act)}</td>
                      <td>{about}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {onEarlier !== null && (
              <div>
                <button type="button" className="button slight" onClick={onEarlier}>
                  Show earlier
                </button>
              </div>
            )}
          </div>
        )}
      </ListedView>
    </details>
  );
}
