import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchText } from '#anchoring/watch.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML = '<main><p>One.</p></main><aside></aside>';
});

afterEach(() => {
  stop.abort();
  document.body.innerHTML = '';
});

function part(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`No ${selector}.`);
  return element;
}

test('many changes are told at once, with the nodes they happened under', async () => {
  const calls: (readonly Node[])[] = [];
  watchText(document.body, { onChange: (nodes) => calls.push(nodes), signal: stop.signal });
  for (let time = 0; time < 50; time += 1) part('main').append(document.createElement('p'));
  part('p').textContent = 'Two.';
  await vi.waitUntil(() => calls.length > 0);
  expect(calls).toHaveLength(1);
  expect(new Set(calls[0])).toEqual(new Set([part('main'), part('p')]));
});

test('our own changes and changes after the end are not told', async () => {
  const told: Node[] = [];
  const ours = part('aside');
  const ignore = (node: Node) => node === ours || node.nodeName === 'MARK-CARD';
  watchText(document.body, {
    onChange: (nodes) => told.push(...nodes),
    signal: stop.signal,
    ignore,
  });
  ours.append('Our card.');
  part('main').append(document.createElement('mark-card'));
  part('p').append(' More.');
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual([part('p')]);
  stop.abort();
  part('p').append(' And more.');
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(told).toHaveLength(1);
});
