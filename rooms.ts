/** The map of the house: each room and the rooms it may import. The linter, the type-check configurations and tests/architecture.test.ts read this table; nothing else decides. */

export const roomNames = [
  'domain',
  'sync',
  'detection',
  'article',
  'anchoring',
  'messages',
  'coverage',
  'highlight',
  'interchange',
  'replica',
  'server',
  'components',
  'cli',
  'entrypoints',
] as const;

export type Room = (typeof roomNames)[number];

/** Rooms a file of each room may import from, its own room aside. */
export const mayImport: Record<Room, readonly Room[]> = {
  domain: [],
  sync: ['domain'],
  detection: ['domain'],
  article: ['domain'],
  anchoring: ['domain'],
  messages: ['domain'],
  coverage: ['domain', 'detection'],
  highlight: ['domain', 'anchoring'],
  interchange: ['domain', 'sync'],
  replica: ['domain', 'sync'],
  server: ['domain', 'sync', 'interchange'],
  components: ['domain', 'coverage', 'replica'],
  cli: ['domain', 'detection', 'article', 'coverage', 'interchange', 'sync', 'server'],
  entrypoints: [
    'domain',
    'sync',
    'detection',
    'article',
    'anchoring',
    'messages',
    'coverage',
    'highlight',
    'interchange',
    'replica',
    'components',
  ],
};

/** Rooms that think only: text and values in, values out. Type-checked with neither DOM nor Node types. */
export const pureRooms: readonly Room[] = ['domain', 'sync', 'detection', 'coverage'];

/** Rooms that run under Node: type-checked without DOM. */
export const nodeRooms: readonly Room[] = ['server'];

/** Rooms that run under Node and read pages there: type-checked with both. */
export const terminalRooms: readonly Room[] = ['cli'];

/** Packages that only some rooms may import; every package not named here is free where its types allow it. */
export const packageRooms: Record<string, readonly Room[]> = {
  react: ['components', 'entrypoints'],
  'react-dom': ['entrypoints'],
  'react-markdown': ['components'],
  zustand: ['components', 'entrypoints'],
  dexie: ['replica'],
  'dexie-react-hooks': ['components', 'entrypoints'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  kysely: ['server'],
  pg: ['server'],
  ws: ['server'],
  pino: ['server', 'cli'],
  'openid-client': ['server'],
  'prom-client': ['server'],
  'rate-limiter-flexible': ['server'],
  '@mozilla/readability': ['article'],
  jsdom: ['cli'],
  wxt: ['entrypoints'],
};
