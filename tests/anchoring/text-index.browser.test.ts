import { afterEach, describe, expect, test } from 'vitest';
import { createMatcher } from '#anchoring/match.ts';
import { describe as describeWords } from '#anchoring/describe.ts';
import { indexText } from '#anchoring/text-index.ts';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** What a range says, without white space and what is invisible. */
function plain(raw: string): string {
  return raw.replace(/[\u00ad\u200b\s]/g, '');
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the text of a page is what its reader sees', () => {
  test.each([
    ['paragraphs are lines', '<p>One tank.</p>\n\n<p>Two tanks.</p>', 'One tank.\nTwo tanks.'],
    ['a line break is a line', '<p>One tank.<br>Two tanks.</p>', 'One tank.\nTwo tanks.'],
    ['two line breaks are one line', '<div>One.<br><br>Two.</div>', 'One.\nTwo.'],
    ['white space is collapsed', '<p>One\n\t  tank \n</p>', 'One tank'],
    ['a no-break space is a space', '<p>75&nbsp;million&#8239;men</p>', '75 million men'],
    ['inline markup joins', '<p>The <b>Kes<i>trel</i></b> missile</p>', 'The Kestrel missile'],
    ['a space between inline elements stays', '<p><b>One</b> <i>tank</i></p>', 'One tank'],
    ['a space may stand inside the markup', '<p><b>One </b> <i> tank</i></p>', 'One tank'],
    ['soft hyphens go', '<p>mis&shy;siles</p>', 'missiles'],
    ['zero-width spaces go', '<p>mis&#8203;siles&#65279;</p>', 'missiles'],
    ['joiners that shape letters stay', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
    ['quotes stay as they are', '<p>“It’s – so”</p>', '“It’s – so”'],
    ['astral characters stay', '<p>🚀 launch of 𝔘</p>', '🚀 launch of 𝔘'],
    ['half a character is replaced', '<p>Nine \ud83d boats</p>', 'Nine \ufffd boats'],
    ['combining marks stay', '<p>cafe\u0301</p>', 'cafe\u0301'],
    [
      'right-to-left text stays in order',
      '<p dir="rtl">قال <b>الوزير</b> أمس</p>',
      'قال الوزير أمس',
    ],
    ['table cells are lines', '<table><tr><td>1</td><td>2</td></tr></table>', '1\n2'],
    [
      'a drop capital belongs to its word',
      '<p><span style="float: left">T</span>anks</p>',
      'Tanks',
    ],
    [
      'spans that stand as blocks are lines',
      '<span style="display: block">One.</span><span style="display: block">Two.</span>',
      'One.\nTwo.',
    ],
    [
      'the parts of a flexible row are lines',
      '<p style="display: flex"><b>1</b><b>2</b></p>',
      '1\n2',
    ],
    [
      'what is taken out of the flow is a line',
      '<div>One.<b style="position: absolute">Two.</b></div>',
      'One.\nTwo.',
    ],
    [
      'what is laid out only when it nears',
      '<p style="content-visibility: auto">Seen.</p>',
      'Seen.',
    ],
    ['an empty block ends a line', '<div>One.<p></p>Two.</div>', 'One.\nTwo.'],
    ['a hidden block does not', '<div>One <p hidden></p>tank</div>', 'One tank'],
    ['nor does a hidden line break', '<div>One <b hidden><br></b>tank</div>', 'One tank'],
    ['hidden white space parts nothing', '<p>Kes<i hidden> </i>trel</p>', 'Kestrel'],
    [
      'capitals made by style are not in the text',
      '<p style="text-transform: uppercase">Boat</p>',
      'Boat',
    ],
    ['a place to break is no character', '<p>super<wbr>sonic</p>', 'supersonic'],
    [
      'of ruby the words, not how they sound',
      '<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>',
      '東',
    ],
    ['a button says its text', '<p><button>Read on</button></p>', 'Read on'],
    ['what assistive technology skips is still seen', '<p aria-hidden="true">Seen.</p>', 'Seen.'],
    ['faint is not hidden', '<p style="opacity: 0.05">Seen.</p>', 'Seen.'],
    [
      'what is on its way in by an animation is not hidden',
      '<style>@keyframes come { to { opacity: 1 } }</style><p style="opacity: 0; animation: come 1s">Seen.</p>',
      'Seen.',
    ],
    [
      'a hidden attribute that the page overrules hides nothing',
      '<p hidden style="display: block">Seen.</p>',
      'Seen.',
    ],
    [
      'what shows again within what is hidden',
      '<p style="visibility: hidden">No. <b style="visibility: visible">Seen.</b></p>',
      'Seen.',
    ],
    [
      'what is large again within what has no size',
      '<p style="font-size: 0">No. <b style="font-size: 16px">Seen.</b></p>',
      'Seen.',
    ],
    ['the summary of closed details', '<details><summary>Seen.</summary>No.</details>', 'Seen.'],
    [
      'open details',
      '<details open><summary>Seen.</summary>This too.</details>',
      'Seen.\nThis too.',
    ],
    ['an open dialog', '<dialog open>Seen.</dialog>', 'Seen.'],
    ['an indent that is only a little outdent', '<p style="text-indent: -20px">Seen.</p>', 'Seen.'],
    ['a clip that leaves the middle', '<p style="clip-path: inset(10% 20%)">Seen.</p>', 'Seen.'],
    ['display: contents is seen', '<div style="display: contents"><p>Seen.</p></div>', 'Seen.'],
  ])('%s', (_name, html, text) => {
    expect(indexText(page(html)).text).toBe(text);
  });

  test.each([
    ['a script', '<script type="text/plain">Secret.</script>'],
    ['a style', '<style>.secret { color: red }</style>'],
    ['a script without effect', '<noscript>Secret.</noscript>'],
    ['a template', '<template><p>Secret.</p></template>'],
    ['what a reader types', '<input value="Secret."><textarea>Secret.</textarea>'],
    ['an element with the attribute', '<div hidden>Secret.</div>'],
    ['an element by its style', '<div style="display: none"><p>Secret.</p></div>'],
    ['an inline element by its style', '<span style="display: none">Secret.</span>'],
    ['a closed details element', '<details><summary></summary>Secret.</details>'],
    ['a drawing', '<svg><text>Secret.</text></svg>'],
    ['a formula', '<math><mi>Secret</mi></math>'],
    ['choices', '<select><option>Secret.</option></select>'],
    ['what stands for a meter', '<meter>Secret.</meter><progress>Secret.</progress>'],
    ['visibility: hidden', '<p style="visibility: hidden">Secret.</p>'],
    ['visibility: collapse', '<p style="visibility: collapse">Secret.</p>'],
    ['content-visibility: hidden', '<p style="content-visibility: hidden">Secret.</p>'],
    ['what waits to be found', '<p hidden="until-found">Secret.</p>'],
    ['no opacity', '<div style="opacity: 0"><p>Secret.</p></div>'],
    ['no size', '<p style="font-size: 0">Secret.</p>'],
    ['an indent out of sight', '<p style="text-indent: -9999px">Secret.</p>'],
    ['an old clip', '<p style="position: absolute; clip: rect(0 0 0 0)">Secret.</p>'],
    [
      'an old clip of a pixel',
      '<p style="position: absolute; clip: rect(1px, 1px, 1px, 1px)">Secret.</p>',
    ],
    ['a clip path', '<p style="clip-path: inset(50%)">Secret.</p>'],
    ['a clip path of nothing', '<p style="clip-path: circle(0)">Secret.</p>'],
    ['a folded accordion', '<div style="max-height: 0; overflow: hidden"><p>Secret.</p></div>'],
    ['a closed dialog', '<dialog>Secret.</dialog>'],
    ['a popover that is not up', '<div popover>Secret.</div>'],
    [
      'the second summary of closed details',
      '<details><summary></summary><summary>Secret.</summary></details>',
    ],
    ['a comment', '<p><!-- Secret. --></p>'],
  ])('hidden text is not indexed: %s', (_name, hidden) => {
    expect(indexText(page(`<p>Before.</p>${hidden}<p>After.</p>`)).text).toBe('Before.\nAfter.');
  });

  test.runIf('computedStyleMap' in Element.prototype).each([
    ['a box out of the window', 'position: absolute; left: -9999px'],
    ['a box above the window', 'position: fixed; top: -1000px'],
    ['a box of a pixel', 'width: 1px; height: 1px; overflow: hidden'],
  ])('nor, where style tells without a layout: %s', (_name, style) => {
    expect(indexText(page(`<p>Before.</p><p style="${style}">Secret.</p>`)).text).toBe('Before.');
  });

  test('an ignored element is not indexed', () => {
    const root = page('<p>Before.</p><aside><p>Our card.</p></aside>');
    const index = indexText(root, { ignore: (element) => element.localName === 'aside' });
    expect(index.text).toBe('Before.');
  });

  test('a parsed document without a window is read as if all were rendered', () => {
    const parsed = new DOMParser().parseFromString('<p>One.</p><p>Two.</p>', 'text/html');
    expect(indexText(parsed.body).text).toBe('One.\nTwo.');
  });
});

