/** AMP: the same article in Google's stripped-down markup, at an address of its own or in the store of a search engine. */
import { cutParameters } from './query-text.ts';

/** Whether the page itself is AMP, by the mark that its format demands of it. */
export function isAmp(document: Document): boolean {
  const root = document.documentElement;
  return root.hasAttribute('amp') || root.hasAttribute('⚡');
}

/**
 * The publisher's address behind an AMP cache or viewer; null where the form is not certain. Two are: the cache, whose
 * host spells the publisher's host again (`www-example-com.cdn.ampproject.org/c/s/www.example.com/…`), and Google's viewer
 * (`www.google.com/amp/s/www.example.com/…`). A path with "amp" in it is anybody's guess and is left alone.
 */
export function publisherBehindAmp(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:') return null;
  const cache = /^([a-z0-9-]+)\.cdn\.ampproject\.org$/.exec(url.hostname)?.[1];
  const isViewer = url.hostname === 'www.google.com';
  if (cache === undefined && !isViewer) return null;
  const path = (isViewer ? /^\/amp\/(s\/)?(.+)$/ : /^\/[cv]\/(s\/)?(.+)$/).exec(url.pathname);
  if (path === null) return null;
  const [, secure, rest = ''] = path;
  const behind = URL.parse(`${secure === undefined ? 'http' : 'https'}://${rest}${url.search}`);
  if (behind === null || !behind.hostname.includes('.')) return null;
  if (cache !== undefined && cacheName(behind.hostname) !== cache) return null;
  // Both write what the viewer needs into parameters of its own.
  cutParameters(behind, (name) => /^(amp|usqp$|aoh$)/.test(name));
  return behind.href;
}

/** How the cache spells a host in one label: hyphens doubled, dots as hyphens. */
function cacheName(host: string): string {
  return host.replaceAll('-', '--').replaceAll('.', '-');
}
