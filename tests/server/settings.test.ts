import { describe, expect, test } from 'vitest';
import { settingsFrom } from '#server/settings.ts';
import { settingList } from '#server/setting-list.ts';
import { StartError } from '#server/start-error.ts';

test('an empty environment gives a server on this machine only', () => {
  expect(settingsFrom({})).toEqual({
    host: '127.0.0.1',
    port: 4747,
    data: './.data/server',
    teamName: 'Our team',
  });
});

test('every setting can be given', () => {
  const environment = {
    SECOND_SOURCE_HOST: '0.0.0.0',
    SECOND_SOURCE_PORT: '80',
    SECOND_SOURCE_DATA: '/srv/desk',
    SECOND_SOURCE_TEAM: ' Harbour desk ',
    SECOND_SOURCE_ORIGIN: 'https://desk.example/some/path',
    DATABASE_URL: 'postgres://desk@db/desk',
    SECOND_SOURCE_POOL: '20',
    SECOND_SOURCE_CAPTURE_QUOTA: '5000000000',
    SECOND_SOURCE_TRUSTED_PROXIES: '10.0.0.0/8,::1',
    SECOND_SOURCE_LIMITS: 'joins=3/60',
    SECOND_SOURCE_SOCKETS: '200',
    SECOND_SOURCE_DEVICE_SOCKETS: '3',
    SECOND_SOURCE_DRAIN: '5',
    SECOND_SOURCE_METRICS: '[::1]:9464',
    SECOND_SOURCE_LOG: 'warn',
    SECOND_SOURCE_OIDC_ISSUER: 'https://login.example',
    SECOND_SOURCE_OIDC_CLIENT_ID: 'desk',
    SECOND_SOURCE_OIDC_CLIENT_SECRET: 'hunter2',
    SECOND_SOURCE_OIDC_ROLE: 'checker',
    SECOND_SOURCE_OIDC_ALLOWED: 'desk.example',
  };
  // What nobody has tried nobody has documented.
  expect(Object.keys(environment).toSorted()).toEqual(
    settingList.map(({ name }) => name).toSorted(),
  );
  expect(settingsFrom(environment)).toEqual({
    host: '0.0.0.0',
    port: 80,
    data: '/srv/desk',
    teamName: 'Harbour desk',
    origin: 'https://desk.example',
    databaseUrl: 'postgres://desk@db/desk',
    pool: 20,
    captureQuota: 5_000_000_000,
    trustedProxies: ['10.0.0.0/8', '::1'],
    limits: { joins: { points: 3, per: 60 } },
    sockets: 200,
    deviceSockets: 3,
    drain: 5,
    metrics: { host: '::1', port: 9464 },
    logLevel: 'warn',
    openid: {
      issuer: 'https://login.example',
      clientId: 'desk',
      clientSecret: 'hunter2',
      role: 'checker',
      allowed: 'desk.example',
    },
  });
});

const wrong: [name: string, value: string][] = [
  ['SECOND_SOURCE_PORT', 'secret'],
  ['SECOND_SOURCE_PORT', '65536'],
  ['SECOND_SOURCE_PORT', '-1'],
  ['SECOND_SOURCE_HOST', ''],
  ['SECOND_SOURCE_TEAM', '   '],
  ['SECOND_SOURCE_ORIGIN', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://desk:hunter2@db'],
  ['SECOND_SOURCE_POOL', '0'],
  ['SECOND_SOURCE_TRUSTED_PROXIES', 'yes'],
  ['SECOND_SOURCE_LIMITS', 'calls=hunter2'],
  ['SECOND_SOURCE_DRAIN', '1h'],
  ['SECOND_SOURCE_METRICS', '9464'],
  ['SECOND_SOURCE_LOG', 'loud'],
  ['SECOND_SOURCE_OIDC_ISSUER', 'javascript:hunter2'],
];
test.each(wrong)('%s = "%s" is named and its value is not repeated', (name, value) => {
  expect(() => settingsFrom({ [name]: value })).toThrow(StartError);
  expect(() => settingsFrom({ [name]: value })).toThrow(name);
  expect(() => settingsFrom({ [name]: value })).not.toThrow('hunter2');
});

describe('a name that is no setting', () => {
  const slips: [name: string, sentence: string][] = [
    ['SECOND_SOURCE_PORTT', 'SECOND_SOURCE_PORTT (did you mean SECOND_SOURCE_PORT?)'],
    ['SECOND_SOURCE_LIMIT', 'SECOND_SOURCE_LIMIT (did you mean SECOND_SOURCE_LIMITS?)'],
    ['SECOND_SOURCE_QUITE_ANOTHER', 'There are no such settings: SECOND_SOURCE_QUITE_ANOTHER.'],
  ];
  test.each(slips)('%s is refused', (name, sentence) => {
    expect(() => settingsFrom({ [name]: 'hunter2' })).toThrow(sentence);
    expect(() => settingsFrom({ [name]: 'hunter2' })).not.toThrow('hunter2');
  });
  test('of another program is none of ours', () => {
    expect(() => settingsFrom({ PATH: '/bin', SECOND_SOURCE_DEMO: '1' })).not.toThrow();
  });
});

test('half of what OpenID Connect needs is refused', () => {
  expect(() => settingsFrom({ SECOND_SOURCE_OIDC_ISSUER: 'https://login.example' })).toThrow(
    'are needed together',
  );
});
