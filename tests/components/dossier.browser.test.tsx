import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceDraft } from '#components/note/note-draft.ts';
import type { CaptureOutcome } from '#components/review/EvidenceForm.tsx';
import { ReviewQueue } from '#components/review/ReviewQueue.tsx';
import { SavingCaptures } from '#components/source/saving-captures.ts';
import type { Member, Role } from '#domain/team.ts';
import * as madeUp from './made-up.ts';
import { mount } from './stage.ts';
import { dossier } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const newEvidence = page.getByRole('form', { name: 'New evidence' });
const ida = madeUp.memberNamed('member-ida', 'checker');
const beingChecked = madeUp.queued(madeUp.checking);
const documented = madeUp.queued({ ...madeUp.checking, evidence: [madeUp.evidence()] });

async function fillSource(): Promise<void> {
  await field('Address').fill('https://armsboard.example/notices/31-07');
  await field('Title').fill('Notice 31-07');
  await field('Quote').fill('forty-eight (48) Heron radars');
}

describe('the next step is offered to the one whose it is', () => {
  const returned = madeUp.review({ ...madeUp.waiting, state: 'returned' });
  it.each<[string, Role, typeof returned, string[]]>([
    ['member-ida', 'checker', madeUp.review(), ['Take this claim']],
    ['member-prova', 'reader', madeUp.review(), []],
    [
      'member-ida',
      'checker',
      madeUp.checking,
      ['Capture the source', 'Add evidence', 'Submit verdict'],
    ],
    ['member-tomas', 'reviewer', madeUp.checking, []],
    ['member-ida', 'owner', madeUp.waiting, []],
    ['member-tomas', 'reviewer', madeUp.waiting, ['Confirm', 'Return']],
    ['member-tomas', 'checker', madeUp.waiting, []],
    ['member-ida', 'checker', returned, ['Capture the source', 'Add evidence', 'Submit verdict']],
    ['member-tomas', 'checker', returned, ['Take this claim']],
    ['member-ida', 'owner', madeUp.published, []],
  ])('%s, %s', async (id, role, review, expected) => {
    await mount(dossier({ item: madeUp.queued(review), me: madeUp.memberNamed(id, role) }));
    const offered = [...document.querySelectorAll('.button')].map((each) => each.textContent);
    expect(offered).toEqual(expected);
  });

  it('the checker is told that a second person has to confirm', async () => {
    await mount(dossier({ item: madeUp.queued(madeUp.waiting), me: ida }));
    await expect.element(page.getByText('A second person has to confirm.')).toBeVisible();
  });
});

describe('P7: no verdict without evidence', () => {
  it('lists what is missing before anybody is refused, and holds the button', async () => {
    const onSubmit = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ item: beingChecked, onSubmit }));
    await field('Verdict').selectOptions('Supported');
    await field('Reason').fill('It seems so.');
    await expect
      .element(button('Submit verdict'))
      .toHaveAccessibleDescription(
        'Before this verdict can be given: Add evidence that supports or contradicts the claim.',
      );
    await expect.element(button('Submit verdict')).toBeDisabled();
    button('Submit verdict').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('opens for a captured primary source and a reason', async () => {
    const onSubmit = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ item: documented, onSubmit }));
    await field('Verdict').selectOptions('Supported');
    await expect.element(button('Submit verdict')).toBeDisabled();
    await field('Reason').fill('The notice says so.');
    await button('Submit verdict').click();
    expect(onSubmit).toHaveBeenCalledWith(
      { word: 'supported', reason: 'The notice says so.' },
      null,
    );
  });

  it('is passed over only with a written reason', async () => {
    const onSubmit = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ item: beingChecked, onSubmit }));
    await field('Verdict').selectOptions('Contradicted');
    await field('Reason').fill('The factory closed in 2019.');
    await page.getByText('Give it without this evidence').click();
    await field('Reason for override').fill('   ');
    await expect.element(button('Submit verdict')).toBeDisabled();
    await field('Reason for override').fill('The record burned.');
    await button('Submit verdict').click();
    expect(onSubmit).toHaveBeenCalledWith(
      { word: 'contradicted', reason: 'The factory closed in 2019.' },
      'The record burned.',
    );
  });

  it('shows the refusal when the server knows better', async () => {
    await mount(
      dossier({
        item: documented,
        onSubmit: () => Promise.resolve('This review is "returned" by now.'),
      }),
    );
    await field('Verdict').selectOptions('Supported');
    await field('Reason').fill('The notice says so.');
    await button('Submit verdict').click();
    await expect.element(page.getByText('This review is "returned" by now.')).toBeVisible();
  });

  it('asks nothing but a reason where truth is not weighed', async () => {
    await mount(dossier({ item: madeUp.queued(madeUp.checking, { claim: madeUp.framedClaim }) }));
    await field('Verdict').selectOptions('Needs attribution');
    await field('Reason').fill('Nobody is named who expects it.');
    await expect.element(button('Submit verdict')).toBeEnabled();
  });
});

