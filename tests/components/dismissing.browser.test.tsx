/** Dismissing marks in panel and card: by key and button, with the way back, the rule on a site, and what is wrong with one. */
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MarkChoicesProps } from '#components/claim/MarkChoices.tsx';
import type { PageItem } from '#components/claim/page-item.ts';
import type { Objection } from '#domain/feedback.ts';
import * as madeUp from './made-up.ts';
import { mount } from './stage.ts';
import {
  card,
  dismissedLine,
  dismissedRules,
  hiddenMarks,
  markChoices,
  pageItem,
  panel,
} from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

const items = [1, 2, 3].map((order) => pageItem(order, { claimId: null }));

/** A panel whose dismissed items go and come back, as the one that is mounted in the browser. */
function LivePanel({ start = items }: { start?: PageItem[] }): ReactNode {
  const [gone, setGone] = useState<string[]>([]);
  return panel({
    items: start.filter(({ key }) => !gone.includes(key)),
    onDismiss: ({ key }) => setGone([...gone, key]),
    dismissed:
      gone.length === 0 ? null : dismissedLine({ onUndo: () => setGone(gone.slice(0, -1)) }),
  });
}

function listed(): (string | null)[] {
  return [...document.querySelectorAll('[data-item]')].map((each) =>
    each.getAttribute('data-item'),
  );
}

describe('in the panel', () => {
  it.each(['d', '{Delete}'])('the key %s dismisses the item that has the focus', async (key) => {
    await mount(<LivePanel />);
    button('Open sentence 2').element().focus();
    await userEvent.keyboard(key);
    expect(listed()).toEqual(['item-1', 'item-3']);
  });

  it('the focus goes on to the next item, and from the last one back', async () => {
    await mount(<LivePanel />);
    button('Open sentence 2').element().focus();
    await userEvent.keyboard('d');
    await expect.element(button('Open sentence 3')).toHaveFocus();
    await userEvent.keyboard('d');
    await expect.element(button('Open sentence 1')).toHaveFocus();
    await userEvent.keyboard('d');
    await expect.element(button('Undo')).toHaveFocus();
  });

  it('the key u takes one dismissal after the other back, with the focus on what returns', async () => {
    await mount(<LivePanel />);
    button('Open sentence 1').element().focus();
    await userEvent.keyboard('dd');
    expect(listed()).toEqual(['item-3']);
    await userEvent.keyboard('u');
    await expect.element(button('Open sentence 2')).toHaveFocus();
    await userEvent.keyboard('u');
    await expect.element(button('Open sentence 1')).toHaveFocus();
    expect(listed()).toEqual(['item-1', 'item-2', 'item-3']);
  });

  it('the keys are letters where somebody writes', async () => {
    await mount(<LivePanel />);
    await page.getByText('Wrong mark?').first().click();
    await page.getByLabelText('What it is instead').fill('');
    await userEvent.keyboard('duo');
    await expect.element(page.getByLabelText('What it is instead')).toHaveValue('duo');
    expect(listed()).toHaveLength(3);
  });

  it('what the team has written of is nobody’s to dismiss', async () => {
    const noted = pageItem(1, { notes: [madeUp.shown()] });
    const flagged = pageItem(2, { review: madeUp.review() });
    await mount(<LivePanel start={[noted, flagged]} />);
    button('Open note 1').element().focus();
    await userEvent.keyboard('d');
    button('Open sentence 2').element().focus();
    await userEvent.keyboard('d');
    expect(listed()).toEqual(['item-1', 'item-2']);
  });

  it('the line says what went, and sets its rule aside on the site', async () => {
    const onSilence = vi.fn<(rule: { rule: string }) => void>();
    const show = await mount(panel({ items: [], dismissed: dismissedLine({ onSilence }) }));
    await expect
      .element(page.getByText(/^Dismissed: “The purchase is likely to leave a bitter mood/))
      .toBeVisible();
    await button('Not this rule on wire.example').click();
    expect(onSilence.mock.lastCall?.[0].rule).toBe('prediction/likely-to');
    const rules = dismissedRules.map((each) => ({ ...each, isSilenced: true }));
    await show(panel({ items: [], dismissed: dismissedLine({ rules }) }));
    expect(button('Not this rule on wire.example').elements()).toHaveLength(0);
    await expect.element(page.getByText(/Its rule is set aside on wire.example/)).toBeVisible();
  });

  it('says how many marks are not shown, and nothing where all are', async () => {
    const show = await mount(panel({ hidden: hiddenMarks }));
    await expect.element(page.getByText(/^2 marks of this page are not shown/)).toBeVisible();
    await show(panel({ hidden: [] }));
    expect(document.body.textContent).not.toMatch(/not shown/);
  });

  it('shows a dismissed mark again, however long ago it was, and not one whose rule is set aside', async () => {
    const onRestore = vi.fn<(key: string) => void>();
    await mount(panel({ items: [], hidden: hiddenMarks, onRestore }));
    await page.getByText(/^2 marks of this page are not shown/).click();
    await expect.element(page.getByText('Rule set aside in Settings')).toBeVisible();
    const again = page.getByRole('button', { name: /^Show again/ });
    expect(again.elements()).toHaveLength(1);
    await again.click();
    expect(onRestore).toHaveBeenCalledWith('hidden-1');
  });

  it('a key that is held down dismisses one item, not the list', async () => {
    await mount(<LivePanel />);
    button('Open sentence 1').element().focus();
    await userEvent.keyboard('{d>4/}');
    expect(listed()).toEqual(['item-2', 'item-3']);
  });

  it('with nothing to undo the key u leaves the focus alone when the list grows', async () => {
    const show = await mount(panel({ items: items.slice(0, 1) }));
    button('Open sentence 1').element().focus();
    await userEvent.keyboard('u');
    await show(panel({ items }));
    await expect.element(button('Open sentence 1')).toHaveFocus();
  });

  it('whoever has moved on is left where they are when an item comes back late', async () => {
    const show = await mount(panel({ items: items.slice(0, 2), dismissed: dismissedLine() }));
    await button('Undo').click();
    page.getByRole('radio', { name: 'Normal' }).element().focus();
    await show(panel({ items }));
    await expect.element(page.getByRole('radio', { name: 'Normal' })).toHaveFocus();
  });
});

