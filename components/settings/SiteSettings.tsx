/** The sites that the reader has granted: marks appear on these and nowhere else. */
import { useState, type ReactNode } from 'react';
import { TextField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export function SiteSettings({
  sites,
  onGrant,
  onRevoke,
}: {
  sites: readonly string[];
  onGrant: (site: string) => Promise<string | null>;
  onRevoke: (site: string) => Promise<string | null>;
}): ReactNode {
  const [site, setSite] = useState('');
  const grant = useTask();
  const revoke = useTask();
  return (
    <section className="settings stack" aria-label="Sites">
      <h2>Sites</h2>
      <p className="soft">
        On these sites articles are marked as you open them. Elsewhere nothing runs until you press
        the toolbar button.
      </p>
      {sites.length === 0 ? (
        <p>No site is granted.</p>
      ) : (
        <ul className="plain-list" aria-label="Granted sites">
          {sites.map((each) => (
            <li key={each} className="site">
              <span>{each}</span>
              <button
                type="button"
                className="button slight"
                aria-label={`Revoke ${each}`}
                onClick={() => revoke.run(() => onRevoke(each))}
              >
                Revoke
              </button>
            </li>
          ))}
        </ul>
      )}
      <TaskSentence sentence={revoke.sentence} />
      <form
        className="stack"
        aria-label="Grant a site"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          grant.run(
            () => onGrant(site.trim()),
            () => setSite(''),
          );
        }}
      >
        <TextField
          label="Site"
          hint="For example news.example.org. Your browser asks you to agree."
          value={site}
          onChange={setSite}
        />
        <TaskSentence sentence={grant.sentence} />
        <div>
          <button type="submit" className="button" aria-disabled={grant.isBusy}>
            Grant site
          </button>
        </div>
      </form>
    </section>
  );
}
