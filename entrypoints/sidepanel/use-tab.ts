/** Which tab the panel is about: the one named in its address, else the active tab of its window. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export function useTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [active, setActive] = useState<number | null>(null);
  useEffect(() => {
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      setActive(tab?.id ?? null);
    };
    const hear = () => void look();
    browser.tabs.onActivated.addListener(hear);
    void look();
    return () => browser.tabs.onActivated.removeListener(hear);
  }, []);
  return Number.isInteger(named) ? named : active;
}
