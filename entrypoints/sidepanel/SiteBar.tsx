/** Offers to read this site by itself from now on; says nothing where it is read already. */
import { useEffect, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { chooseSite, isRead } from '#messages/sites.ts';

export function SiteBar({ address }: { address: string }): ReactNode {
  const { protocol, hostname } = new URL(address);
  const pattern = `${protocol}//${hostname}/*`;
  const [isChosen, setChosen] = useState(true);
  useEffect(() => {
    void isRead(browser, pattern).then(setChosen);
  }, [pattern]);
  if (isChosen) return null;
  return (
    <p className="notice">
      Articles on {hostname} are read only when you press the toolbar button.{' '}
      <button
        type="button"
        className="button slight"
        onClick={() => void chooseSite(browser, pattern).then(setChosen)}
      >
        Always read this site
      </button>
    </p>
  );
}
