/**
 * Every environment variable that the server reads: its name, what holds without it, and what it is for. The start
 * checks the environment against this list, and the page on running the server is written from it.
 */

export interface Setting {
  name: string;
  /** In the words of a reader; empty where there is none. */
  default: string;
  meaning: string;
}

export const settingList = [
  {
    name: 'SECOND_SOURCE_HOST',
    default: '127.0.0.1',
    meaning: 'The address to listen on; 0.0.0.0 or :: for all of the machine.',
  },
  {
    name: 'SECOND_SOURCE_PORT',
    default: '4747',
    meaning: 'The port to listen on; 0 takes any free one.',
  },
  {
    name: 'SECOND_SOURCE_DATA',
    default: './.data/server',
    meaning: 'The folder of the embedded database and its lock; unused with DATABASE_URL.',
  },
  {
    name: 'SECOND_SOURCE_TEAM',
    default: 'Our team',
    meaning: 'The name of the team that the first start makes.',
  },
  {
    name: 'SECOND_SOURCE_ORIGIN',
    default: 'http://host:port',
    meaning:
      'Where members reach the server, if that is not host and port: https://… behind a proxy. With https, browsers are told to use nothing else.',
  },
  {
    name: 'DATABASE_URL',
    default: '',
    meaning: 'postgres://… takes PostgreSQL instead of the embedded database.',
  },
  {
    name: 'SECOND_SOURCE_POOL',
    default: '10',
    meaning: 'The most connections to PostgreSQL, one for listening aside.',
  },
  {
    name: 'SECOND_SOURCE_CAPTURE_QUOTA',
    default: '10000000000',
    meaning: 'How many bytes of captures a team may keep.',
  },
  {
    name: 'SECOND_SOURCE_TRUSTED_PROXIES',
    default: '',
    meaning:
      'Whose X-Forwarded-For is believed: the number of proxies before the server, or their addresses and networks with commas between (10.0.0.0/8,::1).',
  },
  {
    name: 'SECOND_SOURCE_LIMITS',
    default: '',
    meaning:
      'Other rate limits than the usual, as name=points/seconds with commas between: calls, mutations, joins, tickets, failures, capture-kilobytes. "off" for none at all.',
  },
  {
    name: 'SECOND_SOURCE_SOCKETS',
    default: '5000',
    meaning: 'The most live sockets of this process at once.',
  },
  {
    name: 'SECOND_SOURCE_DEVICE_SOCKETS',
    default: '8',
    meaning: 'The most live sockets of one device: one more ends its oldest.',
  },
  {
    name: 'SECOND_SOURCE_DRAIN',
    default: '0',
    meaning:
      'Seconds between the first sign of a stop, on /api/ready, and the last new call taken: time for a load balancer to look elsewhere.',
  },
  {
    name: 'SECOND_SOURCE_METRICS',
    default: '',
    meaning:
      'host:port of a second listener that shows metrics for Prometheus; none without it. It has no door: keep it on a private address.',
  },
  {
    name: 'SECOND_SOURCE_LOG',
    default: 'info',
    meaning: 'What the log keeps: silent, fatal, error, warn, info (a line for each call), debug.',
  },
  {
    name: 'SECOND_SOURCE_OIDC_ISSUER',
    default: '',
    meaning: 'The address of an OpenID Connect provider whose users may join without an invite.',
  },
  {
    name: 'SECOND_SOURCE_OIDC_CLIENT_ID',
    default: '',
    meaning: 'The name under which the provider knows this server.',
  },
  {
    name: 'SECOND_SOURCE_OIDC_CLIENT_SECRET',
    default: '',
    meaning: 'The secret that the provider gave this server.',
  },
  {
    name: 'SECOND_SOURCE_OIDC_ROLE',
    default: 'reader',
    meaning: 'The role of a member who comes in through the provider.',
  },
  {
    name: 'SECOND_SOURCE_OIDC_ALLOWED',
    default: '',
    meaning: 'Which of the provider’s users may join; without it nobody may.',
  },
] as const satisfies readonly Setting[];

/** Variables under our prefix that other programs of the project read. */
const elsewhere = new Set(['SECOND_SOURCE_DEMO']);

const known = new Set<string>(settingList.map(({ name }) => name));

/** Variables under our prefix that nobody reads, each with the name that was probably meant. */
export function unknownSettings(
  names: Iterable<string>,
): { name: string; meant: string | undefined }[] {
  return [...names]
    .filter((name) => name.startsWith('SECOND_SOURCE_') && !known.has(name) && !elsewhere.has(name))
    .map((name) => ({ name, meant: nearest(name) }));
}

/** The known name with the fewest letters to change, if they are few. */
function nearest(name: string): string | undefined {
  const [best] = [...known]
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .toSorted((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= 3 ? best.candidate : undefined;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
