/** The settings as an owner and a newcomer use them. */
import type { Reader, View } from '../support/reader.ts';
import { until } from '../support/until.ts';

/** Makes an invite and gives its link, as it would be copied. */
export async function makeInvite(settings: View, role: string): Promise<string> {
  await settings.choose('Role of the new member', role);
  await settings.click({ role: 'button', name: 'Make an invite' });
  return linkIn(settings, 'new-invite');
}

/** Makes a link for another device of the same member, and gives it. */
export async function makeDeviceLink(settings: View): Promise<string> {
  await settings.click({ role: 'button', name: 'Add another device' });
  return linkIn(settings, 'device-link');
}

async function linkIn(settings: View, id: string): Promise<string> {
  return until('the new link is shown', () =>
    settings.evaluate((field) => {
      const shown = document.getElementById(field);
      return shown instanceof HTMLInputElement ? shown.value : null;
    }, id),
  );
}

/** Tries to join, and gives the sentence that says why not; null where the team was joined. */
export async function tryToJoin(
  reader: Reader,
  settings: View,
  link: string,
  name: string,
): Promise<string | null> {
  await settings.fill('Invite link', link);
  await settings.fill('Your name', name);
  await settings.click({ role: 'button', name: 'Join team' });
  await reader.agree();
  // One look at the page: between two, the form may go.
  const ended = await until('joining has ended', () =>
    settings.evaluate(() => {
      const form = document.querySelector('form[aria-label="Join a team"]');
      if (form === null) return { sentence: null };
      const isBusy = document.querySelector('button[aria-disabled="true"]') !== null;
      const sentence = form.querySelector('[role="alert"]')?.textContent ?? '';
      return isBusy || sentence === '' ? null : { sentence };
    }, null),
  );
  return ended.sentence;
}
