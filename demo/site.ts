/** Serves the demo sites and the hard pages on plain HTTP, and lets a test change a page under the reader's eyes. */
import { createServer, type ServerResponse } from 'node:http';
import { headersOf, readPage, type Page } from './pages.ts';

export interface DemoSettings {
  /** 0 takes any free port. */
  port: number;
  host: string;
}

export interface DemoSite {
  /** `http://host:port`, without a slash at the end. */
  origin: string;
  /** The markup that is served at the path now. Throws where nothing is served. */
  page(path: string): string;
  /** Serves this markup at the path from now on, in place of what stood there. */
  setPage(path: string, html: string): void;
  /** Exchanges words in the page at the path. Throws where they do not stand there. */
  editPage(path: string, words: string, replacement: string): void;
  /** Serves at the path what stands in the demo folder again. */
  restorePage(path: string): void;
  /** How often each path was asked for: the proof that something was, or was not, fetched. */
  requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export const demoPaths = {
  wire: '/wire/halberd-tarsova.html',
  herald: '/herald/tarsova-halberd-gamble.html',
  notice: '/notice/26-07.html',
} as const;

/** Starts serving. Rejects with the system's error (EADDRINUSE …) where the port cannot be had. */
export async function serveDemo({ port, host }: DemoSettings): Promise<DemoSite> {
  const changed = new Map<string, string>();
  const requests = new Map<string, number>();

  function pageAt(path: string): Page | undefined {
    const html = changed.get(path);
    return html === undefined ? readPage(path) : { type: 'text/html; charset=utf-8', body: html };
  }

  const server = createServer((request, response) => {
    // `//` and the like have no URL, and nothing is served there.
    const path = URL.parse(request.url ?? '/', 'http://demo')?.pathname ?? '';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    answer(response, path, pageAt(path));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' ? address?.port : undefined;

  function page(path: string): string {
    const found = pageAt(path);
    if (found === undefined) throw new Error(`The demo serves nothing at ${path}`);
    return found.body.toString();
  }

  return {
    origin: `http://${host}:${taken ?? port}`,
    page,
    setPage: (path, html) => void changed.set(path, html),
    editPage(path, words, replacement) {
      const html = page(path);
      // The files are wrapped by the formatter, so a blank in the words may be a line break in the file.
      const spaced = words
        .split(/\s+/)
        .map(escaped)
        .join(String.raw`\s+`);
      const edited = html.replace(new RegExp(spaced), () => replacement);
      if (edited === html) throw new Error(`The page ${path} does not say “${words}”`);
      changed.set(path, edited);
    },
    restorePage: (path) => void changed.delete(path),
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      });
    },
  };
}

/** RegExp.escape is not yet in the library the project is checked against. */
function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function answer(response: ServerResponse, path: string, page: Page | undefined): void {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Nothing is served here.\n');
    return;
  }
  response.writeHead(200, {
    'content-type': page.type,
    'cache-control': 'no-store',
    ...headersOf(path),
  });
  response.end(page.body);
}
