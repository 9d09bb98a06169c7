/** A real provider of OpenID Connect on this machine, with people who sign in without typing, and a browser that follows. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

export interface Person {
  id: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

export interface ProviderForTests {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Registers where the client's people are sent back to; to be called before anybody signs in. */
  register: (callback: string) => void;
  /** From now on this is who signs in. */
  expect: (person: Person) => void;
  /** Goes to an address as a browser in which this person signs in; gives the address it is sent to outside the provider. */
  visit: (address: string, person: Person) => Promise<URL>;
  stop: () => Promise<void>;
}

const clientId = 'second-source';
const clientSecret = 'a secret between the two servers';

export async function openIdProvider(): Promise<ProviderForTests> {
  const people = new Map<string, Person>();
  let signingIn = '';
  let provider: Provider | undefined;
  let answer: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => {
    if (provider === undefined || answer === undefined) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    return void provider.interactionFinished(request, response, {
      login: { accountId: signingIn },
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256', use: 'sig' };

  function register(callback: string): void {
    provider = new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
      jwks: { keys: [key] },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: ['a key for cookies of tests'] },
      claims: { email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
      loadExistingGrant: async ({ oidc }) => {
        const accountId = oidc.session?.accountId;
        const grant = new oidc.provider.Grant({ clientId, ...(accountId && { accountId }) });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    answer = provider.callback();
  }

  function expectPerson(person: Person): void {
    people.set(person.id, person);
    signingIn = person.id;
  }

  async function visit(address: string, person: Person): Promise<URL> {
    expectPerson(person);
    const cookies = new Map<string, string>();
    // Our server's own door first, which leads here.
    const door = await fetch(address, { redirect: 'manual' });
    let url = new URL(door.headers.get('location') ?? '');
    while (url.origin === issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider stopped: ${await response.text()}`);
      url = new URL(location, url);
    }
    return url;
  }

  return {
    issuer,
    clientId,
    clientSecret,
    register,
    expect: expectPerson,
    visit,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
