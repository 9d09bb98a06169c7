/** Every state of every piece: no accessibility fault in light or dark, and nothing wider than a narrow card. */
import type { ReactNode } from 'react';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { faults, mount, prefer } from './stage.ts';
import { states } from './states.tsx';

/** The card is a page of its own; every other piece stands in the main part of one. */
function onPage(name: string, piece: ReactNode): ReactNode {
  return name.startsWith('card') ? piece : <main>{piece}</main>;
}

beforeEach(async () => {
  document.documentElement.lang = 'en';
  document.title = 'Gallery';
  await page.viewport(400, 700);
});

afterAll(() => prefer('light'));

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(Object.entries(states))('%s has no accessibility fault', async (name, piece) => {
    await prefer(theme);
    await mount(onPage(name, piece()));
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await faults()).toEqual([]);
  });
});

describe('with text at 200 %', () => {
  it.each(Object.entries(states))('%s stays within 400 px', async (_name, piece) => {
    document.documentElement.style.fontSize = '200%';
    await mount(piece());
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });
});

it('finds a fault where there is one', async () => {
  await mount(<p style={{ color: '#bbb', background: '#fff' }}>Too faint to read</p>);
  expect((await faults()).join()).toContain('color-contrast');
});
