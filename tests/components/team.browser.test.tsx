import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Role } from '#domain/team.ts';
import { mount } from './stage.ts';
import {
  device,
  ida,
  people,
  places,
  prova,
  record,
  stopped,
  teamSettings,
  tomas,
} from './team-states.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const opener = (words: string) => page.getByText(words, { exact: true });

const asReviewer = {
  team: {
    name: 'Harbour Desk',
    member: 'Tomas Weir',
    role: 'reviewer' as const,
    origin: 'https://desk.example',
  },
  people: people({ me: tomas }),
};

afterEach(() => vi.restoreAllMocks());

function agree(): Promise<null> {
  return Promise.resolve(null);
}

function changesOffered(): (string | null)[] {
  return [...document.querySelectorAll('.member-errands > summary')].map(
    (each) => each.textContent,
  );
}

describe('members', () => {
  it('are listed with role and day, those who have gone apart', async () => {
    await mount(teamSettings());
    const items = [...document.querySelectorAll('[aria-label="Members"] > ul > li > div p')];
    expect(items.map((each) => each.textContent)).toEqual([
      'Ida Lund (you)',
      'Owner, since 1 Mar 2031',
      'Tomas Weir',
      'Reviewer, since 1 Mar 2031',
    ]);
    await opener('1 former member').click();
    await expect
      .element(page.getByText('Removed on 2 Apr 2031, notes not shown any more'))
      .toBeVisible();
  });

  it('get another role from an owner, and the same one from nobody', async () => {
    const onChangeRole = vi.fn<(id: string, role: Role) => Promise<null>>(() =>
      Promise.resolve(null),
    );
    await mount(teamSettings({ people: people({ onChangeRole }) }));
    await opener('Change Tomas Weir').click();
    await expect.element(button('Set the role of Tomas Weir')).toBeDisabled();
    button('Set the role of Tomas Weir').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(onChangeRole).not.toHaveBeenCalled();
    await field('Role of Tomas Weir').selectOptions('Checker');
    await button('Set the role of Tomas Weir').click();
    expect(onChangeRole).toHaveBeenCalledWith('member-tomas', 'checker');
  });

  it('are handed the team only when asked twice', async () => {
    const onHandOver = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ people: people({ onHandOver }) }));
    await opener('Change Tomas Weir').click();
    await button('Hand the team over to Tomas Weir').click();
    await expect.element(page.getByText(/becomes an owner, and you a reviewer/)).toBeVisible();
    expect(onHandOver).not.toHaveBeenCalled();
    await button('Hand it over').click();
    expect(onHandOver).toHaveBeenCalledWith('member-tomas');
  });

  it.each([
    ['kept', null],
    ['hidden', 'Show their notes to nobody; the log keeps them'],
  ] as const)('are removed with their notes %s', async (notes, choice) => {
    const onRemove = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ people: people({ onRemove }) }));
    await opener('Change Tomas Weir').click();
    await button('Remove from the team: Tomas Weir').click();
    await expect.element(button('Let them stay')).toHaveFocus();
    if (choice !== null) await field(choice).click();
    await button('Remove Tomas Weir').click();
    expect(onRemove).toHaveBeenCalledWith('member-tomas', notes);
  });

  it('who have gone can have their notes shown again', async () => {
    const onRemove = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ people: people({ onRemove }) }));
    await opener('1 former member').click();
    await button('Show notes of Prova Adeyemi').click();
    expect(onRemove).toHaveBeenCalledWith(prova.id, 'kept');
  });

  it('say why something was not done', async () => {
    const sentence = 'This member is not in the team.';
    await mount(teamSettings({ people: people({ onHandOver: () => Promise.resolve(sentence) }) }));
    await opener('Change Tomas Weir').click();
    await button('Hand the team over to Tomas Weir').click();
    await button('Hand it over').click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  it('are changed by owners alone, who do not change themselves', async () => {
    const show = await mount(teamSettings());
    expect(changesOffered()).toEqual(['Change Tomas Weir']);
    await show(teamSettings(asReviewer));
    expect(changesOffered()).toEqual([]);
    expect(page.getByRole('region', { name: 'Invites' }).elements()).toHaveLength(0);
    expect(opener('Who let whom in or out').elements()).toHaveLength(0);
  });
});

describe('invites', () => {
  it('are made for the chosen role, shown once, and copied', async () => {
    const onInvite = vi.fn<() => Promise<{ link: string }>>(() =>
      Promise.resolve({ link: 'https://desk.example/join#two' }),
    );
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await mount(teamSettings({ onInvite }));
    await field('Role of the new member').selectOptions('Checker');
    await button('Make an invite').click();
    await expect.element(field('New invite link')).toHaveValue('https://desk.example/join#two');
    expect(onInvite).toHaveBeenCalledWith('checker');
    await button('Copy').click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('https://desk.example/join#two');
  });

  it('say how to copy by hand where the browser forbids it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await mount(teamSettings());
    await button('Make an invite').click();
    await button('Copy').click();
    await expect.element(page.getByText(/Select it and copy/)).toBeVisible();
  });

  it('say why there is none', async () => {
    const sentence = 'The team’s server cannot be reached.';
    await mount(teamSettings({ onInvite: () => Promise.resolve({ sentence }) }));
    await button('Make an invite').click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  it('are withdrawn', async () => {
    const onWithdraw = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ onWithdraw }));
    await button('Withdraw the checker’s invite').click();
    expect(onWithdraw).toHaveBeenCalledWith('invite-open');
  });
});

