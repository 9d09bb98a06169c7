import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.ts';

/**
 * Four projects: `unit` and `contract` under Node, `browser` in the installed Chromium for whatever has rectangles,
 * selections or highlights, `journey` for errands through the built extension in Chromium and Firefox.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/contracts/**', 'tests/journeys/**'],
        },
      },
      {
        test: { name: 'contract', include: ['tests/contracts/**/*.test.ts'] },
      },
      {
        // Found at the first import, they would make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@mozilla/readability/Readability.js',
            'react-dom/client',
            'react-markdown',
            'tidy-url',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium')?.path ?? '',
                args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [
              { browser: 'chromium' },
              {
                browser: 'firefox',
                // The rooms that touch the DOM or IndexedDB. Components type through React, which this driver cannot.
                include: ['tests/{anchoring,article,highlight,replica}/**/*.browser.test.ts'],
                provider: playwright({
                  launchOptions: {
                    channel: 'moz-firefox',
                    executablePath: findBrowser('firefox')?.path ?? '',
                  },
                }),
              },
            ],
          },
        },
      },
      {
        test: {
          name: 'journey',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
