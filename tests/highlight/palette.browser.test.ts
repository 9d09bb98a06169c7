/** Every mark can be told from every other, on any ground. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { grounds, looks, stylesFor } from '#highlight/palette.ts';
import { randomNames } from '#highlight/random-names.ts';
import { createHighlighter } from '#highlight/registry.ts';
import { emptyPage, paintedWords, rangeOver } from './painted-page.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  emptyPage();
});

function rulesFor(names = randomNames()): CSSRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(stylesFor(names));
  return [...sheet.cssRules];
}

const plainRules = () => rulesFor().filter((rule) => rule instanceof CSSStyleRule);

function rulesIn(media: string): string {
  return rulesFor()
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter((rule) => rule.media.mediaText.includes(media))
    .map(({ cssText }) => cssText)
    .join();
}

describe('the sheet', () => {
  test('has a rule for every look on every ground that the browser understands', () => {
    const names = randomNames();
    const text = rulesFor(names)
      .map(({ cssText }) => cssText)
      .join();
    expect(plainRules()).toHaveLength(looks.length * grounds.length);
    for (const look of looks) {
      for (const ground of grounds) expect(text).toContain(`::highlight(${names[look][ground]})`);
    }
  });

  test('tells looks apart by the form of their line, not by colour or ground alone', () => {
    const forms = plainRules().map(({ style }) =>
      [style.textDecorationStyle, style.textDecorationThickness].join(' '),
    );
    expect(new Set(forms).size).toBe(looks.length);
  });

  test('cannot be overruled by a page: every declaration is important', () => {
    const declared = plainRules().flatMap(({ style }) =>
      [...style].map((property) => style.getPropertyPriority(property)),
    );
    expect(declared.length).toBeGreaterThan(looks.length);
    expect(new Set(declared)).toEqual(new Set(['important']));
  });

  test('prints nothing', () => {
    expect(rulesIn('print')).toMatch(
      /text-decoration-line: none.*background-color: (transparent|rgba\(0, 0, 0, 0\))/,
    );
  });

  test('washes nothing in forced colours', () => {
    expect(rulesIn('forced-colors')).toMatch(/background-color: (transparent|rgba\(0, 0, 0, 0\))/);
  });
});

describe('the ground', () => {
  const pages: [phrase: string, html: string, ground: 'light' | 'dark'][] = [
    ['a page that paints nothing', '<p>fleet</p>', 'light'],
    ['a dark page', '<div style="background:#101820;color:#eee"><p>fleet</p></div>', 'dark'],
    ['light text on a picture', '<p style="color:white">fleet</p>', 'dark'],
    ['a dark box of a light page', '<p style="background:#000;color:#ddd">fleet</p>', 'dark'],
    ['grey text on white', '<p style="color:#888">fleet</p>', 'light'],
    [
      'grey text on black',
      '<div style="background:black"><p style="color:#999">fleet</p></div>',
      'dark',
    ],
    ['a sepia page', '<p style="background:#f4ecd8;color:#5b4636">fleet</p>', 'light'],
    ['a dark page in modern colours', '<p style="color:oklch(0.9 0.02 264)">fleet</p>', 'dark'],
    [
      'a page that follows a dark system',
      '<p style="color-scheme:dark;color:CanvasText">fleet</p>',
      'dark',
    ],
  ];
  test.each(pages)('of %s', (_, html, ground) => {
    document.body.innerHTML = html;
    const painter = createHighlighter(document, stop.signal);
    painter.paint('claim', [rangeOver('fleet')]);
    const other = ground === 'dark' ? 'light' : 'dark';
    expect(CSS.highlights.get(painter.names.claim[ground])?.size).toBe(1);
    expect(CSS.highlights.get(painter.names.claim[other])?.size ?? 0).toBe(0);
  });

  test('of grey sentences in one deep box has each element looked at once more at most', () => {
    const boxes = 25;
    const sentences = 100;
    document.body.innerHTML =
      '<div>'.repeat(boxes) + '<p style="color:#777">fleet</p>'.repeat(sentences);
    const paragraphs = [...document.querySelectorAll('p')];
    const painter = createHighlighter(document, stop.signal);
    const looked = vi.spyOn(globalThis, 'getComputedStyle');
    painter.paint(
      'claim',
      paragraphs.map((paragraph) => rangeOver('fleet', paragraph)),
    );
    const times = looked.mock.calls.length;
    looked.mockRestore();
    expect(CSS.highlights.get(painter.names.claim.light)?.size).toBe(sentences);
    expect(times).toBeLessThanOrEqual(2 * (sentences + boxes + 2));
  });

  test('is told by the nearest box that is painted, for grey text of either kind', () => {
    document.body.innerHTML =
      '<div style="background:#000"><p style="color:#999">one</p><div style="background:#fff"><p style="color:#999">two</p></div><p style="color:#888">three</p></div><p style="color:#999">four</p>';
    const painter = createHighlighter(document, stop.signal);
    painter.paint(
      'claim',
      ['one', 'two', 'three', 'four'].map((word) => rangeOver(word)),
    );
    const on = (ground: 'dark' | 'light') =>
      [...(CSS.highlights.get(painter.names.claim[ground]) ?? [])].map(String);
    expect({ dark: on('dark'), light: on('light') }).toEqual({
      dark: ['one', 'three'],
      light: ['two', 'four'],
    });
  });

  test('is looked at again when the page changes its theme', async () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>';
    const painter = createHighlighter(document, stop.signal);
    painter.paint('claim', [rangeOver('fleet')]);
    document.body.style.cssText = 'background: #111; color: #eee';
    await expect.poll(() => CSS.highlights.get(painter.names.claim.dark)?.size).toBe(1);
    expect(CSS.highlights.get(painter.names.claim.light)?.size).toBe(0);
    expect(paintedWords(painter, 'claim')).toEqual(['fleet']);
  });
});
