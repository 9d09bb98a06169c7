/** A person who never touches the mouse. */
import type { View } from '../support/reader.ts';

/** More stops than any of our pages has before the one that is sought. */
const mostStops = 60;

/** What has the focus, by the name that is read out. Runs in the page. */
function focusedName(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return '';
  const label = focused.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = 'labels' in focused && focused.labels instanceof NodeList ? focused.labels : [];
  const named = [...labels].map((each) => each.textContent ?? '').join(' ');
  return (named === '' ? (focused.textContent ?? '') : named).trim();
}

/** Presses Tab until the control of this name has the focus. Throws with the stops on the way where it is not reached. */
export async function tabTo(view: View, name: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < mostStops) {
    await view.press('Tab');
    const stop = await view.evaluate(focusedName, null);
    if (stop === name) return;
    stops.push(stop);
  }
  throw new Error(`Tab never came to “${name}”, only to: ${stops.join(' | ')}`);
}

/** Types key by key into whatever has the focus. */
export async function typeKeys(view: View, words: string): Promise<void> {
  for (const letter of words) await view.press(letter === ' ' ? 'Space' : letter);
}
