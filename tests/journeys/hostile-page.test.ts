/** The page is a stranger (P4), and reading leaks nothing (P3): a page that does what it can, and a teammate who does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { memberOf, type ApiClient } from '../server/support/api-client.ts';
import { writeNote as noteMutation } from '../sync/support/sample-mutations.ts';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { spoilsOf, withSpy } from './pages/spying-page.ts';
import { hearHttpCalls, type HttpCalls } from './support/http-calls.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const path = '/herald/hostile.html';
const secret = 'zq';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let calls: HttpCalls;
  let ada: Reader;
  /** `chrome-extension://…`, without a slash at the end. */
  let ours: string;
  let manifest: { web_accessible_resources: { resources: string[] }[] };
  let page: ArticleView;
  let card: View;

  beforeAll(async () => {
    calls = hearHttpCalls();
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    const settings = await ada.openExtensionPage('settings.html');
    await settings.waitForText('The desk');
    ours = await settings.evaluate(() => location.origin, null);
    manifest = await settings.evaluate(
      (file) => fetch(file).then((answer) => answer.json()),
      '/manifest.json',
    );
    // Settings in a team asks the server for devices and invites; it is not what is looked at here.
    await settings.waitForText('This device');
    await settings.close();
    const id = browser === 'firefox' ? 'second-source@second-source.example' : new URL(ours).host;
    stage.site.setPage(path, withSpy(stage.site.page(demoPaths.herald), id));
  });
  afterAll(async () => {
    await stage.close();
    calls.stop();
  });

  describe('reading', () => {
    it('P3 asks for nothing but the page itself, and tells the team’s server nothing', async () => {
      const server = stage.server().address;
      const before = calls.to(server).length;
      page = await ada.openArticle(stage.site.origin + path);
      await page.waitForMarks('is unusual');
      const asked = calls.to(stage.site.origin).toSorted();
      expect(asked.filter((call) => call !== 'GET /favicon.ico')).toEqual([
        'GET /herald/herald.css',
        `GET ${path}`,
      ]);
      // Now and then a replica asks what is new; that says nothing of what is read.
      const syncing = /^(GET \/api\/entries\?after=\d+|POST \/api\/live-tickets)$/;
      const told = calls.to(server).slice(before);
      expect(told.filter((call) => !syncing.test(call))).toEqual([]);
    });

    it('P4 changes nothing of the page, leaves no global, raises no event and sends it no message', async () => {
      expect(await spoilsOf(page)).toEqual({
        mutations: [],
        globals: [],
        forged: [],
        overheard: [],
        messages: [],
        addresses: [],
        frames: 0,
      });
    });

    it('P4 has its marks back after the page has emptied the registry of highlights', async () => {
      await page.evaluate(() => CSS.highlights.clear(), null);
      expect(await page.marks()).toEqual([]);
      await page.press('Shift');
      await page.waitForMarks('is unusual');
    });
  });

  describe('what the page’s own script does', () => {
    it('P4 opens no card by clicks and keys', async () => {
      await page.evaluate(forgeClicksAndKeys, 'is unusual');
      // The card that a person opens afterwards is the only one there ever was.
      card = await openCardOn(page, 'has left questions about');
      expect(await card.text()).toContain('has left questions about');
      expect(await spoilsOf(page)).toMatchObject({ mutations: ['childList HTML DIV'] });
    });

    it('P4 cannot open the card’s shadow or reach its window', async () => {
      const reached = await page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        const box = host?.getBoundingClientRect() ?? new DOMRect();
        return {
          isHost: host instanceof HTMLElement && host.popover === 'manual',
          shadow: host?.shadowRoot ?? null,
          frames: document.querySelectorAll('iframe').length,
          windows: window.length,
          isFrameUnderPoint: document
            .elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
            .some(({ localName }) => localName === 'iframe'),
        };
      }, null);
      expect(reached).toEqual({
        isHost: true,
        shadow: null,
        frames: 0,
        windows: 0,
        isFrameUnderPoint: false,
      });
    });

    it('P4 does not learn the card’s address', async () => {
      const { addresses } = await spoilsOf(page);
      expect(addresses).toEqual([]);
    });

    it('P4 sees none of what is typed into the card', async () => {
      const before = await spoilsOf(page);
      if ((await card.count({ role: 'textbox', name: 'Note' })) === 0) {
        await card.click({ role: 'button', name: 'Write a note' });
      }
      await card.click({ role: 'textbox', name: 'Note' });
      for (const key of secret) await card.press(key); // oxlint-disable-line no-await-in-loop -- keys come one after the other
      await until('the keys have arrived', () =>
        card.evaluate(
          (typed) =>
            [...document.querySelectorAll('textarea')].some(({ value }) => value === typed),
          secret,
        ),
      );
      const { overheard, messages } = await spoilsOf(page);
      expect(before.overheard).toContain('keydown Shift'); // What is pressed on the page itself it does hear.
      expect(overheard.slice(before.overheard.length)).toEqual([]);
      expect(messages).toEqual([]);
    });

    it('P4 changes nothing in the card by messages to every window it can reach', async () => {
      const words = await card.text();
      await page.evaluate(() => {
        const message = { ask: 'card.close', tell: 'card.close', with: {} };
        for (let nth = 0; nth < window.length; nth += 1) window[nth]?.postMessage(message, '*');
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('message', { detail: message }));
      }, null);
      await writeNote(card, { note: 'Who asks them?' });
      const { messages } = await spoilsOf(page);
      expect(messages).toHaveLength(1); // Its own came back to it, and the card sent none.
      expect(await page.hasCard()).toBe(true);
      expect((await card.text()).slice(0, 40)).toBe(words.slice(0, 40));
    });
  });

  describe('a card that the page would have clicked unseen', () => {
    it('P4 is not moved or hidden by its style sheets', async () => {
      const { before, after } = await page.evaluate(() => {
        const host = document.documentElement.lastElementChild ?? document.body;
        const look = () => {
          const { opacity, transform, clipPath, visibility, pointerEvents } =
            getComputedStyle(host);
          const { x, y, width, height } = host.getBoundingClientRect();
          return { opacity, transform, clipPath, visibility, pointerEvents, x, y, width, height };
        };
        const seen = look();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html > div, [popover] { opacity: 0 !important; transform: scale(9) !important;
          clip-path: inset(50%) !important; visibility: hidden !important; left: 0 !important;
          width: 9px !important; pointer-events: none !important }`);
        document.adoptedStyleSheets.push(sheet);
        host.animate([{ opacity: 0, left: '0px' }], { duration: 1e9, fill: 'both' });
        return { before: seen, after: look() };
      }, null);
      expect(before).toMatchObject({ opacity: '1', visibility: 'visible' });
      expect(after).toEqual(before);
    });

    it.each([
      ['its style', 'style', 'opacity: 0 !important'],
      ['whether it can be used', 'inert', ''],
    ])('P4 closes when the page changes %s', async (_, name, value) => {
      if (!(await page.hasCard())) card = await openCardOn(page, 'has left questions about');
      await page.evaluate(
        (attribute) => document.documentElement.lastElementChild?.setAttribute(...attribute),
        [name, value] as [string, string],
      );
      await until('the card is closed', async () => !(await page.hasCard()));
    });
  });

  describe('a teammate who writes past the extension', () => {
    let mallory: ApiClient;

    it('P4 cannot make a note run, load or link to anything but the web', async () => {
      mallory = await memberOf(stage.server(), 'reader');
      const claimId = await until('Ada’s note has reached the team', async () => {
        const { entries } = await mallory.pull();
        const note = entries
          .map(({ mutation }) => mutation)
          .find(({ type }) => type === 'note.write');
        return note?.type === 'note.write' ? note.claimId : undefined;
      });
      const stolen = `${stage.site.origin}/stolen.png`;
      const bodies = [
        `First. <script>document.title = 'taken'</script>`,
        `Second. <img src="${stolen}" onerror="document.title = 'taken'"> ![picture](${stolen})`,
        `Third. [the notice](javascript:document.title='taken') <a href="javascript:1">here</a>`,
        `Fourth. <iframe src="${stolen}"></iframe><style>body { background: url(${stolen}) }</style>`,
      ];
      const outcomes = await mallory.push(
        bodies.map((body) => ({ ...noteMutation(undefined, body), claimId })),
      );
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(bodies.map(() => 'applied'));
      card = await openCardOn(page, 'has left questions about');
      const panel = await ada.openPanel(page);
      await Promise.all([card.waitForText('Fourth.'), panel.waitForText('Fourth.')]);
      for (const view of [card, panel]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other reads better in a failure
        expect(await view.evaluate(findWhatRuns, null)).toEqual([]);
      }
      expect(stage.site.requests.get('/stolen.png')).toBeUndefined();
    });

    it('P4 cannot give a source an address that runs', async () => {
      const note = noteMutation();
      const source = { url: 'javascript:alert(1)' };
      const content = { ...note.content, evidence: [{ source }] };
      const answer = await mallory.send('/api/push', { mutations: [{ ...note, content }] });
      expect(answer.status).toBe(400);
    });
  });

  describe('what the page asks of the extension’s own files', () => {
    it('P4 lets it frame the card and nothing else', () => {
      const named = manifest.web_accessible_resources.map(({ resources }) => resources);
      expect(named).toEqual([['card.html']]);
      expect(Object.keys(manifest)).not.toContain('externally_connectable');
    });

    it.each(['sidepanel.html', 'desk.html', 'settings.html', 'background.js', 'provision.json'])(
      'P4 cannot fetch %s',
      async (file) => {
        expect(await page.evaluate(tryToFetch, `${ours}/${file}`)).toBe('refused');
      },
    );

    it('P4 gets an empty card at most, since it knows no session', async () => {
      await page.reload();
      await page.waitForMarks();
      await page.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }, `${ours}/card.html?session=00000000-0000-4000-8000-000000000000`);
      // The address of a file changes with each session of Chromium, so that a page cannot even name it.
      const wanted = { chromium: 'nothing', firefox: 'This card was closed.' }[browser];
      const framed = browser === 'firefox' ? await page.card() : null;
      await framed?.waitForText(wanted);
      const seen = (await framed?.text()) ?? ((await page.hasCard()) ? 'a card' : 'nothing');
      expect(seen).toContain(wanted);
    });
  });

  it('leaves no errors', async () => {
    expect(await ada.errors()).toEqual([]);
  });
});

/** Clicks on marked words and presses every key of ours, as a script can. Runs in the page. */
function forgeClicksAndKeys(words: string): void {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      const element = range.startContainer.parentElement;
      if (element?.textContent.includes(words) !== true) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const box = live.getBoundingClientRect();
      const at = {
        clientX: box.x + 2,
        clientY: box.y + 2,
        bubbles: true,
        composed: true,
        button: 0,
      };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        element.dispatchEvent(new MouseEvent(type, at));
      }
      element.click();
    }
  }
  for (const key of ['Enter', 'a', 'A', ' ', '.', ',']) {
    const held = { key, altKey: true, shiftKey: true, bubbles: true, composed: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', held));
    document.body.dispatchEvent(new KeyboardEvent('keyup', held));
  }
}

/** Whatever in a document of ours could run a stranger's words or load from a stranger. Runs in card and panel. */
function findWhatRuns(): string[] {
  const own = location.origin;
  const found = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        if (name.startsWith('on')) return true;
        if (!['src', 'href', 'srcdoc'].includes(name)) return false;
        const { origin, protocol } = new URL(value, own);
        const isWebLink = element.localName === 'a' && /^https?:$/.test(protocol);
        return origin !== own && !isWebLink;
      })
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
  const elements = document.querySelectorAll(
    'iframe, object, embed, img, .note-body script, .note-body style',
  );
  const title = document.title === 'taken' ? ['the title'] : [];
  return [...found, ...[...elements].map(({ outerHTML }) => outerHTML), ...title];
}

/** Runs in the page. */
async function tryToFetch(address: string): Promise<string> {
  try {
    const answer = await fetch(address);
    return answer.ok ? 'reached' : 'refused';
  } catch {
    return 'refused';
  }
}
