import { expect, test, vi } from 'vitest';
import { whenSeen } from '../../entrypoints/article/when-seen.ts';

/** A tab that can be hidden and seen again. */
class Tab extends EventTarget {
  hidden = false;
  see() {
    this.hidden = false;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function waiting() {
  const tab = new Tab();
  const stop = new AbortController();
  const work = vi.fn<() => void>();
  const call = whenSeen(tab, stop.signal, work);
  return { tab, stop, work, call };
}

test('in a tab that is seen the work is done at once, each time', () => {
  const { work, call } = waiting();
  call();
  call();
  expect(work).toHaveBeenCalledTimes(2);
});

test('in a hidden tab it is done once, when the tab is seen', () => {
  const { tab, work, call } = waiting();
  tab.hidden = true;
  for (let times = 0; times < 100; times += 1) call();
  expect(work).not.toHaveBeenCalled();
  tab.see();
  tab.see();
  expect(work).toHaveBeenCalledTimes(1);
});

test('it is not done after the end', () => {
  const { tab, stop, work, call } = waiting();
  tab.hidden = true;
  call();
  stop.abort();
  tab.see();
  expect(work).not.toHaveBeenCalled();
});
