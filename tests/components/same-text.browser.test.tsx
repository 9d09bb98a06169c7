/** The panel's word on a page as a whole: where else its text stands, and where its own statements part. */
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageStatements } from '#components/claim/PageStatements.tsx';
import { mount } from './stage.ts';
import { copy, parted, sameText, twoDates } from './states.tsx';

type Decide = (articleId: string, address: string) => void;

describe('the same text elsewhere', () => {
  it('names outlet, site and share in one line', async () => {
    await mount(sameText());
    await expect
      .element(
        page.getByText(
          'Same text as The Herald (herald.example) (97 % shared). Notes on one are shown on the other.',
        ),
      )
      .toBeVisible();
  });

  it.each([
    [1, 'word for word'],
    [0.999, '99 % shared'],
    [0.5, '50 % shared'],
  ])('a share of %s reads “%s”', async (share, words) => {
    await mount(sameText({ joins: [{ ...copy, share }] }));
    expect(document.querySelector('p')?.textContent).toContain(`(${words})`);
  });

  it('is undone from the keyboard: line, details, button', async () => {
    const onPart = vi.fn<Decide>();
    await mount(sameText({ onPart }));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await expect
      .element(page.getByRole('link', { name: 'https://herald.example/radars' }))
      .toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onPart).toHaveBeenCalledExactlyOnceWith('article-radars', copy.leaves);
  });

  it('says who parted them, and joins them again', async () => {
    const onJoin = vi.fn<Decide>();
    await mount(sameText({ joins: [], parted: [parted], onJoin }));
    await expect
      .element(
        page.getByText(
          /wire\.example is not the same article as The Herald \(herald\.example\), says Ida, 5 Mar 2031/,
        ),
      )
      .toBeVisible();
    await page.getByRole('button', { name: /^Join again: wire\.example and The Herald/ }).click();
    expect(onJoin).toHaveBeenCalledExactlyOnceWith('article-radars', parted.address);
  });

  it('tells two addresses of one outlet apart', async () => {
    const live = 'https://herald.example/live/radars';
    await mount(sameText({ joins: [], parted: [{ ...parted, address: live }] }));
    await expect
      .element(
        page.getByText(`${live} is not the same article as The Herald (${parted.home}), says Ida`, {
          exact: false,
        }),
      )
      .toBeVisible();
    await expect
      .element(
        page.getByRole('button', {
          name: `Join again: ${live} and The Herald (${parted.home})`,
        }),
      )
      .toBeVisible();
  });

  it('tells two copies on one site apart', async () => {
    const [one, other] = [
      'https://herald.example/radars',
      'https://www.herald.example/live/radars',
    ];
    const joins = [one, other].map((address) => ({
      ...copy,
      addresses: [address],
      leaves: address,
    }));
    await mount(sameText({ joins }));
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const address of [one, other]) {
      await expect
        .element(
          page.getByRole('button', { name: `Not the same article: The Herald (${address})` }),
        )
        .toBeVisible();
    }
  });

  it('offers no decision to those who may not take it', async () => {
    await mount(sameText({ parted: [parted], mayDecide: false }));
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(document.querySelectorAll('button')).toHaveLength(0);
    expect(document.body.textContent).toContain('is not the same article as');
  });

  it('makes no link of an address that is none', async () => {
    await mount(sameText({ joins: [{ ...copy, addresses: ['javascript:alert(1)'] }] }));
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  it('is silent where the text stands nowhere else', async () => {
    await mount(sameText({ joins: [] }));
    expect(document.body.textContent).toBe('');
  });
});

describe('what the page says of itself', () => {
  it('is one line, with who says what behind it', async () => {
    await mount(twoDates());
    await expect.element(page.getByText('The page gives two dates and two titles')).toBeVisible();
    await expect.element(page.getByText(/^2031-03-02/)).not.toBeVisible();
    await page.getByText('The page gives two dates and two titles').click();
    await expect
      .element(page.getByText('2031-03-04 (JSON-LD datePublished and meta date)'))
      .toBeVisible();
    await expect.element(page.getByText('2031-03-02 (time)')).toBeVisible();
  });

  it('is that it was changed on a later day', async () => {
    await mount(twoDates());
    await expect
      .element(page.getByText(/^Published 2031-03-04, changed 6 Mar 2031, \d\d:30\.$/))
      .toBeVisible();
  });

  it('is silent where nothing parts and nothing was changed since that day', async () => {
    const day = { publishedAt: '2031-03-04', updatedAt: '2031-03-04T10:30:00.000Z' };
    await mount(<PageStatements {...day} disagreements={[]} />);
    expect(document.body.textContent).toBe('');
  });
});