/** A card whose mark is dismissed and restored, as the one in a page. */
function LiveCard(): ReactNode {
  const [isDismissed, setIsDismissed] = useState(false);
  const turn = (to: boolean) => () => {
    setIsDismissed(to);
    return Promise.resolve(null);
  };
  return card({
    choices: markChoices({ isDismissed, onDismiss: turn(true), onRestore: turn(false) }),
  });
}

describe('in the card', () => {
  it('a mark is dismissed and taken back by keys alone', async () => {
    await mount(<LiveCard />);
    button('Dismiss this mark').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Undo')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Dismiss this mark')).toHaveFocus();
  });

  it('says why where it cannot be dismissed', async () => {
    const onDismiss = vi.fn<MarkChoicesProps['onDismiss']>(() =>
      Promise.resolve('This mark is not on the page any more.'),
    );
    await mount(card({ choices: markChoices({ onDismiss }) }));
    await button('Dismiss this mark').click();
    await expect.element(page.getByText('This mark is not on the page any more.')).toBeVisible();
  });

  it('offers nothing where the words carry no mark', async () => {
    await mount(card({ mark: null, choices: null }));
    expect(button('Dismiss this mark').elements()).toHaveLength(0);
  });
});

function report() {
  return vi.fn<MarkChoicesProps['onReport']>(() => Promise.resolve(null));
}

describe('a wrong mark', () => {
  it.each<[string, Objection, typeof madeUp.claimMark]>([
    ['Not a claim', 'not a claim', madeUp.claimMark],
    ['Not editorialising', 'not editorialising', madeUp.framedMark],
    ['It has a source', 'has a source', madeUp.framedMark],
    ['It is of another kind', 'other kind', madeUp.claimMark],
  ])('is reported as “%s”', async (words, said, mark) => {
    const onReport = report();
    await mount(card({ mark, choices: markChoices({ onReport }) }));
    await page.getByText('Wrong mark?').click();
    await page.getByRole('radio', { name: words }).click();
    await page.getByLabelText('What it is instead').fill('A title');
    await button('Keep as a wrong mark').click();
    expect(onReport).toHaveBeenCalledWith(said, 'A title');
    await expect.element(page.getByText(/^Kept on this machine/)).toBeVisible();
  });

  it('is not reported before it is said what is wrong', async () => {
    const onReport = report();
    await mount(card({ choices: markChoices({ onReport }) }));
    await page.getByText('Wrong mark?').click();
    await button('Keep as a wrong mark').click();
    await expect.element(page.getByText('Choose what is wrong.')).toBeVisible();
    expect(onReport).not.toHaveBeenCalled();
  });

  it('says so where no more can be kept', async () => {
    const full = '1,000 wrong marks are kept, which is the most.';
    const onReport = () => Promise.resolve(full);
    await mount(card({ choices: markChoices({ onReport }) }));
    await page.getByText('Wrong mark?').click();
    await page.getByRole('radio', { name: 'Not a claim' }).click();
    await button('Keep as a wrong mark').click();
    await expect.element(page.getByText(full)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/Kept on this machine/);
  });
});

it('P6: a learned judgement shows the words that weigh most, with their share', async () => {
  await mount(card({ text: madeUp.framedText, mark: madeUp.learnedMark }));
  await expect
    .element(page.getByText('Weighs most: “bitter” (61\u00a0%), “patience” (24\u00a0%)'))
    .toBeVisible();
});

it('what a rule says of a mark comes before what was learned', async () => {
  const [first] = madeUp.framedMark.triggers;
  if (first === undefined) throw new Error('The made-up mark has no reason');
  const triggers = [...madeUp.learnedMark.triggers, { ...first, reason: 'The rule says why.' }];
  await mount(card({ text: madeUp.framedText, mark: { ...madeUp.learnedMark, triggers } }));
  const reasons = [...document.querySelectorAll('.reasons span')].map((each) => each.textContent);
  expect(reasons[0]).toBe('The rule says why.');
  expect(reasons).toHaveLength(2);
});
