/**
 * The addresses that a code may be sent to: those that browsers hand to an extension and to no site. Chromium:
 * https://developer.chrome.com/docs/extensions/reference/api/identity; Firefox, with its loopback form for providers that
 * know no other: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity
 */

const chromium = /^[a-p]{32}\.chromiumapp\.org$/;
const firefox = /^[0-9a-f]{40}\.extensions\.allizom\.org$/;
const loopbackPath = /^\/mozoauth2\/[0-9a-f]{40}(?:\/|$)/;

export function isExtensionRedirect(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || url.port !== '') return false;
  // An empty fragment leaves no trace in `hash`.
  if (address.includes('#')) return false;
  if (url.protocol === 'https:') return chromium.test(url.hostname) || firefox.test(url.hostname);
  return (
    url.protocol === 'http:' && url.hostname === '127.0.0.1' && loopbackPath.test(url.pathname)
  );
}
