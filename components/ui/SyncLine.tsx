/** Where this machine's work stands: alone, waiting, sent. One quiet line. */
import type { ReactNode } from 'react';

export type SyncState = 'alone' | 'offline' | 'synced' | 'syncing' | 'waiting' | 'stopped';

export interface SyncShown {
  state: SyncState;
  /** How many changes have not reached the team. */
  waiting: number;
  sentence: string;
  teamName: string | null;
  /** Where the ways out stand while it is stopped; left out on the page that has them. */
  settings?: string;
}

const titles: Record<SyncState, string> = {
  alone: 'On this machine only',
  offline: 'Offline',
  synced: 'Up to date',
  syncing: 'Sending',
  waiting: 'Waiting for an update',
  stopped: 'Stopped',
};

export function SyncLine({ state, waiting, sentence, teamName, settings }: SyncShown): ReactNode {
  return (
    <output className="sync-line">
      <Sign state={state} />
      <strong>{titles[state]}</strong>
      {teamName !== null && <span>{teamName}</span>}
      {waiting > 0 && <span>{waiting} waiting to be sent</span>}
      {sentence !== '' && <span className="soft">{sentence}</span>}
      {state === 'stopped' && settings !== undefined && (
        <a href={settings} target="_blank" rel="noreferrer">
          What can be done
        </a>
      )}
    </output>
  );
}

/** Full where all is sent, half on the way, a ring where nothing goes out or something has to wait, a cross where someone has to act. */
function Sign({ state }: { state: SyncState }): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.5">
      {state === 'stopped' ? (
        <path d="M2 2l6 6M8 2l-6 6" />
      ) : (
        <circle cx="5" cy="5" r="4" fill={state === 'synced' ? 'currentColor' : 'none'} />
      )}
      {state === 'syncing' && <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />}
    </svg>
  );
}
