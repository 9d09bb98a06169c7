import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { indexText, type TextIndex } from '#anchoring/text-index.ts';

/** A page as data: what its reader sees, what is hidden from them, and all that lies between. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'comment' | 'break' | 'empty' }
  | { kind: 'element'; name: string; parts: Part[] }
  | { kind: 'hidden'; how: string; parts: Part[] }
  | { kind: 'shadow'; parts: Part[]; light: Part[] };

const shown = fc.constantFrom(
  'Merrow',
  ' has nine ',
  '\n  ferries ',
  '🚀',
  'e\u0301te\u0301',
  'وزير الدفاع',
  'mis\u00adsile',
  '\u200b',
  '75\u00a0million',
  'می\u200cخواهم',
  '  ',
  ' \ud83d ',
  '第三',
  '“so”',
);

/** Stands in hidden parts, and nowhere else. */
const secret = 'SECRET';

const hidings = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'font-size: 0',
  'display: block; content-visibility: hidden',
  'clip-path: inset(50%)',
  'position: absolute; clip: rect(0 0 0 0)',
  'text-indent: -9999px',
];

const { part } = fc.letrec<{ part: Part }>((tie) => {
  const parts = fc.array(tie('part'), { maxLength: 4 });
  return {
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text: shown }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constantFrom('comment', 'break', 'empty') }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('element' as const),
          name: fc.constantFrom('p', 'div', 'b', 'i', 'span', 'li', 'td', 'a'),
          parts,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('hidden' as const),
          how: fc.constantFrom(...hidings),
          parts,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('shadow' as const), parts, light: parts }),
      },
    ),
  };
});
const pages = fc.array(part, { minLength: 1, maxLength: 6 });

function build(parts: readonly Part[], isHidden = false): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const each of parts) fragment.append(node(each, isHidden));
  return fragment;
}

function node(each: Part, isHidden: boolean): Node {
  switch (each.kind) {
    case 'text':
      return document.createTextNode(isHidden ? secret : each.text);
    case 'comment':
      return document.createComment(secret);
    case 'break':
      return document.createElement('br');
    case 'empty':
      return document.createTextNode('');
    case 'element': {
      const element = document.createElement(each.name);
      element.append(build(each.parts, isHidden));
      return element;
    }
    case 'hidden': {
      const element = document.createElement('span');
      element.style.cssText = each.how;
      element.append(secret, build(each.parts, true));
      return element;
    }
    case 'shadow': {
      const host = document.createElement('section');
      const slot = document.createElement('slot');
      host.attachShadow({ mode: 'open' }).append(build(each.parts, isHidden), slot);
      host.append(build(each.light, isHidden));
      return host;
    }
  }
}

function read(parts: readonly Part[]): TextIndex {
  document.body.replaceChildren(build(parts));
  return indexText(document.body);
}

/** What is said, without white space and without what is invisible. */
function plain(raw: string): string {
  return raw.toWellFormed().replace(/[\u00ad\u200b\s]/g, '');
}

/** A stretch of a text that neither begins nor ends with white space; null where there is none. */
function stretch(text: string, one: number, other: number): { start: number; end: number } | null {
  if (text === '') return null;
  const [first, last] = [one % text.length, other % text.length].toSorted((a, b) => a - b);
  const start = first ?? 0;
  const end = (last ?? 0) + 1;
  return /^\s|\s$/.test(text.slice(start, end)) ? null : { start, end };
}

afterEach(() => {
  document.body.innerHTML = '';
});

test('what is hidden is nowhere in the text', () => {
  fc.assert(
    fc.property(pages, (parts) => {
      expect(read(parts).text).not.toContain(secret);
    }),
  );
});

test('any words lead to ranges that say the same, and back', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (parts, one, other) => {
      const index = read(parts);
      const span = stretch(index.text, one, other);
      fc.pre(span !== null);
      const { start, end } = span;
      const ranges = index.rangesOf(start, end);
      // What is hidden amid the words is inside the range, but not before anyone's eyes.
      const said = ranges.map(String).join('').replaceAll(secret, '');
      expect(plain(said)).toBe(plain(index.text.slice(start, end)));
      const spans = ranges.map((range) => index.spanOf(range));
      expect(spans[0]?.start).toBe(start);
      expect(spans.at(-1)?.end).toBe(end);
      const range = index.rangeOf(start, end);
      expect(range === null ? span : index.spanOf(range)).toEqual(span);
    }),
    { numRuns: 300 },
  );
});

test('words described on a page are found on it again', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (parts, one, other) => {
      const { text } = read(parts);
      const span = stretch(text, one, other);
      fc.pre(span !== null);
      const selectors = describeWords(text, span.start, span.end);
      const match = createMatcher(text).match(selectors);
      expect(match.outcome.state).toBe('exact');
      const { start = 0, end = 0 } = match.span ?? {};
      expect(text.slice(start, end)).toBe(selectors.quote.exact);
    }),
    { numRuns: 300 },
  );
});

test('a selection that begins or ends in anything hidden is about the words in it that are shown', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (parts, one, other) => {
      const index = read(parts);
      const nodes = [...document.body.querySelectorAll('*')];
      const [from, to] = [one, other]
        .map((at) => at % Math.max(1, nodes.length))
        .toSorted((a, b) => a - b);
      const first = nodes[from ?? 0];
      const last = nodes[to ?? 0];
      fc.pre(first !== undefined && last !== undefined);
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      const span = index.spanOf(range);
      if (span === null) return;
      expect(span.end).toBeGreaterThan(span.start);
      expect(index.text.slice(span.start, span.end)).not.toMatch(/^\s|\s$/);
    }),
    { numRuns: 200 },
  );
});
