/** A link to a stranger's site: opened apart, told nothing about us, and never anything but http or https. */
import type { ReactNode } from 'react';

/** The address if a person may open it, null for `javascript:`, `data:`, relative and broken ones. */
export function webAddressOf(address: string): URL | null {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** The site of an address for display; the address itself where it has none. */
export function siteOf(address: string): string {
  return webAddressOf(address)?.host.replace(/^www\./, '') ?? address;
}

export function OutLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const url = webAddressOf(href);
  if (url === null) return <span>{children}</span>;
  return (
    <a href={url.href} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  );
}
