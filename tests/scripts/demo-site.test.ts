/** The demo site serves what is in its folders, nothing else, and lets a test change a page. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoPaths, serveDemo, type DemoSite } from '../../demo/site.ts';

let site: DemoSite;

beforeEach(async () => {
  site = await serveDemo({ port: 0, host: '127.0.0.1' });
});
afterEach(() => site.close());

async function get(path: string): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(site.origin + path);
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}

describe('the demo site', () => {
  test.each(['/', ...Object.values(demoPaths), '/hard/', '/hard/dark.html', '/hard/framed.html'])(
    'serves %s',
    async (path) => {
      const { status, type, text } = await get(path);
      expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
      expect(text).toContain('</html>');
    },
  );

  test.each(['/no-such-page.html', '/%2e%2e/site.ts', '/hard/../../site.ts', '/..%2fpages.ts'])(
    'does not serve %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('answers 404 to a target that is no address, and goes on', async () => {
    const { hostname, port } = new URL(site.origin);
    const socket = connect(Number(port), hostname);
    socket.write('GET // HTTP/1.1\r\nHost: demo\r\nConnection: close\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
    expect((await get('/')).status).toBe(200);
  });

  test('follows every link to a page of its own', async () => {
    const pages = await Promise.all(
      ['/', '/hard/', ...Object.values(demoPaths)].map(async (from) => ({
        from,
        ...(await get(from)),
      })),
    );
    const targets = pages.flatMap(({ from, text }) =>
      [...text.matchAll(/(?:href|src)="([^"#]+)"/g)]
        .map(([, to = '']) => new URL(to, site.origin + from))
        .filter((address) => address.origin === site.origin)
        .map((address) => address.pathname),
    );
    expect(targets.length).toBeGreaterThan(10);
    const answers = await Promise.all(
      [...new Set(targets)].map(async (path) => ({ path, status: (await get(path)).status })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('both accounts name the press notice and agree on its figures', () => {
    const notice = site.page(demoPaths.notice);
    for (const account of [site.page(demoPaths.wire), site.page(demoPaths.herald)]) {
      const words = account.replaceAll(/\s+/g, ' ');
      expect(words).toContain('href="/notice/26-07.html"');
      for (const figure of ['184', '16', '$412']) {
        expect(words).toContain(figure);
        expect(notice).toContain(figure);
      }
    }
  });

  test('exchanges words even across the line breaks of the file, until it is restored', async () => {
    site.editPage(
      demoPaths.wire,
      '184 Halberd missiles and 16 launch vehicles',
      '200 Halberd missiles',
    );
    expect((await get(demoPaths.wire)).text).toContain('200 Halberd missiles');
    site.restorePage(demoPaths.wire);
    expect((await get(demoPaths.wire)).text).not.toContain('200 Halberd missiles');
  });

  test('refuses to exchange words that the page does not say', () => {
    expect(() => site.editPage(demoPaths.wire, 'no such words', '')).toThrow(
      'does not say “no such words”',
    );
  });

  test('counts what was asked for', async () => {
    await get(demoPaths.herald);
    expect(site.requests.get(demoPaths.herald)).toBe(1);
    expect(site.requests.get(demoPaths.notice)).toBeUndefined();
  });

  test('forbids styles where the page says so', async () => {
    const response = await fetch(`${site.origin}/hard/no-styles.html`);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'none'");
  });

  test('the long page holds at least 200,000 characters and is the same each time', async () => {
    const { text } = await get('/hard/long.html');
    expect(text.length).toBeGreaterThan(200_000);
    expect((await get('/hard/long.html')).text).toBe(text);
  });
});
