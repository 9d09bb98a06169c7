import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageItem } from '#components/claim/page-item.ts';
import * as madeUp from './made-up.ts';
import { mount } from './stage.ts';
import { pageItem, pageItems, panel, summary } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

function buttonsIn(section: string): (string | null)[] {
  return [...document.querySelectorAll(`section[aria-label="${section}"] .button`)].map((each) =>
    each.getAttribute('aria-label'),
  );
}

describe('the panel', () => {
  it('P1: puts each item where it belongs, and offers no way to a place that is not there', async () => {
    await mount(panel());
    expect(buttonsIn('Marks and notes')).toEqual([
      'Open note 1',
      'Show note 1 on the page',
      'Open sentence 2',
      'Show sentence 2 on the page',
      'Dismiss mark 2',
    ]);
    expect(buttonsIn('Text changed since checked')).toEqual([
      'Open note 3',
      'Show note 3 on the page',
    ]);
    expect(buttonsIn('Not found on this page')).toEqual([]);
  });

  it('lists in reading order, however the items came', async () => {
    await mount(panel({ items: [pageItem(3), pageItem(1), pageItem(2)] }));
    const places = [...document.querySelectorAll('.order')].map((each) => each.textContent);
    expect(places).toEqual(['1', '2', '3']);
  });

  it('P2: shows the change and no verdict where the text changed', async () => {
    await mount(panel({ items: pageItems.filter((item) => item.order === 3) }));
    expect(document.querySelector('del')?.textContent).toBe('[was: 48]');
    expect(document.querySelectorAll('.chip')).toHaveLength(0);
  });

  it('shows the words of the notes', async () => {
    await mount(panel());
    await expect.element(page.getByText(/the price as a ceiling/).first()).toBeVisible();
  });

  it('says in one line how the article names its sources', async () => {
    await mount(panel());
    await expect
      .element(
        page.getByText(
          '7 of 12 sentences name a source; 3 claims name none. 2 sentences editorialise.',
        ),
      )
      .toBeVisible();
  });

  it('says who is heard and which wording stands in it, once it is opened', async () => {
    await mount(panel());
    await expect.element(page.getByText('Ines Corvo')).not.toBeVisible();
    await page.getByText('Who is heard, and what editorialises').click();
    const lists = [...document.querySelectorAll('.tallies')].map((list) =>
      [...list.children].map((row) => [...row.children].map((each) => each.textContent).join(' ')),
    );
    expect(lists).toEqual([
      ['Ines Corvo 4', 'Varland Arms Board 2', 'officials 1', 'nobody named 1'],
      ['prediction without a source 2', 'loaded wording 1'],
    ]);
  });

  it.each([
    ['fr', 'This article is in French: only its figures, dates and quotations are read.'],
    ['und', 'This article is not in English: only its figures, dates and quotations are read.'],
    ['en', 'This article is not in English: only its figures, dates and quotations are read.'],
    ['?!', 'This article is not in English: only its figures, dates and quotations are read.'],
  ])('says in one sentence what is read of an article in “%s”', async (language, sentence) => {
    await mount(panel({ summary: { ...summary, judged: 'figures only', language } }));
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/name a source/);
  });

  it('says in words what there is none of', async () => {
    const none = { sourced: 0, unsourcedClaims: 0, editorialising: 0 };
    await mount(panel({ summary: { ...summary, ...none } }));
    await expect
      .element(
        page.getByText(
          'None of 12 sentences names a source; no claim is without one. No sentence editorialises.',
        ),
      )
      .toBeVisible();
  });

  it('counts the speakers that it does not list, and those that the summary leaves out', async () => {
    const speakers = Array.from({ length: 40 }, (_, at) => ({
      name: `Speaker ${at}`,
      sentences: 2,
    }));
    const otherSpeakers = { names: 20, sentences: 25 };
    await mount(panel({ summary: { ...summary, speakers, otherSpeakers } }));
    await page.getByText('Who is heard, and what editorialises').click();
    const rows = [...document.querySelectorAll('[aria-label="Who is heard"] .tallies > div')];
    expect(rows).toHaveLength(10);
    expect(rows[8]?.textContent).toBe('52 others89');
  });

  it('gives the reasons of a claim that say more than that it can be checked', async () => {
    const [figure] = madeUp.claimMark.triggers;
    if (figure === undefined) throw new Error('The made-up claim has no reason');
    const overstated = { ...figure, kind: 'stage_overstated', reason: 'Elsewhere it is possible.' };
    const triggers = [...madeUp.claimMark.triggers, overstated];
    await mount(panel({ items: [pageItem(1, { mark: { ...madeUp.claimMark, triggers } })] }));
    const reasons = [...document.querySelectorAll('.reasons span')].map((each) => each.textContent);
    expect(reasons).toEqual(['Elsewhere it is possible.']);
  });

  it('says so where nothing is marked', async () => {
    await mount(panel({ items: [] }));
    await expect.element(page.getByText(/Nothing is marked at this level/)).toBeVisible();
  });
});

describe('from the keyboard', () => {
  it('every item is reached and opened', async () => {
    const onOpen = vi.fn<(item: PageItem) => void>();
    await mount(panel({ onOpen, items: [pageItem(1), pageItem(2, { notes: [madeUp.shown()] })] }));
    await userEvent.tab();
    await expect.element(page.getByText('Who is heard, and what editorialises')).toHaveFocus();
    await userEvent.tab();
    await expect.element(page.getByRole('radio', { name: 'Normal' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(button('Open sentence 1')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen.mock.lastCall?.[0].order).toBe(1);
  });

  it('a mark is dismissed, and a note cannot be', async () => {
    const onDismiss = vi.fn<(item: PageItem) => void>();
    await mount(
      panel({ onDismiss, items: [pageItem(1), pageItem(2, { notes: [madeUp.shown()] })] }),
    );
    await button('Dismiss mark 1').click();
    expect(onDismiss.mock.lastCall?.[0].order).toBe(1);
    expect(button('Dismiss mark 2').elements()).toHaveLength(0);
  });

  it('the level is chosen', async () => {
    const onLevel = vi.fn<(level: string) => void>();
    await mount(panel({ onLevel }));
    await page.getByRole('radio', { name: 'Everything' }).click();
    expect(onLevel).toHaveBeenCalledWith('everything');
  });
});
