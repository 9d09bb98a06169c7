/** The card's door: finds out what it was opened on, and mounts the card. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import '#components/ui/styles.ts';
import { createAsk } from '#messages/ask.ts';
import { patient } from '#messages/patient-send.ts';
import { isToReader } from '#messages/to-reader.ts';
import { Card } from './Card.tsx';
import { createCardStore } from './card-store.ts';

z.config({ jitless: true }); // The pages' policy allows no code made from text.

const ask = createAsk(patient((message) => browser.runtime.sendMessage(message)));
const session = new URLSearchParams(location.search).get('session') ?? '';
const store = createCardStore({
  ask,
  session,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
});
browser.runtime.onMessage.addListener((message: unknown) => {
  if (isToReader(message) && message.tell === 'claims.changed') void store.getState().refresh();
});
void store.getState().refresh();

const root = document.getElementById('root');
if (root === null) throw new Error('The card has no root.');
createRoot(root).render(
  <StrictMode>
    <Card store={store} />
  </StrictMode>,
);
