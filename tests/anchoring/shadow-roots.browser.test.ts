import { afterEach, expect, test, vi } from 'vitest';
import { indexText } from '#anchoring/text-index.ts';
import { watchText } from '#anchoring/watch.ts';

/** A page with shadow roots declared in its HTML, as `<template shadowrootmode>` does it; also gives the closed ones. */
function page(html: string): { root: HTMLElement; closed: Map<Element, ShadowRoot> } {
  const root = document.body;
  root.innerHTML = html;
  const closed = new Map<Element, ShadowRoot>();
  attach(root);
  return { root, closed };

  function attach(within: ParentNode): void {
    for (const template of within.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
      const host = template.parentElement;
      if (host === null) continue;
      const mode = template.dataset['shadow'] === 'closed' ? 'closed' : 'open';
      const shadow = host.attachShadow({ mode });
      if (mode === 'closed') closed.set(host, shadow);
      shadow.append(template.content);
      template.remove();
      attach(shadow);
    }
  }
}

afterEach(() => {
  document.body.innerHTML = '';
});

const nested =
  '<p>Before.</p><section><template data-shadow="open"><p>In shadow: <slot name="s"></slot>.</p></template><b slot="s">Slotted</b><i>Nowhere.</i></section><p>After.</p>';

test('an open shadow root is read where its host stands, slotted text where its slot stands', () => {
  const index = indexText(page(nested).root);
  expect(index.text).toBe('Before.\nIn shadow: Slotted.\nAfter.');
  expect(index.rangeOf(8, 17)?.toString()).toBe('In shadow');
  expect(index.shadowRoots).toHaveLength(1);
});

test.each([
  ['within one tree', 8, 17, ['In shadow']],
  ['into a shadow root', 0, 17, ['Before.', 'In shadow']],
  ['through a slot', 11, 27, ['shadow: ', 'Slotted', '.']],
  ['through all of it', 0, 34, ['Before.', 'In shadow: ', 'Slotted', '.', 'After.']],
])('words that go %s have a range for each stretch', (_name, start, end, said) => {
  const index = indexText(page(nested).root);
  expect(index.rangesOf(start, end).map(String)).toEqual(said);
});

test.each([
  [
    'slots change the order',
    '<section><template data-shadow="open"><slot name="b"></slot> <slot name="a"></slot></template><b slot="a">first</b><b slot="b">Second</b></section>',
    'Second first',
  ],
  [
    'an empty slot says what it holds',
    '<section><template data-shadow="open"><slot>Nothing yet.</slot></template></section>',
    'Nothing yet.',
  ],
  [
    'roots within roots',
    '<section><template data-shadow="open">One <span><template data-shadow="open">two <slot></slot></template>three</span></template></section>',
    'One two three',
  ],
  [
    'a slot passed on through two roots',
    '<section><template data-shadow="open"><div><template data-shadow="open">“<slot></slot>”</template><slot></slot></div></template>Quoted.</section>',
    '“Quoted.”',
  ],
  [
    'what is hidden in a shadow root stays hidden',
    '<section><template data-shadow="open"><style>b { display: none }</style>Seen. <b>Secret.</b></template></section>',
    'Seen.',
  ],
])('%s', (_name, html, text) => {
  expect(indexText(page(html).root).text).toBe(text);
});

test('a closed root shows nothing to whoever may not open it, and everything to whoever may', () => {
  const { root, closed } = page(
    '<p>Before.</p><section><template data-shadow="closed">In a closed root.</template>Light.</section>',
  );
  expect(indexText(root).text).not.toContain('In a closed root.');
  const shadowRootOf = (element: Element) => closed.get(element) ?? element.shadowRoot;
  const index = indexText(root, { shadowRootOf });
  expect(index.text).toBe('Before.\nIn a closed root.');
  expect(index.rangesOf(0, index.text.length).map(String)).toEqual([
    'Before.',
    'In a closed root.',
  ]);
});

test('a change in a watched shadow root is told', async () => {
  const stop = new AbortController();
  const { root } = page(nested);
  const onChange = vi.fn<() => void>();
  const watch = watchText(root, { onChange, signal: stop.signal });
  const { shadowRoots } = indexText(root);
  watch.watchRoots(shadowRoots);
  for (const shadow of shadowRoots) shadow.querySelector('p')?.append(' More.');
  await vi.waitUntil(() => onChange.mock.calls.length > 0);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(new Set(['text']));
  stop.abort();
});

test('shadow roots that have gone make room for others, and are no longer heard', async () => {
  const stop = new AbortController();
  const { root } = page('<main></main>');
  const told: string[][] = [];
  const watch = watchText(document.createElement('div'), {
    onChange: (kinds) => told.push([...kinds]),
    signal: stop.signal,
  });
  const rootsOfNewHosts = () =>
    Array.from({ length: 500 }, () => {
      const shadow = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      shadow.innerHTML = '<p>Said.</p>';
      return shadow;
    });
  const before = rootsOfNewHosts();
  watch.watchRoots(before);
  const after = rootsOfNewHosts();
  watch.watchRoots(after);
  for (const shadow of before) shadow.querySelector('p')?.classList.add('gone');
  after.at(-1)?.querySelector('p')?.append(' More.');
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual([['text']]);
  stop.abort();
});

test('a change is told that came before the watch turned to other roots', async () => {
  const stop = new AbortController();
  const { root } = page(nested);
  const onChange = vi.fn<() => void>();
  const watch = watchText(root, { onChange, signal: stop.signal });
  watch.watchRoots(indexText(root).shadowRoots);
  root.append('More.');
  watch.watchRoots([]);
  await vi.waitUntil(() => onChange.mock.calls.length > 0);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(new Set(['text']));
  stop.abort();
});
