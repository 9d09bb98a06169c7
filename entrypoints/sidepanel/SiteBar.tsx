/** Offers to read this site by itself from now on; says nothing where it does already. */
import { useEffect, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';

export function SiteBar({ address }: { address: string }): ReactNode {
  const { origin, hostname } = new URL(address);
  const pattern = `${new URL(origin).protocol}//${hostname}/*`;
  const [isGranted, setGranted] = useState(true);
  useEffect(() => {
    void browser.permissions.contains({ origins: [pattern] }).then(setGranted);
  }, [pattern]);
  if (isGranted) return null;
  return (
    <p className="notice">
      Articles on {hostname} are read only when you press the toolbar button.{' '}
      <button
        type="button"
        className="button slight"
        onClick={() => void browser.permissions.request({ origins: [pattern] }).then(setGranted)}
      >
        Always read this site
      </button>
    </p>
  );
}