describe('from text to document and back', () => {
  const html =
    '<p>  The <b>Kes&shy;trel</b>\n missile 🚀 of&nbsp;<i>Varland</i>.<br>A second\u200b line.</p><p></p>\n<p>Last <a>words</a></p>';

  test('every stretch has a range that says the same, and every range leads back', () => {
    const index = indexText(page(html));
    const { text } = index;
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const wanted = text.slice(start, end);
        if (/^\s|\s$/.test(wanted)) continue;
        const range = index.rangeOf(start, end);
        // A line's end is an element's edge, so the range's own string has nothing there.
        expect(plain(range?.toString() ?? '')).toBe(plain(wanted));
        expect(range === null ? null : index.spanOf(range)).toEqual({ start, end });
      }
    }
  });

  test('element boundaries lead to the text within them', () => {
    const root = page('<div><p>One.</p><script>x</script><p>Two.</p><p>Three.</p></div>');
    const index = indexText(root);
    const range = document.createRange();
    range.selectNode(root.querySelector('p:nth-of-type(2)') ?? root);
    expect(index.spanOf(range)).toEqual({ start: 5, end: 9 });
    range.selectNodeContents(root);
    expect(index.spanOf(range)).toEqual({ start: 0, end: index.text.length });
    range.selectNode(root.querySelector('script') ?? root);
    expect(index.spanOf(range)).toBeNull();
  });

  test('nothing stands past the end', () => {
    const index = indexText(page('<p>One.</p>'));
    expect(index.rangeOf(4, 9)).toBeNull();
    expect(index.rangeOf(2, 2)).toBeNull();
    expect(index.rangeOf(-5, -1)).toBeNull();
  });

  test('a page that shrank since it was read gives no range', () => {
    const root = page('<p>One long line.</p>');
    const index = indexText(root);
    const node = root.querySelector('p')?.firstChild;
    if (node) node.textContent = 'One';
    expect(index.rangeOf(4, 8)).toBeNull();
    expect(index.rangeOf(0, 3)?.toString()).toBe('One');
    node?.remove();
    expect(index.rangeOf(0, 3)).toBeNull();
  });

  test('a node that says something else since gives no range over what changed', () => {
    const root = page('<p>Nine ferries and a crane.</p>');
    const index = indexText(root);
    const node = root.querySelector('p')?.firstChild;
    if (node) node.nodeValue = 'Nine ferries and a quay, and more.';
    expect(index.rangeOf(0, 12)?.toString()).toBe('Nine ferries');
    expect(index.rangeOf(17, 24)).toBeNull();
    expect(index.rangesOf(0, 25)).toEqual([]);
  });

  test('an index knows whether it stands on the nodes of another', () => {
    const root = page('<p>One.</p><p>Two.</p>');
    const index = indexText(root);
    expect(indexText(root).standsOn(index)).toBe(true);
    root.querySelector('p')?.replaceWith(root.querySelector('p')?.cloneNode(true) ?? '');
    const after = indexText(root);
    expect(after.text).toBe(index.text);
    expect(after.standsOn(index)).toBe(false);
  });

  test('a note finds its words again after a paragraph was put above', () => {
    const body =
      '<p>Varland ordered 24 launchers 🚀 from Ostrel.</p><p>Deliveries start in May.</p>';
    const before = indexText(page(body));
    const start = before.text.indexOf('24 launchers');
    const selectors = describeWords(before.text, start, start + 12);
    const after = indexText(page(`<p>🚀 New above.</p>${body}`));
    const { span, outcome } = createMatcher(after.text).match(selectors);
    expect(outcome.state).toBe('exact');
    expect(span && after.rangeOf(span.start, span.end)?.toString()).toBe('24 launchers');
  });
});
