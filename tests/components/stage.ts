/** A stage for one piece in the real browser: mounted in the page, cleared after the test, seen in light and in dark. */
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';
import '#components/ui/styles.ts';

const roots: Root[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

/** Mounts the piece and resolves once it stands in the page; call the result to show another state of it. */
export async function mount(piece: ReactNode): Promise<(next: ReactNode) => Promise<void>> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  roots.push(root);
  async function show(next: ReactNode): Promise<void> {
    root.render(next);
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  }
  await show(piece);
  return show;
}

export type Theme = 'light' | 'dark';

export async function prefer(theme: Theme): Promise<void> {
  // The provider's own types for this would bring Node's along into the browser's configuration.
  const session: object = cdp();
  if (!('send' in session) || typeof session.send !== 'function') {
    throw new Error('This browser cannot be asked to prefer a theme.');
  }
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  if (!matchMedia(`(prefers-color-scheme: ${theme})`).matches) {
    throw new Error(`The browser was asked to prefer ${theme} and does not.`);
  }
}

/** What axe finds wrong with the page as it stands, one line each: rule, place, advice. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    // A piece is not a page: where landmarks and the first heading stand is for the page that mounts it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
