/** The key that dismisses: where the person is afterwards. The page's reader is played by a list of marks. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { ToReader } from '#messages/to-reader.ts';
import { dismissCurrent } from '../../entrypoints/background/dismiss-current.ts';
import { sessionArea } from './session-area.ts';

type Tell = (tabId: number, message: ToReader) => Promise<unknown>;

const stage = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what is hoisted must hold all it needs
  const nobody: Tell = () => Promise.resolve();
  return { storage: { session: area.sessionArea() }, tabs: { sendMessage: nobody } };
});

const choices = vi.hoisted(() => ({ dismissed: new Array<string>() }));
const cards = vi.hoisted((): { frameId: number | null } => ({ frameId: null }));

vi.mock('wxt/browser', () => ({ browser: stage }));
vi.mock('../../entrypoints/background/known-mark.ts', () => ({
  knownMark: (on: { markId: string }) => Promise.resolve(on.markId),
}));
vi.mock('../../entrypoints/background/mark-choices.ts', () => ({
  dismiss: (mark: string) => Promise.resolve(void choices.dismissed.push(mark)),
}));

vi.mock('../../entrypoints/background/open-cards.ts', () => ({
  frameOfCard: () => Promise.resolve(cards.frameId),
}));

const tab = 7;
let marks: string[];
let at: string | null;

/** What the page answers to the errands of this key. */
function answer(message: ToReader): unknown {
  if (message.tell === 'mark.current') return at ?? undefined;
  if (message.tell === 'mark.leave') at = null;
  if (message.tell === 'mark.step') {
    const place = message.from === 'edge' ? 0 : marks.indexOf(at ?? '') + 1;
    const next = marks[place];
    if (next === undefined) return undefined;
    at = next;
  }
  return true;
}

beforeEach(() => {
  stage.storage.session = sessionArea();
  stage.tabs.sendMessage = (_, message) => Promise.resolve(answer(message));
  choices.dismissed.length = 0;
  cards.frameId = null;
  marks = ['m1', 'm4', 'm9'];
});

test.each<[string, string | null, string[], string | null]>([
  ['is at the next mark', 'm1', ['m1'], 'm4'],
  ['is at the first after the last', 'm9', ['m9'], 'm1'],
  ['is nowhere, and nothing is dismissed, where they were at no mark', null, [], null],
])('the person %s', async (_, before, dismissed, after) => {
  at = before;
  await dismissCurrent(tab);
  expect(choices.dismissed).toEqual(dismissed);
  expect(at).toBe(after);
});

test('the person is at no mark where the only one was dismissed', async () => {
  marks = ['m4'];
  at = 'm4';
  await dismissCurrent(tab);
  expect(choices.dismissed).toEqual(['m4']);
  expect(at).toBeNull();
});

test('the person stays where a card is open, which says what became of its mark', async () => {
  at = 'm1';
  cards.frameId = 0;
  await dismissCurrent(tab);
  expect(choices.dismissed).toEqual(['m1']);
  expect(at).toBe('m1');
});
