import { describe, expect, test } from 'vitest';
import { allowedClaims, type Claims } from '#server/openid/allowed-claims.ts';
import { openSignIn } from '#server/openid/open-sign-in.ts';
import { StartError } from '#server/start-error.ts';

const mara = { sub: 'mara', email: 'Mara@Desk.Example', email_verified: true };

describe('who of a provider’s users may come in', () => {
  const cases: [setting: string, claims: Claims, isAllowed: boolean][] = [
    ['desk.example', mara, true],
    ['@desk.example', mara, true],
    ['Desk.example', mara, true],
    ['other.example, desk.example', mara, true],
    ['desk.example', { ...mara, email_verified: 'true' }, false],
    ['desk.example', { ...mara, email_verified: undefined }, false],
    ['desk.example', { ...mara, email: 'desk.example' }, false],
    ['desk.example', { ...mara, email: 'mara@desk.example@evil.example' }, false],
    ['desk.example', { ...mara, email: 'mara@sub.desk.example' }, false],
    ['desk.example', { ...mara, email: ['mara@desk.example'] }, false],
    ['hd=desk.example', { hd: 'desk.example' }, true],
    ['hd=desk.example', mara, false],
    ['groups=checkers', { groups: ['readers', 'checkers'] }, true],
    ['groups=checkers', { groups: ['checkers-in-spe'] }, false],
    ['groups=checkers', { groups: 'checkers' }, true],
    ['https://desk.example/role=press', { 'https://desk.example/role': 'press' }, true],
    ['email_verified=true', mara, false],
    ['constructor=Object', {}, false],
  ];
  test.each(cases)('OC3 "%s" and %j: %s', (setting, claims, isAllowed) => {
    expect(allowedClaims(setting)(claims)).toBe(isAllowed);
  });

  test.each(['', ' , ', '*', 'everybody', 'desk.example, *', '=x', '@'])(
    'OC3 "%s" is no setting',
    (setting) => {
      expect(() => allowedClaims(setting)).toThrow(StartError);
    },
  );
});

test('OC1 a provider that is not on https is refused at the start, on this machine it may be', () => {
  const team = { id: 'team-boats', name: 'Harbour desk' };
  const settings = {
    clientId: 'second-source',
    clientSecret: 'secret',
    role: 'reader' as const,
    allowed: 'desk.example',
  };
  const open = (issuer: string) =>
    openSignIn({ ...settings, issuer }, team, () => 'https://team.example');
  expect(() => open('http://sign-in.example')).toThrow(StartError);
  expect(open('https://sign-in.example').callback()).toBe('https://team.example/openid/callback');
  expect(open('http://127.0.0.1:9000').role).toBe('reader');
});
