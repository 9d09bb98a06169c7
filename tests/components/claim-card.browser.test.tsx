import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimCardProps } from '#components/claim/ClaimCard.tsx';
import { contentOf, emptyDraft, type NoteDraft } from '#components/note/note-draft.ts';
import * as madeUp from './made-up.ts';
import { mount } from './stage.ts';
import { card } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

/** A card that keeps its draft and judges it on saving, as the page that mounts it does. */
function LiveCard({
  onContent,
  change = {},
}: {
  onContent: (draft: NoteDraft) => void;
  change?: Partial<ClaimCardProps>;
}): ReactNode {
  const [draft, setDraft] = useState(emptyDraft);
  const [problems, setProblems] = useState<ClaimCardProps['problems']>([]);
  function save(): Promise<string | null> {
    const outcome = contentOf(draft, '2031-03-05T10:00:00Z');
    setProblems(outcome.ok ? [] : outcome.problems);
    if (!outcome.ok) return Promise.resolve('The note is not complete.');
    onContent(draft);
    return Promise.resolve(null);
  }
  return card({ draft, onDraft: setDraft, problems, onSave: save, ...change });
}

describe('P6: a mark explains itself', () => {
  it('names the kind of framing, the words and the reason, and accuses nobody', async () => {
    await mount(card({ text: madeUp.framedText, kinds: ['prediction'], mark: madeUp.framedMark }));
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Editorialising: prediction without a source');
    await expect.element(page.getByText('“likely to leave a bitter mood”')).toBeVisible();
    await expect.element(page.getByText(/names nobody who expects it/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/bias/i);
  });

  it('names a claim by its kinds', async () => {
    await mount(card({ kinds: ['quantity'], mark: null }));
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Claim · quantity');
  });
});

describe('P2: a verdict never rides on altered text', () => {
  const withVerdicts = { notes: [madeUp.shown()], review: madeUp.published };

  it('shows note verdict and published verdict while the words stand', async () => {
    await mount(card(withVerdicts));
    await expect
      .element(page.getByText('Supported — checked by Ida Lund, confirmed by Tomas Weir'))
      .toBeVisible();
    await expect.element(page.getByText(/notice of the seller/)).toBeVisible();
  });

  it.each([
    ['altered', madeUp.altered],
    ['not found', madeUp.notFound],
    ['ambiguous', madeUp.ambiguous],
  ])('hides word and reason of both when the words are %s', async (_state, outcome) => {
    await mount(card({ ...withVerdicts, outcome }));
    await expect.element(page.getByText(/Verdict hidden/)).toBeVisible();
    expect(document.querySelectorAll('.chip')).toHaveLength(0);
    expect(document.body.textContent).not.toMatch(/Supported|notice of the seller/);
  });

  it('shows what changed by more than colour', async () => {
    await mount(card({ ...withVerdicts, outcome: madeUp.altered }));
    await expect.element(page.getByText('Text changed since checked')).toBeVisible();
    expect(document.querySelector('del')?.textContent).toBe('[was: 48]');
    expect(document.querySelector('ins')?.textContent).toBe('[now: 84]');
  });
});

describe('writing a note', () => {
  it('goes from words to a graded source and is saved', async () => {
    const onContent = vi.fn<(draft: NoteDraft) => void>();
    await mount(<LiveCard onContent={onContent} />);
    await field('Note').fill('The notice says 48.');
    await field('Verdict').selectOptions('Supported');
    await field('Reason').fill('The seller says so.');
    await button('Add a source').click();
    await field('Address').fill('https://armsboard.example/notices/31-07');
    await field('Title').fill('Notice 31-07');
    await field('Outlet').fill('Varland Arms Board');
    await field('Quote').fill('forty-eight (48) Heron radars');
    await field('Source kind').selectOptions('primary');
    await field('Stance').selectOptions('Supports the claim');
    await page.getByText('Grade and origin').click();
    await field('Rests on').fill('Arms Board notice 31-07');
    await field('Reliability').selectOptions('A: completely reliable');
    await field('Credibility').selectOptions('2: probably true');
    await button('Save note').click();
    await expect.element(page.getByText('Note saved.')).toBeVisible();
    await expect.element(button('Write a note')).toHaveFocus();
    expect(onContent.mock.lastCall?.[0]).toMatchObject({
      body: 'The notice says 48.',
      verdict: 'supported',
      evidence: [{ kind: 'primary', reliability: 'A', credibility: '2' }],
    });
  });

  it('shows each problem beside its field and takes the focus to the first', async () => {
    const onContent = vi.fn<(draft: NoteDraft) => void>();
    await mount(<LiveCard onContent={onContent} />);
    await field('Note').fill('The notice says 48.');
    await button('Add a source').click();
    await button('Save note').click();
    await expect.element(field('Address')).toHaveFocus();
    await expect
      .element(field('Address'))
      .toHaveAccessibleDescription('Give a full address that starts with http:// or https://.');
    await expect.element(page.getByText('The note is not complete.')).toBeVisible();
    expect(onContent).not.toHaveBeenCalled();
  });

  it('opens the folded fields for a problem in them, and leaves them open when it is mended', async () => {
    await mount(<LiveCard onContent={() => undefined} />);
    await field('Note').fill('The notice says 48.');
    await button('Add a source').click();
    await field('Address').fill('https://armsboard.example/notices/31-07');
    await field('Title').fill('Notice 31-07');
    await field('Quote').fill('forty-eight (48) Heron radars');
    const folded = page.getByText('Grade and origin');
    await folded.click();
    await field('Rests on').fill('x'.repeat(301));
    await folded.click();
    await button('Save note').click();
    await expect.element(field('Rests on')).toHaveFocus();
    await field('Rests on').fill('Arms Board notice 31-07');
    await button('Save note').click();
    await expect.element(page.getByText('Note saved.')).toBeVisible();
  });

  it('offers no verdict of truth on a prediction', async () => {
    await mount(card({ kinds: ['prediction'], mark: madeUp.framedMark }));
    const words = [...document.querySelectorAll('option')].map((option) => option.value);
    expect(words).toContain('needs attribution');
    expect(words).not.toContain('supported');
  });

  it('waits behind a button where there are notes to read', async () => {
    await mount(card({ notes: [madeUp.shown()] }));
    expect(field('Note').elements()).toHaveLength(0);
    await button('Write a note').click();
    await expect.element(field('Note')).toBeVisible();
  });

  it('stands open again where something was half written', async () => {
    await mount(
      card({ notes: [madeUp.shown()], draft: { ...emptyDraft(), body: 'Half a thought' } }),
    );
    await expect.element(field('Note')).toHaveValue('Half a thought');
  });

  it('says why when saving fails, and keeps the form', async () => {
    await mount(card({ onSave: () => Promise.reject(new Error('the disk is full')) }));
    await button('Save note').click();
    await expect.element(page.getByText('That did not work: the disk is full')).toBeVisible();
    await expect.element(button('Save note')).toBeVisible();
  });

  it('saves once when the button is pressed twice', async () => {
    const onSave = vi.fn<() => Promise<string | null>>(
      () => new Promise<string | null>(() => undefined),
    );
    await mount(card({ onSave }));
    await button('Save note').dblClick();
    expect(onSave).toHaveBeenCalledOnce();
  });
});

describe('the desk', () => {
  it('is handed a claim with a remark', async () => {
    const onFlag = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(card({ onFlag }));
    await field('Remark').fill('Two numbers go around.');
    await button('Flag for the desk').click();
    expect(onFlag).toHaveBeenCalledWith('Two numbers go around.');
  });

  it.each([
    ['on the desk already', { review: madeUp.review() }],
    ['not to be flagged by this member', { canFlag: false }],
  ])('is not offered a claim that is %s', async (_case, change) => {
    await mount(card(change));
    expect(button('Flag for the desk').elements()).toHaveLength(0);
  });

  it.each([
    [madeUp.review(), 'On the desk · waiting for someone to take it'],
    [madeUp.checking, 'On the desk · being checked by Ida Lund'],
    [madeUp.waiting, 'On the desk · checked by Ida Lund, waiting for a second person'],
    [madeUp.review({ ...madeUp.waiting, state: 'returned' }), 'On the desk · returned to Ida Lund'],
  ])('says where the claim stands', async (review, sentence) => {
    await mount(card({ review }));
    await expect.element(page.getByText(sentence)).toBeVisible();
  });
});

describe('closing', () => {
  it.each(['button', 'Escape'])('by %s', async (way) => {
    const onClose = vi.fn<() => void>();
    await mount(card({ onClose }));
    if (way === 'button') await button('Close').click();
    else await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('no longer listens once it is gone', async () => {
    const onClose = vi.fn<() => void>();
    const show = await mount(card({ onClose }));
    await show(null);
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
  });
});
