import { describe, expect, test } from 'vitest';
import { clientAddressFinder, parseProxies } from '#server/http/client-address.ts';

const client = '198.51.100.7';
const forged = '203.0.113.66';

type Row = [what: string, trusted: string, peer: string, forwarded: string, expected: string];
const rows: Row[] = [
  ['no proxy: the header is anybody’s word', '0', client, forged, client],
  ['one proxy: whom it was called by', '1', '10.0.0.2', client, client],
  [
    'one proxy: what the caller wrote before is not read',
    '1',
    '10.0.0.2',
    `${forged}, ${client}`,
    client,
  ],
  ['two proxies', '2', '10.0.0.2', `${forged}, ${client}, 10.0.0.9`, client],
  ['one proxy that forgot the header', '1', '10.0.0.2', '', '10.0.0.2'],
  ['a network of proxies', '10.0.0.0/8', '10.0.0.2', `${forged}, ${client}, 10.9.9.9`, client],
  ['a caller who is none of the proxies', '10.0.0.0/8', client, forged, client],
  ['a call that starts at a proxy', '10.0.0.0/8', '10.0.0.2', '10.0.0.3', '10.0.0.3'],
  ['IPv4 in IPv6', '127.0.0.1', '::ffff:127.0.0.1', client, client],
  ['IPv6 with brackets and a port', '::1', '::1', '[2001:db8::5]:443', '2001:db8::5'],
  ['IPv4 with a port', '1', '10.0.0.2', `${client}:50123`, client],
  ['words where an address belongs', '1', '10.0.0.2', 'unknown', '10.0.0.2'],
  ['a list of commas', '1', '10.0.0.2', ', , ,', '10.0.0.2'],
];

test.each(rows)('%s', (_, trusted, peer, forwarded, expected) => {
  const find = clientAddressFinder(parseProxies(trusted) ?? 0);
  expect(find({ peer, forwarded: forwarded === '' ? undefined : forwarded })).toBe(expected);
});

describe('what is no setting for proxies', () => {
  test.each(['', 'all', '-1', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.1,', '1.2.3.4/8/9'])(
    '"%s"',
    (text) => expect(parseProxies(text)).toBeNull(),
  );
});
