import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CoverageView } from '#components/coverage/CoverageView.tsx';
import { SiteSettings } from '#components/settings/SiteSettings.tsx';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import { SyncLine } from '#components/ui/SyncLine.tsx';
import { mount } from './stage.ts';
import { comparison } from './states.tsx';
import { teamSettings } from './team-states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

describe('a team', () => {
  it('is joined with a link and a name', async () => {
    const onJoin = vi.fn<() => Promise<string>>(() =>
      Promise.resolve('This invite has been used.'),
    );
    await mount(teamSettings({ team: null, onJoin }));
    await field('Invite link').fill(' https://desk.example/join#one ');
    await field('Your name').fill('Ida Lund');
    await button('Join team').click();
    expect(onJoin).toHaveBeenCalledWith('https://desk.example/join#one', 'Ida Lund');
    await expect.element(page.getByText('This invite has been used.')).toBeVisible();
  });

  it('is joined by signing in with an organisation, where its server offers that', async () => {
    const onSignIn = vi.fn<() => Promise<string>>(() =>
      Promise.resolve('This server offers no sign-in.'),
    );
    await mount(teamSettings({ team: null, onSignIn }));
    await page.getByText('Sign in with your organisation').click();
    await field('Address of the team’s server').fill('https://desk.example');
    await button('Sign in').click();
    expect(onSignIn).toHaveBeenCalledWith('https://desk.example');
    await expect.element(page.getByText('This server offers no sign-in.')).toBeVisible();
  });
});

describe('sites', () => {
  it('are granted and revoked by name', async () => {
    const onGrant = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    const onRevoke = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(<SiteSettings sites={['wire.example']} onGrant={onGrant} onRevoke={onRevoke} />);
    await button('Revoke wire.example').click();
    expect(onRevoke).toHaveBeenCalledWith('wire.example');
    await field('Site').fill('herald.example');
    await button('Grant site').click();
    expect(onGrant).toHaveBeenCalledWith('herald.example');
    await expect.element(field('Site')).toHaveValue('');
  });
});

it('the sync line says how much waits', async () => {
  await mount(<SyncLine state="offline" waiting={2} sentence="" teamName="Harbour Desk" />);
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('OfflineHarbour Desk2 waiting to be sent');
});

it('the sync line leads to the ways out only where it is stopped', async () => {
  const line = { waiting: 0, sentence: '', teamName: 'Harbour Desk', settings: '/settings.html' };
  const link = page.getByRole('link', { name: 'What can be done' });
  const show = await mount(<SyncLine state="stopped" {...line} />);
  await expect.element(link).toHaveAttribute('href', '/settings.html');
  await show(<SyncLine state="offline" {...line} />);
  expect(link.elements()).toHaveLength(0);
});

it('refused work is kept until it is discarded, and nothing is shown where none is', async () => {
  const onDiscard = vi.fn<(id: string) => void>();
  const items = [{ id: 'one', what: 'Note on radars', sentence: 'Another edit came first.' }];
  const show = await mount(<RefusedList items={items} onDiscard={onDiscard} />);
  await button('Discard: Note on radars').click();
  expect(onDiscard).toHaveBeenCalledWith('one');
  await show(<RefusedList items={[]} onDiscard={onDiscard} />);
  expect(document.body.textContent).toBe('');
});

it('refused words are copied, to be carried elsewhere', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
  const items = [
    { id: 'one', what: 'Note on radars', sentence: 'You left.', words: 'It says 48.' },
    { id: 'two', what: 'Removing a note', sentence: 'You left.' },
  ];
  await mount(<RefusedList items={items} onDiscard={() => undefined} />);
  await button('Copy: Note on radars').click();
  await expect.element(page.getByText('Copied.')).toBeVisible();
  expect(writeText).toHaveBeenCalledWith('It says 48.');
  expect(button('Copy: Removing a note').elements()).toHaveLength(0);
  writeText.mockRestore();
});

describe('P8: coverage', () => {
  it('says first what both accounts rest on', async () => {
    await mount(
      <CoverageView
        comparison={comparison}
        candidates={[]}
        chosen={null}
        onChoose={() => undefined}
      />,
    );
    const titles = [...document.querySelectorAll('h3')].map((each) => each.textContent);
    expect(titles).toEqual([
      'Origins',
      'Figures that differ (1)',
      'Figures that agree (1)',
      'Only in Meridian Wire (1)',
      'Only in The Border Herald (0)',
    ]);
    await expect.element(page.getByText(/^Both accounts rest on one notice/)).toBeVisible();
  });

  it('offers the other accounts that were read', async () => {
    const onChoose = vi.fn<(key: string) => void>();
    const candidates = [{ key: 'herald', title: 'Border provinces brace', outlet: 'Herald' }];
    await mount(
      <CoverageView comparison={null} candidates={candidates} chosen={null} onChoose={onChoose} />,
    );
    await field('Compare with').selectOptions('Herald: Border provinces brace');
    expect(onChoose).toHaveBeenCalledWith('herald');
  });
});
