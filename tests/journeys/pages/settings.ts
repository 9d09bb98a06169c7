/** The settings as an owner and a newcomer use them. */
import type { Reader, View } from '../support/reader.ts';
import { until } from '../support/until.ts';

/** Makes an invite and gives its link, as it would be copied. */
export async function makeInvite(settings: View, role: string): Promise<string> {
  await settings.choose('Role of the new member', role);
  await settings.click({ role: 'button', name: 'Make an invite' });
  return until('the new invite is shown', () =>
    settings.evaluate(() => {
      const field = document.getElementById('new-invite');
      return field instanceof HTMLInputElement ? field.value : null;
    }, null),
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
