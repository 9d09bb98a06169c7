/** Settings: what was said of marks, listed, exported and taken back. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MarkSettingsProps } from '#components/settings/MarkSettings.tsx';
import { mount } from './stage.ts';
import { markSettings } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('a rule is taken back by its name and site', async () => {
  const onAllow = vi.fn<MarkSettingsProps['onAllow']>(() => Promise.resolve(null));
  await mount(markSettings({ onAllow }));
  expect(document.querySelector('.site')?.textContent).toMatch(
    /^wire.example: Prediction without a source/,
  );
  await button('Take back prediction/likely-to on wire.example').click();
  expect(onAllow.mock.lastCall?.[0]).toMatchObject({ rule: 'prediction/likely-to' });
});

it('dismissed marks are shown again', async () => {
  const onShowAgain = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
  await mount(markSettings({ onShowAgain }));
  await expect.element(page.getByText(/^3 marks are dismissed/)).toBeVisible();
  await button('Show them all again').click();
  expect(onShowAgain).toHaveBeenCalledOnce();
});

it('wrong marks are exported without addresses, unless they are asked for', async () => {
  const onExport = vi.fn<MarkSettingsProps['onExport']>(() => Promise.resolve(null));
  await mount(markSettings({ onExport }));
  await button('Export wrong marks').click();
  expect(onExport).toHaveBeenLastCalledWith(false);
  await page.getByRole('checkbox', { name: 'With addresses of the pages' }).click();
  await button('Export wrong marks').click();
  expect(onExport).toHaveBeenLastCalledWith(true);
});

it('wrong marks are deleted only when asked twice', async () => {
  const onDelete = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
  await mount(markSettings({ onDelete }));
  await button('Delete wrong marks').click();
  expect(onDelete).not.toHaveBeenCalled();
  await button('Delete them now').click();
  expect(onDelete).toHaveBeenCalledOnce();
});

it('offers nothing to take back where nothing was said', async () => {
  await mount(markSettings({ dismissed: 0, silenced: [], wrongMarks: 0 }));
  expect(page.getByRole('button').elements()).toHaveLength(0);
});
