/** The ways from the panel to the larger pages. */
import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';

export function PanelFoot(): ReactNode {
  return (
    <nav aria-label="Second Source" className="panel-foot">
      <a href={browser.runtime.getURL('/desk.html')} target="_blank" rel="noreferrer">
        Desk
      </a>
      <a href={browser.runtime.getURL('/settings.html')} target="_blank" rel="noreferrer">
        Settings
      </a>
    </nav>
  );
}
