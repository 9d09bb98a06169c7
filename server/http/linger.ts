/**
 * Closing a connection on whose other end somebody still writes. A socket that is closed with bytes unread is reset, and
 * a reset takes the answer with it: the caller would learn "broken pipe" instead of "too large".
 */
import type { IncomingMessage } from 'node:http';

/** Milliseconds in which what is still on its way is taken in and thrown away. */
const patience = 2000;

/** From now on the connection closes in two steps: our half when the answer is written, all of it when theirs is, or soon. */
export function lingerWhenClosed({ socket }: IncomingMessage): void {
  let isLingering = false;
  socket.destroySoon = () => {
    if (isLingering) return;
    isLingering = true;
    const limit = setTimeout(() => socket.destroy(), patience);
    socket.once('close', () => clearTimeout(limit));
    socket.once('end', () => socket.destroy());
    socket.end();
  };
}
