/** Shadow roots of a page, the closed ones too: extensions may open them, each browser in its own way. */
import { browser } from 'wxt/browser';

/** The elements of HTML that can hold a shadow root; beside them, every custom element can. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/**
 * The shadow root of an element, open or closed; null where it has none. Chromium takes 8 µs for the question, as long as
 * for all styles of an element, so a closed root is looked for only in custom elements and in what seems to hold nothing. An
 * element with a closed root and contents of its own shows the latter in slots, and there they are read all the same.
 */
export function openedShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (!mayHideRoot(element)) return null;
  if ('openOrClosedShadowRoot' in element) return asRoot(element.openOrClosedShadowRoot);
  return asRoot(browser.dom?.openOrClosedShadowRoot(element));
}

function mayHideRoot(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element.localName.includes('-')) return true;
  if (!hosts.has(element.localName) || element.firstElementChild !== null) return false;
  return element.textContent.trim() === '';
}

function asRoot(root: unknown): ShadowRoot | null {
  return root instanceof ShadowRoot ? root : null;
}
