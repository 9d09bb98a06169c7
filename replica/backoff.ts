/** How long to wait after failures: twice as long each time, up to a minute, never two devices at the same beat. */

const first = 1000;
const most = 60_000;

/** Milliseconds to wait after this many failures in a row: half of it fixed, half of it chance. */
export function waitAfter(failures: number, random: () => number): number {
  const whole = Math.min(most, first * 2 ** Math.max(0, failures - 1));
  return whole / 2 + (whole / 2) * random();
}

/** Runs a task later and gives what calls it off. Handed in, so that a worker may use alarms and a test its own clock. */
export type Schedule = (task: () => void, milliseconds: number) => () => void;

/** The platform's timers as a schedule. */
export function timers(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}
