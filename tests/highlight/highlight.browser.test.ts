import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markAt } from '#highlight/hit-test.ts';
import { looks, stylesFor } from '#highlight/palette.ts';
import { createHighlighter, randomNames } from '#highlight/registry.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  CSS.highlights.clear();
  document.body.innerHTML = '';
});

/** A range over a phrase of a page of one text node a paragraph. */
function rangeOver(phrase: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(phrase) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + phrase.length);
    return range;
  }
  throw new Error(`No “${phrase}” on the page.`);
}

function centre(range: Range): [number, number] {
  const box = range.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

describe('painting', () => {
  test('500 ranges in all looks change nothing of the page', async () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>'.repeat(500);
    let records = 0;
    const observer = new MutationObserver((seen) => (records += seen.length));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, everything);
    const painter = createHighlighter(document, { signal: stop.signal, styles: 'adopt' });
    const paragraphs = [...document.querySelectorAll('p')];
    for (const [number, look] of looks.entries()) {
      painter.paint(
        look,
        paragraphs
          .filter((_, at) => at % looks.length === number)
          .map((paragraph) => {
            const range = document.createRange();
            range.selectNodeContents(paragraph);
            return range;
          }),
      );
    }
    await new Promise(requestAnimationFrame);
    const painted = looks.map((look) => CSS.highlights.get(painter.names[look])?.size ?? 0);
    expect(painted.reduce((sum, size) => sum + size, 0)).toBe(500);
    expect(records + observer.takeRecords().length).toBe(0);
    observer.disconnect();
  });

  test('painting a look again replaces its ranges and no other look', () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>';
    const painter = createHighlighter(document, { signal: stop.signal, styles: 'inserted' });
    painter.paint('claim', [rangeOver('fleet'), rangeOver('Linden')]);
    painter.paint('note', [rangeOver('Monday')]);
    painter.paint('claim', [rangeOver('left')]);
    const words = (look: 'claim' | 'note') =>
      [...(CSS.highlights.get(painter.names[look]) ?? [])].map(String);
    expect(words('claim')).toEqual(['left']);
    expect(words('note')).toEqual(['Monday']);
  });

  test('a page that clears the registry loses our marks only until the next occasion', () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>';
    const painter = createHighlighter(document, { signal: stop.signal, styles: 'adopt' });
    painter.paint('claim', [rangeOver('fleet')]);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    document.dispatchEvent(new Event('visibilitychange'));
    expect(CSS.highlights.get(painter.names.claim)?.size).toBe(1);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    CSS.highlights.delete(painter.names.claim);
    painter.paint('note', []);
    expect(CSS.highlights.get(painter.names.claim)?.size).toBe(1);
  });

  test('entries of the page are left alone, and stopping leaves nothing of ours', () => {
    CSS.highlights.set('search-result', new Highlight());
    const painter = createHighlighter(document, { signal: stop.signal, styles: 'adopt' });
    for (const look of looks) painter.paint(look, []);
    expect(CSS.highlights.size).toBe(looks.length + 1);
    stop.abort();
    expect([...CSS.highlights.keys()]).toEqual(['search-result']);
    expect(document.adoptedStyleSheets).toHaveLength(0);
    painter.paint('claim', []);
    expect(CSS.highlights.size).toBe(1);
  });

  test('names cannot be guessed', () => {
    const names = [...Object.values(randomNames()), ...Object.values(randomNames())];
    expect(new Set(names).size).toBe(2 * looks.length);
    expect(names.every((name) => /^m[0-9a-f]{24}$/.test(name))).toBe(true);
  });
});

describe('the palette', () => {
  test('every rule is understood by the browser', () => {
    const names = randomNames();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesFor(names));
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
    expect(sheet.cssRules).toHaveLength(looks.length + 2);
    for (const look of looks) expect(rules).toContain(`::highlight(${names[look]})`);
    expect(rules.match(/light-dark\(/g)?.length).toBeGreaterThanOrEqual(looks.length);
  });

  test('what the engine found and what members wrote differ by form, not by colour alone', () => {
    const names = randomNames();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesFor(names));
    const forms = [...sheet.cssRules].slice(0, looks.length).map((rule) => {
      if (!(rule instanceof CSSStyleRule)) throw new Error('Not a rule of its own.');
      const { textDecorationStyle, textDecorationThickness, backgroundColor } = rule.style;
      return [textDecorationStyle, textDecorationThickness, backgroundColor !== ''].join(' ');
    });
    expect(new Set(forms).size).toBe(looks.length);
  });

  test('a mark in a painted colour reaches the screen of light and of dark pages', () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>';
    const painter = createHighlighter(document, { signal: stop.signal, styles: 'adopt' });
    painter.paint('claim', [rangeOver('fleet')]);
    const paragraph = document.querySelector('p') ?? document.body;
    const colour = () =>
      getComputedStyle(paragraph, `::highlight(${painter.names.claim})`).textDecorationColor;
    paragraph.style.colorScheme = 'light';
    const light = colour();
    paragraph.style.colorScheme = 'dark';
    expect(light).not.toBe(colour());
  });
});

describe('hit test', () => {
  test('the shortest mark under the pointer is meant', () => {
    document.body.innerHTML = '<p>The fleet left Linden on Monday.</p>';
    const sentence = { name: 'sentence', range: rangeOver('The fleet left Linden on Monday.') };
    const word = { name: 'word', range: rangeOver('Linden') };
    const marks = [sentence, word];
    expect(markAt(document, ...centre(word.range), marks)).toBe(word);
    expect(markAt(document, ...centre(rangeOver('fleet')), marks)).toBe(sentence);
  });

  test('beside a mark there is none', () => {
    document.body.innerHTML = '<p style="width: 30em">The fleet left Linden on Monday.</p>';
    const marks = [{ range: rangeOver('Monday.') }];
    const [x, y] = centre(rangeOver('fleet'));
    expect(markAt(document, x, y, marks)).toBeNull();
    const { right } = rangeOver('Monday.').getBoundingClientRect();
    expect(markAt(document, right + 40, y, marks)).toBeNull();
    expect(markAt(document, x, y + 2000, marks)).toBeNull();
    expect(markAt(document, x, y, [])).toBeNull();
  });
});