describe('evidence', () => {
  const { capture, selectors } = madeUp.evidence();

  function captureIt(draft: EvidenceDraft): Promise<CaptureOutcome> {
    return Promise.resolve({ ok: true, draft: { ...draft, capture, selectors } });
  }

  it('is captured, then added with place and hash', async () => {
    const onAddEvidence = vi.fn<(draft: EvidenceDraft) => Promise<null>>(() =>
      Promise.resolve(null),
    );
    await mount(dossier({ item: beingChecked, onCapture: captureIt, onAddEvidence }));
    await fillSource();
    await button('Capture the source').click();
    await expect
      .element(newEvidence.getByText(/Captured, quote located/))
      .toHaveTextContent('Captured, quote located 5f2a90c15f2a…');
    await button('Add evidence').click();
    await expect.element(field('Address')).toHaveValue('');
    expect(onAddEvidence.mock.lastCall?.[0]).toMatchObject({ capture, selectors });
  });

  it('loses the capture when the address is edited after it', async () => {
    await mount(dossier({ item: beingChecked, onCapture: captureIt }));
    await fillSource();
    await button('Capture the source').click();
    await expect.element(newEvidence.getByText(/Captured, quote located/)).toBeVisible();
    await field('Address').fill('https://elsewhere.example/');
    await expect.element(newEvidence.getByText('Not captured')).toBeVisible();
  });

  it('takes the quote as the source has it', async () => {
    const asPrinted = 'forty-eight (48)\u00a0Heron radars';
    await mount(
      dossier({
        item: beingChecked,
        onCapture: async (draft) => {
          const outcome = await captureIt(draft);
          return outcome.ok ? { ok: true, draft: { ...outcome.draft, quote: asPrinted } } : outcome;
        },
      }),
    );
    await fillSource();
    await button('Capture the source').click();
    await expect.element(field('Quote')).toHaveValue(asPrinted);
    await expect.element(newEvidence.getByText(/Captured, quote located/)).toBeVisible();
  });

  it('drops a capture that arrives for an address no longer there', async () => {
    const fetched = Promise.withResolvers<undefined>();
    await mount(
      dossier({
        item: beingChecked,
        onCapture: (draft) => fetched.promise.then(() => captureIt(draft)),
      }),
    );
    await fillSource();
    await button('Capture the source').click();
    await expect.element(newEvidence.getByText('Fetching the source…')).toBeVisible();
    await field('Address').fill('https://elsewhere.example/');
    fetched.resolve(undefined);
    await expect.element(newEvidence.getByText('Not captured')).toBeVisible();
  });

  it('says why a capture failed', async () => {
    const sentence = 'The quote does not stand in that page.';
    await mount(
      dossier({ item: beingChecked, onCapture: () => Promise.resolve({ ok: false, sentence }) }),
    );
    await button('Capture the source').click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  it('is not added while a field is wrong, and the field says so', async () => {
    const onAddEvidence = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ item: beingChecked, onAddEvidence }));
    await button('Add evidence').click();
    await expect
      .element(field('Quote'))
      .toHaveAccessibleDescription(/^The quote from the source is missing\./);
    expect(onAddEvidence).not.toHaveBeenCalled();
  });

  it('P8: two outlets on one origin are counted once', async () => {
    const copy = madeUp.evidence({
      id: 'evidence-copy',
      source: { ...madeUp.evidence().source, url: 'https://herald.example/copy' },
    });
    await mount(
      dossier({
        item: madeUp.queued({ ...madeUp.checking, evidence: [madeUp.evidence(), copy] }),
      }),
    );
    await expect.element(page.getByText('2 sources, 1 independent origin')).toBeVisible();
  });
});

function checkerWho(change: Partial<Member>): () => Member {
  return () => ({ ...madeUp.memberNamed('member-ida', 'checker'), ...change });
}

