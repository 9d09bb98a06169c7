/** The door of the settings: opens this device's copy of the team's records, and mounts the page on it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import '#components/ui/styles.ts';
import { createAsk } from '#messages/ask.ts';
import { patient } from '#messages/patient-send.ts';
import { openDatabase } from '#replica/database.ts';
import { Settings } from './Settings.tsx';

z.config({ jitless: true }); // The pages' policy allows no code made from text.

const ask = createAsk(patient((message) => browser.runtime.sendMessage(message)));
const root = document.getElementById('root');
if (root === null) throw new Error('The settings has no root.');
createRoot(root).render(
  <StrictMode>
    <Settings ask={ask} database={openDatabase()} />
  </StrictMode>,
);
