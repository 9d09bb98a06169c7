/** Gets the engine into this isolated world, once, and only where it is wanted. */
import type { Engine } from '#messages/engine-door.ts';
import { askBackground } from './ask-background.ts';

let loading: Promise<Engine> | undefined;

/** The engine, injected by the background on first use. Rejects with a sentence where that fails. */
export function loadEngine(): Promise<Engine> {
  loading ??= inject();
  return loading;
}

async function inject(): Promise<Engine> {
  if (globalThis.secondSourceEngine === undefined) await askBackground('engine.load', {});
  const engine = globalThis.secondSourceEngine;
  if (engine === undefined) throw new Error('The detection engine could not be loaded here.');
  return engine;
}
