/** The devices that a member is signed in on, for owners those of everybody, and the link that takes in another. */
import { useState, type ReactNode } from 'react';
import { CopyField } from '#components/ui/CopyField.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { count } from '#components/ui/words.ts';
import { DeviceLine, type DeviceShown } from './DeviceLine.tsx';
import { ListedView, type Listed } from './Listed.tsx';

export interface DeviceListProps {
  devices: Listed<DeviceShown>;
  /** A link for another device of one's own. */
  onLink: () => Promise<{ link: string } | { sentence: string }>;
  onRevoke: (id: string) => Promise<string | null>;
  /** Takes this very device out; it forgets the team. */
  onDisconnect: () => Promise<string | null>;
}

export function DeviceList({
  devices,
  onLink,
  onRevoke,
  onDisconnect,
}: DeviceListProps): ReactNode {
  const line = (device: DeviceShown) => (
    <DeviceLine key={device.id} device={device} onRevoke={onRevoke} onDisconnect={onDisconnect} />
  );
  return (
    <section className="stack tight" aria-label="Devices">
      <h3>Your devices</h3>
      <ListedView list={devices}>
        {(all) => {
          const open = all.filter(({ revokedAt }) => revokedAt === null);
          const mine = open.filter(({ isMine }) => isMine);
          const others = open.filter(({ isMine }) => !isMine);
          const shutOut = all.filter(({ revokedAt }) => revokedAt !== null);
          return (
            <>
              <ul className="plain-list">{mine.map(line)}</ul>
              {others.length > 0 && (
                <details>
                  <summary>{count(others.length, 'device')} of other members</summary>
                  <ul className="plain-list">{others.map(line)}</ul>
                </details>
              )}
              {shutOut.length > 0 && (
                <details>
                  <summary>{count(shutOut.length, 'device')} shut out</summary>
                  <ul className="plain-list">{shutOut.map(line)}</ul>
                </details>
              )}
            </>
          );
        }}
      </ListedView>
      <AddDevice onLink={onLink} />
    </section>
  );
}

function AddDevice({ onLink }: Pick<DeviceListProps, 'onLink'>): ReactNode {
  const [link, setLink] = useState<string | null>(null);
  const add = useTask();

  async function makeLink(): Promise<string | null> {
    setLink(null);
    const answer = await onLink();
    if ('sentence' in answer) return answer.sentence;
    setLink(answer.link);
    return null;
  }

  return (
    <div className="stack tight">
      <TaskSentence sentence={add.sentence} />
      <div>
        <button
          type="button"
          className="button"
          aria-disabled={add.isBusy}
          onClick={() => add.run(makeLink)}
        >
          Add another device
        </button>
      </div>
      <output>
        {link !== null && (
          <CopyField
            id="device-link"
            label="Link for your other device"
            value={link}
            hint="Open Settings, Team in the other browser and paste it as the invite link. It works once, within 10 minutes, and is shown only now. Whoever has it writes as you."
          />
        )}
      </output>
    </div>
  );
}
