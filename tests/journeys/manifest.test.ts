/** Installing asks for nothing that would warn: Chromium's own word on the manifest that goes to the store. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionExtension } from './support/extension-build.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

/** The one call of Chromium's that is used here; an extension may make it of any manifest, without a permission. */
declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

function warningsOf(view: View, manifest: object): Promise<string[]> {
  return view.evaluate(
    (text) => chrome.management.getPermissionWarningsByManifest(text),
    JSON.stringify(manifest),
  );
}

describe('in chromium', () => {
  let stage: Stage;
  let reader: Reader;
  let settings: View;
  let manifest: object;

  beforeAll(async () => {
    const folder = await productionExtension('chromium');
    manifest = Object(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
    stage = await openStage();
    reader = await stage.reader({ browser: 'chromium' });
    settings = await reader.openExtensionPage('settings.html');
  });
  afterAll(() => stage.close());

  it('gives no warning for the manifest of the store', async () => {
    expect(manifest).toMatchObject({ name: 'Second Source', manifest_version: 3 });
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(await warningsOf(settings, manifest)).toEqual([]);
  });

  it.each([
    ['every site', { host_permissions: ['<all_urls>'] }],
    ['the demo’s machine', { host_permissions: ['http://127.0.0.1/*'] }],
    ['all tabs', { permissions: ['tabs'] }],
    ['every page', { content_scripts: [{ matches: ['*://*/*'], js: ['article.js'] }] }],
  ])('would warn if it asked for %s', async (_what, wanted) => {
    expect(await warningsOf(settings, { ...manifest, ...wanted })).not.toEqual([]);
  });
});
