import { expect, test } from 'vitest';
import { settingsFrom } from '#server/settings.ts';
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
  };
  expect(settingsFrom(environment)).toEqual({
    host: '0.0.0.0',
    port: 80,
    data: '/srv/desk',
    teamName: 'Harbour desk',
    origin: 'https://desk.example',
    databaseUrl: 'postgres://desk@db/desk',
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
];
test.each(wrong)('%s = "%s" is named and its value is not repeated', (name, value) => {
  expect(() => settingsFrom({ [name]: value })).toThrow(StartError);
  expect(() => settingsFrom({ [name]: value })).toThrow(name);
  expect(() => settingsFrom({ [name]: value })).not.toThrow('hunter2');
});
