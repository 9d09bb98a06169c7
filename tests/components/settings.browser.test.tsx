import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CoverageView } from '#components/coverage/CoverageView.tsx';
import { SiteSettings } from '#components/settings/SiteSettings.tsx';
import { TeamSettings, type TeamSettingsProps } from '#components/settings/TeamSettings.tsx';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import { SyncLine } from '#components/ui/SyncLine.tsx';
import { mount } from './stage.ts';
import { comparison } from './states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

function teamSettings(change: Partial<TeamSettingsProps>) {
  return (
    <TeamSettings
      team={{ name: 'Harbour Desk', member: 'Ida', role: 'owner', origin: 'https://desk.example' }}
      sync={{ state: 'synced', waiting: 0, sentence: '', teamName: 'Harbour Desk' }}
      onJoin={() => Promise.resolve(null)}
      onInvite={() => Promise.resolve({ sentence: 'Only an owner can invite.' })}
      {...change}
    />
  );
}

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

  it('gives an invite for the chosen role', async () => {
    const onInvite = vi.fn<() => Promise<{ link: string }>>(() =>
      Promise.resolve({ link: 'https://desk.example/join#two' }),
    );
    await mount(teamSettings({ onInvite }));
    await field('Role of the new member').selectOptions('Checker');
    await button('Make an invite').click();
    await expect.element(field('New invite link')).toHaveValue('https://desk.example/join#two');
    expect(onInvite).toHaveBeenCalledWith('checker');
  });

  it('says why it gives none', async () => {
    await mount(teamSettings({}));
    await button('Make an invite').click();
    await expect.element(page.getByText('Only an owner can invite.')).toBeVisible();
  });

  it('is left only when asked twice', async () => {
    const onLeave = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ onLeave }));
    await button('Leave this team').click();
    expect(onLeave).not.toHaveBeenCalled();
    await expect
      .element(page.getByText(/Unsent work stays here and goes to no other team\./))
      .toBeVisible();
    await button('Leave now').click();
    expect(onLeave).toHaveBeenCalledOnce();
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

it('refused work is kept until it is discarded, and nothing is shown where none is', async () => {
  const onDiscard = vi.fn<(id: string) => void>();
  const items = [{ id: 'one', what: 'Note on radars', sentence: 'Another edit came first.' }];
  const show = await mount(<RefusedList items={items} onDiscard={onDiscard} />);
  await button('Discard: Note on radars').click();
  expect(onDiscard).toHaveBeenCalledWith('one');
  await show(<RefusedList items={[]} onDiscard={onDiscard} />);
  expect(document.body.textContent).toBe('');
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
