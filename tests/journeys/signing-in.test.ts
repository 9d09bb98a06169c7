/** Signing in: the browser opens the organisation's page for the extension, and the code goes to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdProvider, type ProviderForTests } from '../contracts/support/openid-provider.ts';
import { serverUnderTest, type ServerUnderTest } from '../server/support/api-client.ts';
import { browsers } from './support/open-reader.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const orla = {
  id: 'orla',
  email: 'orla@port-lysk-wire.example',
  email_verified: true,
  name: 'Orla Fenn',
};

const form = { role: 'form', name: 'Sign in with your organisation' };

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let provider: ProviderForTests;
  let server: ServerUnderTest;
  let reader: Reader;
  let settings: View;

  beforeAll(async () => {
    stage = await openStage();
    provider = await openIdProvider();
    const { issuer, clientId, clientSecret } = provider;
    const allowed = 'port-lysk-wire.example';
    const openid = { issuer, clientId, clientSecret, role: 'checker' as const, allowed };
    server = await serverUnderTest({ openid });
    provider.register(`${server.address}/openid/callback`);
    reader = await stage.reader({ browser });
    settings = await reader.openExtensionPage('settings.html');
  });
  afterAll(async () => {
    await stage.close();
    await server.close();
    await provider.stop();
  });

  async function signInAs(person: typeof orla): Promise<void> {
    provider.expect(person);
    await settings.fill('Address of the team’s server', server.address);
    await settings.click({ role: 'button', name: 'Sign in', within: form });
    await reader.agree();
  }

  it('says so where the organisation knows somebody whom the team does not let in', async () => {
    await settings.click({ role: 'button', name: form.name });
    await signInAs({ ...orla, id: 'stranger', email: 'stranger@digest.example' });
    await settings.waitForText('this team’s server does not let you in');
    expect(await settings.axe()).toEqual([]);
  });

  it('comes in as a member under the name that the organisation knows', async () => {
    await signInAs(orla);
    await settings.waitForText('Orla Fenn, checker');
    await settings.waitForText('Up to date');
    expect(await reader.errors()).toEqual([]);
  });
});
