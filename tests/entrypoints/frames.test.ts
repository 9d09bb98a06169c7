/** The order of frames: whose mark is next, and whose selection is annotated. The readers are played by lists. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate, step } from '../../entrypoints/background/frames.ts';
import { framesKey } from '#messages/session-keys.ts';
import type { ToReader } from '#messages/to-reader.ts';
import { sessionArea } from './session-area.ts';

type Tell = (tabId: number, message: ToReader, to?: { frameId: number }) => Promise<unknown>;

const stage = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what is hoisted must hold all it needs
  const nobody: Tell = () => Promise.resolve();
  return { storage: { session: area.sessionArea() }, tabs: { sendMessage: nobody } };
});

vi.mock('wxt/browser', () => ({ browser: stage }));

interface Frame {
  /** What is marked in it, in reading order. */
  marks: string[];
  at?: string | undefined;
  selected?: string;
  hasFocus?: boolean;
  /** A page that was not read as an article; these are its marks when it is. */
  whenRead?: string[];
}

const tab = 7;
let frames: Map<number, Frame>;
let annotated: string[];

/** What a reader does with an errand, in short; true where it takes it on. */
function told(frame: Frame, message: ToReader): boolean | undefined {
  switch (message.tell) {
    case 'mark.step': {
      if (message.reads) frame.marks = frame.whenRead ?? frame.marks;
      const edge = message.by === 1 ? 0 : -1;
      const here = frame.marks.indexOf(frame.at ?? '');
      const place = message.from === 'edge' ? edge : here + message.by;
      const isBeyond = message.from === 'here' && (place < 0 || place >= frame.marks.length);
      const next = isBeyond ? undefined : frame.marks.at(place);
      if (next !== undefined) frame.at = next;
      return next === undefined ? undefined : true;
    }
    case 'mark.leave':
      frame.at = undefined;
      return true;
    case 'selection.annotate': {
      if (frame.selected === undefined || (message.wantsFocus && frame.hasFocus !== true)) return;
      annotated.push(frame.selected);
      return true;
    }
    case 'mark.annotate':
      if (frame.at === undefined) return;
      annotated.push(frame.at);
      return true;
    default:
      return undefined;
  }
}

function play(...playing: [number, Frame][]): void {
  frames = new Map(playing);
  const read = playing.map(([frameId]) => frameId).filter((frameId) => frameId !== 0);
  stage.storage.session.kept.set(framesKey(tab), read);
}

/** Where the person is, in all frames together. */
function current(): string[] {
  return [...frames.values()].flatMap(({ at }) => at ?? []);
}

beforeEach(() => {
  annotated = [];
  stage.storage.session = sessionArea();
  stage.tabs.sendMessage = (_, message, to) => {
    if (to === undefined) {
      const taken = [...frames.values()].map((frame) => told(frame, message));
      return Promise.resolve(taken.find(Boolean));
    }
    const frame = frames.get(to.frameId);
    const gone = new Error('Could not establish connection. Receiving end does not exist.');
    return frame === undefined ? Promise.reject(gone) : Promise.resolve(told(frame, message));
  };
});

async function walk(by: 1 | -1, steps: number): Promise<string[]> {
  const stops: string[] = [];
  for (let taken = 0; taken < steps; taken += 1) {
    await step(tab, by);
    stops.push(current().join());
  }
  return stops;
}

describe('next and previous', () => {
  test('go through the page, then its frames as they were made, and round', async () => {
    play([0, { marks: ['a', 'b'] }], [9, { marks: ['e'] }], [4, { marks: ['c', 'd'] }]);
    expect(await walk(1, 6)).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
    expect(await walk(-1, 6)).toEqual(['e', 'd', 'c', 'b', 'a', 'e']);
  });

  test('pass over frames in which nothing is marked', async () => {
    play([0, { marks: ['a'] }], [4, { marks: [] }], [5, { marks: ['b'] }]);
    expect(await walk(1, 3)).toEqual(['a', 'b', 'a']);
  });

  test('go round in a page without frames', async () => {
    play([0, { marks: ['a', 'b'] }]);
    expect(await walk(1, 3)).toEqual(['a', 'b', 'a']);
    expect(await walk(-1, 2)).toEqual(['b', 'a']);
  });

  test('start anew at the page where the frame that they were in has gone', async () => {
    play([0, { marks: ['a'] }], [4, { marks: ['b', 'c'] }]);
    expect(await walk(1, 2)).toEqual(['a', 'b']);
    play([0, { marks: ['a'] }]);
    expect(await walk(1, 1)).toEqual(['a']);
  });

  test('have a page read that was not, where nothing is marked anywhere', async () => {
    play([0, { marks: [], whenRead: ['a'] }], [4, { marks: [] }]);
    expect(await walk(1, 1)).toEqual(['a']);
  });

  test('leave a page unread whose frame holds the article', async () => {
    play([0, { marks: [], whenRead: ['a'] }], [4, { marks: ['b'] }]);
    expect(await walk(1, 1)).toEqual(['b']);
  });
});

describe('a frame that hangs', () => {
  const never = new Promise<never>(() => undefined);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** From here on this frame hears and never answers. */
  function hang(frameId: number): ReturnType<typeof vi.fn<Tell>> {
    const { sendMessage } = stage.tabs;
    const heard = vi.fn<Tell>(() => never);
    stage.tabs.sendMessage = (tabId, message, to) =>
      tabId === tab && to?.frameId === frameId
        ? heard(tabId, message, to)
        : sendMessage(tabId, message, to);
    return heard;
  }

  test('is passed over', async () => {
    play([0, { marks: ['a'] }], [4, { marks: ['b'] }], [5, { marks: ['c'] }]);
    await step(tab, 1);
    hang(4);
    const stepped = step(tab, 1);
    await vi.runAllTimersAsync();
    await stepped;
    expect(frames.get(5)?.at).toBe('c');
  });

  test('holds up no other tab', async () => {
    play([0, { marks: ['a', 'b'] }]);
    hang(0);
    void step(tab, 1);
    await step(tab + 1, 1);
    expect(current()).toEqual(['a']);
    await vi.runAllTimersAsync();
  });

  test('is asked once a step: a page that is busy must not jump when it comes round', async () => {
    play([0, { marks: ['a', 'b'] }]);
    const heard = hang(0);
    const stepped = step(tab, 1);
    await vi.runAllTimersAsync();
    await stepped;
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('the key that annotates', () => {
  const page: Frame = { marks: ['a'], selected: 'in the page' };
  const inner: Frame = { marks: ['b'], selected: 'in the frame' };

  test('is for the words selected where the person is', async () => {
    play([0, page], [4, { ...inner, hasFocus: true }]);
    await annotate(tab);
    expect(annotated).toEqual(['in the frame']);
  });

  test('is for the page before its frames where none has the focus', async () => {
    play([0, page], [4, inner]);
    await annotate(tab);
    expect(annotated).toEqual(['in the page']);
  });

  test('is for the mark that the person is at, where nothing is selected', async () => {
    play([0, { marks: ['a'] }], [4, { marks: ['b'] }]);
    await walk(1, 2);
    await annotate(tab);
    expect(annotated).toEqual(['b']);
  });

  test('does nothing where there is neither', async () => {
    play([0, { marks: ['a'] }]);
    await annotate(tab);
    expect(annotated).toEqual([]);
  });
});
