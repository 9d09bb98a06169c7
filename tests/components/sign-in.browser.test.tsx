import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SignInForm } from '#components/settings/SignInForm.tsx';
import { mount } from './stage.ts';

const button = page.getByRole('button', { name: 'Sign in', exact: true });

describe('signing in with an organisation', () => {
  it('is folded until somebody wants it', async () => {
    await mount(<SignInForm onSignIn={() => Promise.resolve(null)} />);
    expect(button.elements()).toHaveLength(0);
  });

  it('hands over the address, and says why it did not work', async () => {
    const onSignIn = vi.fn<(server: string) => Promise<string>>(() =>
      Promise.resolve('This server offers no signing in. Use an invite.'),
    );
    await mount(<SignInForm onSignIn={onSignIn} />);
    await page.getByText('Sign in with your organisation', { exact: true }).click();
    await page.getByLabelText('Address of the team’s server').fill('https://desk.example');
    await button.click();
    expect(onSignIn).toHaveBeenCalledWith('https://desk.example');
    await expect
      .element(page.getByText('This server offers no signing in. Use an invite.'))
      .toBeVisible();
  });
});
