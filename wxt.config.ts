import { defineConfig } from 'wxt';

/** The demo build may read the demo site without asking; nothing else differs. */
const isDemo = process.env['SECOND_SOURCE_DEMO'] === '1';

/**
 * Everything typed lives in extension pages, so nothing but our own files may run, load or be framed there. Only calls may
 * go out, to the team's server and to a source that is captured: neither is known when the extension is built.
 */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self' http: https: ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The manifest asks for nothing that would warn at install: sites are granted one by one by the reader. See
 * decisions/004-permissions.md.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // What comes into a page is counted in bytes, and terser leaves fewer of them than the builder's own minifier.
  vite: () => ({
    // Dexie’s build for browsers of these years; the one that a plain import gives is older and a tenth larger.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3, pure_funcs: ['this.log'] } },
    },
  }),
  outDirTemplate: isDemo
    ? '{{browser}}-mv{{manifestVersion}}-demo'
    : '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: 'Second Source',
    short_name: 'Second Source',
    description:
      'Marks claims and editorialising in articles, with your team’s sourced notes beside the text.',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'identity',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(isDemo ? { host_permissions: ['http://127.0.0.1/*'] } : {}),
    action: { default_title: 'Second Source: claims and notes on this page' },
    options_ui: { page: 'settings.html', open_in_tab: true },
    content_security_policy: { extension_pages: pagePolicy },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    commands: {
      annotate: {
        suggested_key: { default: 'Alt+Shift+A' },
        description: 'Write a note on the selected words, or open the current mark',
      },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: 'Go to the next mark',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: 'Go to the previous mark',
      },
      'dismiss-mark': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Dismiss the current mark',
      },
      // Chromium suggests four keys at most: this one is for the reader to choose.
      'undo-dismiss': { description: 'Show the mark again that was dismissed last' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});
