/** The preferences of a Firefox that is used by a journey: quiet, and with a fixed address for the extension. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in `moz-extension://…/` of every Firefox that a journey starts. */
export const extensionHost = '5ec0d50c-0000-4000-8000-000000000001';

const quietPreferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.notification_enable_delay': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** Writes the preferences into the profile. `addonId` is the manifest's `gecko.id`. */
export function writePreferences(profile: string, addonId: string, isDark: boolean): void {
  const preferences = {
    ...quietPreferences,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionHost }),
    // 0 is dark, 1 is light: the preference is named after the theme of pages, not of the window.
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    // The sidebar belongs to the window, so it follows the theme of the window.
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
    'browser.theme.toolbar-theme': isDark ? 0 : 1,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}