describe('a review whose checker is gone', () => {
  const left = { at: '2031-04-02T09:00:00Z', how: 'left', notes: 'kept' } as const;
  const tomas = madeUp.memberNamed('member-tomas', 'checker');

  it.each([
    ['has left the team', checkerWho({ left })],
    ['may not check any more', checkerWho({ role: 'reader' })],
  ])('can be taken over from one who %s', async (words, memberOf) => {
    const onTake = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ item: beingChecked, me: tomas, memberOf, onTake }));
    await expect.element(page.getByText(new RegExp(`Ida Lund.*${words}`))).toBeVisible();
    await button('Take it over').click();
    expect(onTake).toHaveBeenCalledWith('member-ida');
  });

  it('is not taken from one who is there, nor by a reader', async () => {
    const show = await mount(dossier({ item: beingChecked, me: tomas, memberOf: checkerWho({}) }));
    expect(button('Take it over').elements()).toHaveLength(0);
    const me = madeUp.memberNamed('member-prova', 'reader');
    await show(dossier({ item: beingChecked, me, memberOf: checkerWho({ left }) }));
    expect(button('Take it over').elements()).toHaveLength(0);
    await expect.element(page.getByText(/A checker has to take it over/)).toBeVisible();
  });
});

describe('a captured copy', () => {
  const name = 'Save the copy 5f2a90c15f2a';

  it('is saved where the page can, and says where it is not', async () => {
    const onSave = vi.fn<() => Promise<string>>(() =>
      Promise.resolve('The captured copy is neither on this device nor with the team’s server.'),
    );
    await mount(
      <SavingCaptures value={onSave}>
        {dossier({ item: madeUp.queued(madeUp.published), notes: [] })}
      </SavingCaptures>,
    );
    await button(name).click();
    expect(onSave).toHaveBeenCalledWith(madeUp.evidence().capture);
    await expect.element(page.getByText(/neither on this device/)).toBeVisible();
  });

  it('is not offered by a page that cannot', async () => {
    await mount(dossier({ item: madeUp.queued(madeUp.published) }));
    expect(button(name).elements()).toHaveLength(0);
  });
});

describe('P8: copies of one report', () => {
  const { source } = madeUp.evidence();
  const copies = ['wire', 'herald'].map((site) =>
    madeUp.evidence({
      id: `evidence-${site}`,
      source: { ...source, url: `https://${site}.example/`, kind: 'secondary', origin: '' },
    }),
  );

  it('that name no origin count for none, and the desk asks for it', async () => {
    await mount(dossier({ item: madeUp.queued({ ...madeUp.checking, evidence: copies }) }));
    await expect.element(page.getByText('2 sources, 0 independent origins')).toBeVisible();
    await field('Verdict').selectOptions('Supported');
    await field('Reason').fill('Both say so.');
    await expect
      .element(button('Submit verdict'))
      .toHaveAccessibleDescription(
        'Before this verdict can be given: Name what each source rests on: two outlets with one origin count once.',
      );
    await expect.element(button('Submit verdict')).toBeDisabled();
  });
});

describe('the second person', () => {
  const asSecond = {
    item: madeUp.queued(madeUp.waiting),
    me: madeUp.memberNamed('member-tomas', 'reviewer'),
  };

  it('confirms, with or without a remark', async () => {
    const onConfirm = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ ...asSecond, onConfirm }));
    await button('Confirm').click();
    expect(onConfirm).toHaveBeenCalledWith('');
  });

  it('returns only with a remark', async () => {
    const onReturn = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(dossier({ ...asSecond, onReturn }));
    await button('Return').click();
    await expect.element(field('Remark')).toHaveAccessibleDescription(/^Say what/);
    expect(onReturn).not.toHaveBeenCalled();
    await field('Remark').fill('The price is not covered.');
    await button('Return').click();
    expect(onReturn).toHaveBeenCalledWith('The price is not covered.');
  });
});

describe('the queue', () => {
  it('opens the claim that is pressed and marks the open one', async () => {
    const onSelect = vi.fn<(claimId: string) => void>();
    await mount(
      <ReviewQueue
        items={[
          madeUp.queued(madeUp.review()),
          madeUp.queued(madeUp.waiting, { claim: madeUp.framedClaim }),
        ]}
        selected="claim-radars"
        nameOf={madeUp.nameOf}
        onSelect={onSelect}
      />,
    );
    await expect
      .element(page.getByRole('button', { name: /48 Heron radars/ }))
      .toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: /bitter mood/ }).click();
    expect(onSelect).toHaveBeenCalledWith('claim-mood');
  });
});