describe('devices', () => {
  it('are listed with this one marked, others’ and lost ones folded', async () => {
    await mount(teamSettings());
    const mine = [...document.querySelectorAll('[aria-label="Devices"] > ul > li strong')];
    expect(mine.map((each) => each.parentElement?.textContent)).toEqual([
      'Chromium This device',
      'Firefox ',
    ]);
    await expect.element(opener('1 device of other members')).toBeVisible();
    await expect.element(opener('1 device shut out')).toBeVisible();
  });

  it('are revoked only when asked twice', async () => {
    const onRevoke = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ places: places({ onRevoke }) }));
    await button('Revoke Firefox').click();
    expect(onRevoke).not.toHaveBeenCalled();
    await button('Shut it out').click();
    expect(onRevoke).toHaveBeenCalledWith('device-of-ida');
  });

  it('this one is disconnected, and not revoked from under oneself', async () => {
    const onDisconnect = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    const one = device({ isThis: true, name: 'Chromium' });
    await mount(
      teamSettings({
        places: places({ devices: { state: 'known', items: [one] }, onDisconnect }),
      }),
    );
    expect(button('Revoke Chromium').elements()).toHaveLength(0);
    await button('Disconnect this device').click();
    await button('Disconnect now').click();
    expect(onDisconnect).toHaveBeenCalledOnce();
  });

  it('of one’s own are added by a link', async () => {
    await mount(teamSettings());
    await button('Add another device').click();
    await expect
      .element(field('Link for your other device'))
      .toHaveAccessibleDescription(/within 10 minutes/);
  });

  it('say so in a sentence where the server that has the list is out of reach', async () => {
    const sentence = 'The team’s server cannot be reached.';
    await mount(teamSettings({ places: places({ devices: { state: 'unknown', sentence } }) }));
    await expect
      .element(page.getByText(`Only the team’s server has this list. ${sentence}`))
      .toBeVisible();
    await expect.element(page.getByText('Ida Lund (you)')).toBeVisible();
  });
});

describe('the record', () => {
  it('is asked for when somebody looks, and goes on where it ended', async () => {
    const onOpen = vi.fn<() => void>();
    const onEarlier = vi.fn<() => void>();
    await mount(teamSettings({ record: record({ onOpen, onEarlier }) }));
    expect(onOpen).not.toHaveBeenCalled();
    await opener('Who let whom in or out').click();
    expect(onOpen).toHaveBeenCalledOnce();
    const cells = [...document.querySelectorAll('.deeds tbody tr:first-child td')];
    expect(cells.slice(1).map((each) => each.textContent)).toEqual([
      'Ida Lund',
      'Member removed',
      'Prova Adeyemi',
    ]);
    await button('Show earlier').click();
    expect(onEarlier).toHaveBeenCalledOnce();
  });
});

describe('leaving', () => {
  it('is not offered to an owner, who is told what to do first', async () => {
    await mount(teamSettings());
    await expect.element(page.getByText(/An owner hands the team over before/)).toBeVisible();
    expect(button('Leave this team').elements()).toHaveLength(0);
    expect(ida.role).toBe('owner');
  });

  it('happens only when asked twice', async () => {
    const onLeave = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(teamSettings({ ...asReviewer, onLeave }));
    await button('Leave this team').click();
    expect(onLeave).not.toHaveBeenCalled();
    await expect
      .element(page.getByText(/Unsent work stays here and goes to no other team\./))
      .toBeVisible();
    await button('Leave now').click();
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe('stopped', () => {
  it('says why, what is kept, and lets a device that was shut out come back by a link', async () => {
    const onJoinAgain = vi.fn<() => Promise<string>>(() =>
      Promise.resolve('This invite is not valid.'),
    );
    await mount(stopped({ onJoinAgain }));
    await expect
      .element(page.getByText('2 changes that the team does not have yet: kept here.'))
      .toBeVisible();
    await field('Link to join again').fill(' https://desk.example/join#three ');
    await button('Join again').click();
    expect(onJoinAgain).toHaveBeenCalledWith('https://desk.example/join#three');
    await expect.element(page.getByText('This invite is not valid.')).toBeVisible();
  });

  it('offers to read the log again where that is what does not hold, and no link', async () => {
    const onReadAgain = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(stopped({ why: 'log', onReadAgain }));
    await button('Read the log again').click();
    expect(onReadAgain).toHaveBeenCalledOnce();
    expect(field('Link to join again').elements()).toHaveLength(0);
  });

  it('says what to update where it is the version, and offers no link to join again', async () => {
    const onTryAgain = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(stopped({ why: 'version', onTryAgain }));
    await expect.element(page.getByText(/^Update Second Source in the browser/)).toBeVisible();
    expect(field('Link to join again').elements()).toHaveLength(0);
    await button('Try again').click();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('offers nothing that cannot reach the team, and says why once', async () => {
    const why = 'This device is not known to the team any more.';
    const ways = { waiting: 0, onTryAgain: agree, onReadAgain: agree, onForget: agree };
    await mount(
      teamSettings({
        sync: { state: 'stopped', waiting: 0, sentence: why, teamName: 'Harbour Desk' },
        stopped: { why: 'shut out', sentence: why, ...ways, onJoinAgain: agree },
      }),
    );
    expect(page.getByText(why).elements()).toHaveLength(1);
    expect(page.getByText('https://desk.example', { exact: true }).elements()).toHaveLength(1);
    for (const name of ['Make an invite', 'Add another device', 'Disconnect this device']) {
      expect(button(name).elements()).toHaveLength(0);
    }
  });

  it('forgets the team only when asked twice', async () => {
    const onForget = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    await mount(stopped({ onForget }));
    await button('Forget the team on this device').click();
    expect(onForget).not.toHaveBeenCalled();
    await button('Forget it').click();
    expect(onForget).toHaveBeenCalledOnce();
  });
});
