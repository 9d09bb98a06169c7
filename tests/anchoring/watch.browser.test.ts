import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchText, type ChangeKind } from '#anchoring/watch.ts';

let stop = new AbortController();
let told: ChangeKind[][] = [];

beforeEach(() => {
  stop = new AbortController();
  told = [];
  document.body.innerHTML =
    '<main><p>One.</p><!-- A remark. --><img alt=""></main><aside></aside><style>p { color: red }</style>';
});

afterEach(() => {
  stop.abort();
  document.body.innerHTML = '';
});

function part(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`No ${selector}.`);
  return element;
}

function watch(ignore: (node: Node) => boolean = () => false): void {
  watchText(document.body, {
    onChange: (kinds) => told.push([...kinds].toSorted()),
    signal: stop.signal,
    ignore,
  });
}

test('many changes are told at once', async () => {
  watch();
  for (let time = 0; time < 50; time += 1) part('main').append(document.createElement('p'));
  part('p').textContent = 'Two.';
  part('p').className = 'new';
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual([['display', 'text']]);
});

describe('what changed is told by its kind', () => {
  test.each<[string, ChangeKind, () => void]>([
    ['a word', 'text', () => part('p').firstChild?.replaceWith('Two.')],
    [
      'part of a word',
      'text',
      () => {
        const word = part('p').firstChild;
        if (word !== null) word.nodeValue = 'On';
      },
    ],
    ['a paragraph that goes', 'text', () => part('p').remove()],
    ['a class', 'display', () => part('main').classList.add('is-open')],
    ['a style', 'display', () => (part('main').style.display = 'none')],
    ['the hidden attribute', 'display', () => (part('p').hidden = true)],
    ['a new style sheet', 'display', () => part('aside').append(document.createElement('style'))],
    ['a rule in a style sheet', 'display', () => part('body style').append('p { display: none }')],
    [
      'a transition that ends',
      'display',
      () =>
        part('p').dispatchEvent(new TransitionEvent('transitionend', { propertyName: 'opacity' })),
    ],
    ['details that open', 'display', () => part('aside').dispatchEvent(new Event('toggle'))],
  ])('%s', async (_name, kind, change) => {
    watch();
    change();
    await vi.waitUntil(() => told.length > 0);
    expect(told).toEqual([[kind]]);
  });
});

test('what shows no text, our own changes, and what comes after the end are not told', async () => {
  const ours = part('aside');
  watch((node) => node === ours || node.nodeName === 'MARK-CARD');
  ours.append('Our card.');
  part('main').append(document.createElement('mark-card'));
  part('main').append(document.createElement('script'), document.createComment('A remark.'));
  part('img').className = 'loaded';
  part('p').dispatchEvent(new TransitionEvent('transitionend', { propertyName: 'color' }));
  const remark = [...part('main').childNodes].find((node) => node.nodeType === 8);
  if (remark) remark.textContent = 'Another.';
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(told).toEqual([]);
  part('p').append(' More.');
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual([['text']]);
  stop.abort();
  part('p').append(' And more.');
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(told).toHaveLength(1);
});
