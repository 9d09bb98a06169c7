/**
 * The server side of RxDB's replication, as its documentation describes it: push with conflict detection, pull by checkpoint, a
 * stream of changes. On the same SQLite as ours, and as durable: WAL, synchronous FULL, one transaction a batch.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

interface Row {
  newDocumentState: Doc;
  assumedMasterState?: Doc;
}
type Doc = Record<string, unknown> & { noteId: string };

const [folder = '.'] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, 'notes.sqlite'));
database.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table notes (id text primary key, doc text not null, seq integer not null) strict;
  create unique index notes_by_seq on notes (seq);`);
const find = database.prepare('select doc from notes where id = ?');
const put = database.prepare(
  `insert into notes values (?, ?, ?)
  on conflict (id) do update set doc = excluded.doc, seq = excluded.seq`,
);
const after = database.prepare('select doc, seq from notes where seq > ? order by seq limit ?');

const streams = new Set<ServerResponse>();
let seq = 0;

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://server.invalid');
  if (url.pathname === '/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  if (url.pathname === '/pull') {
    const from = Number(url.searchParams.get('after'));
    response.end(JSON.stringify(pull(from, Number(url.searchParams.get('limit')))));
  } else if (url.pathname === '/push') {
    const rows: Row[] = JSON.parse(await bodyOf(request));
    response.end(JSON.stringify(push(rows)));
  } else response.writeHead(404).end();
}

function pull(from: number, limit: number) {
  const rows = after.all(from, limit);
  const last = rows.at(-1);
  return {
    documents: rows.map((row): unknown => JSON.parse(String(row['doc']))),
    checkpoint: { seq: last === undefined ? from : Number(last['seq']) },
  };
}

/** The conflicts: what the server holds where it is not what the sender took it for. */
function push(rows: readonly Row[]): Doc[] {
  const conflicts: Doc[] = [];
  const documents: Doc[] = [];
  database.exec('begin immediate');
  for (const { newDocumentState: wanted, assumedMasterState: assumed } of rows) {
    const held = find.get(wanted.noteId);
    const master: Doc | undefined =
      held === undefined ? undefined : JSON.parse(String(held['doc']));
    if (master !== undefined && !isDeepStrictEqual(master, assumed)) {
      conflicts.push(master);
      continue;
    }
    seq += 1;
    put.run(wanted.noteId, JSON.stringify(wanted), seq);
    documents.push(wanted);
  }
  database.exec('commit');
  if (documents.length > 0) {
    const message = `data: ${JSON.stringify({ documents, checkpoint: { seq } })}\n\n`;
    for (const stream of streams) stream.write(message);
  }
  return conflicts;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (part instanceof Buffer) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
