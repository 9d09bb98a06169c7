/**
 * A build can come with a file that says which team its first start joins: the demo does, and so may a newsroom that
 * hands out its own build. The invite in it works once and goes through the same door as one that a person pastes.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { requiredText, webAddress } from '#domain/identity.ts';
import { Declined } from './declined.ts';
import type { TeamLink } from './team-link.ts';

const provision = z.object({ invite: webAddress, name: requiredText(80, 'The name') });

/** Joins by the file, where there is one and no team was joined yet. Null, or one sentence why that failed. */
export async function joinAsProvisioned(team: TeamLink): Promise<string | null> {
  const { server } = await team.replica.membership();
  const file = server === null ? await provisionFile() : null;
  if (file === null) return null;
  try {
    await team.join(file.invite, file.name);
    return null;
  } catch (error) {
    if (error instanceof Declined) return error.message;
    throw error;
  }
}

async function provisionFile(): Promise<z.infer<typeof provision> | null> {
  let response: Response;
  try {
    response = await fetch(browser.runtime.getURL('/provision.json'));
  } catch (error) {
    if (error instanceof TypeError) return null; // Most builds come without one.
    throw error;
  }
  return response.ok ? provision.parse(await response.json()) : null;
}
