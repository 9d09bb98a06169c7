/** The peer of our live channel: `ws` and nothing else. A POST tells everybody who listens, and keeps nothing. Run as a process. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

let seq = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    seq += 1;
    const message = JSON.stringify({ type: 'poke', seq });
    for (const socket of sockets.clients) {
      if (socket.readyState === socket.OPEN) socket.send(message);
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ seq }));
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
