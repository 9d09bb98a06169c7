/** A React page that is painted after it came alive, and then changes by itself. */
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { LiveArticle } from './live-article.ts';
import type { PainterName } from './painter-names.ts';
import { createPainter } from './painters.ts';
import { spreadOver } from './stretches.ts';

export interface Hydrated {
  /** Errors that React or the page threw. */
  errors: number;
  /** Characters of text after the page's own updates. */
  after: number;
}

async function hydrateAndPaint(name: PainterName): Promise<Hydrated> {
  let errors = 0;
  const count = () => {
    errors += 1;
  };
  addEventListener('error', count);
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no root.');
  const updates: (() => void)[] = [];
  hydrateRoot(
    root,
    createElement(LiveArticle, {
      onReady: (change) => {
        updates.push(change);
      },
    }),
    { onUncaughtError: count, onCaughtError: count, onRecoverableError: count },
  );
  await frames();
  createPainter(name).paint(spreadOver(document.body, 60));
  await frames();
  updates.at(-1)?.();
  await frames();
  updates.at(-1)?.();
  await frames();
  return { errors, after: root.textContent.length };
}

function frames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

const hydration = { hydrateAndPaint };

export type Hydration = typeof hydration;

Object.assign(globalThis, { hydration });
