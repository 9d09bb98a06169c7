/** express-pouchdb on leveldb, as its own documentation starts it. Run as a process: folder as argument, address on standard output. */
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { join } from 'node:path';

interface PouchConstructor {
  defaults(options: { prefix: string }): PouchConstructor;
}
interface ExpressApp {
  use(path: string, handler: unknown): void;
  listen(port: number, host: string, ready: () => void): Server;
}

const peer = createRequire(import.meta.url);
const express: () => ExpressApp = peer('express');
const pouch: PouchConstructor = peer('pouchdb');
const pouchApp: (constructor: PouchConstructor, options: object) => unknown =
  peer('express-pouchdb');

const [folder = '.'] = process.argv.slice(2);
const app = express();
const handler = pouchApp(pouch.defaults({ prefix: `${folder}/` }), {
  // What its README names for a server that only replicates; the web console and the log file would cost it time.
  mode: 'minimumForPouchDB',
  configPath: join(folder, 'config.json'),
});
app.use('/', handler);
const server = app.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
