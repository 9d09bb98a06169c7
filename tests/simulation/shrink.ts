/** Makes a failing schedule small: fewer steps first, then fewer devices and simpler numbers, as long as it fails. */
import type { Schedule, Step } from './schedule.ts';

/** A schedule that still fails and from which no single step can be left out. */
export function shrunk(schedule: Schedule, fails: (candidate: Schedule) => boolean): Schedule {
  let best = schedule;
  for (;;) {
    const shorter = withFewerSteps(best, fails);
    const simpler = withSimplerSteps(withFewerDevices(shorter, fails), fails);
    const next = simpler.steps.length < best.steps.length ? simpler : withoutAPair(simpler, fails);
    if (next.steps.length === best.steps.length) return next;
    best = next;
  }
}

/** Leaves out halves, quarters … single steps, until none can go (delta debugging: Zeller and Hildebrandt 2002). */
function withFewerSteps(schedule: Schedule, fails: (candidate: Schedule) => boolean): Schedule {
  let { steps } = schedule;
  let size = Math.ceil(steps.length / 2);
  while (size >= 1) {
    let hasShrunk = false;
    for (let from = 0; from < steps.length;) {
      const rest = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (fails({ ...schedule, steps: rest })) {
        steps = rest;
        hasShrunk = true;
      } else from += size;
    }
    if (!hasShrunk || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return { ...schedule, steps };
}

/** A call and its arrival can only go together: without one of them the other means another call. */
function withoutAPair(schedule: Schedule, fails: (candidate: Schedule) => boolean): Schedule {
  const { steps } = schedule;
  for (const first of steps.keys()) {
    for (let second = first + 1; second < steps.length; second += 1) {
      const rest = steps.filter((_, index) => index !== first && index !== second);
      if (fails({ ...schedule, steps: rest })) return { ...schedule, steps: rest };
    }
  }
  return schedule;
}

function withFewerDevices(schedule: Schedule, fails: (candidate: Schedule) => boolean): Schedule {
  for (let cast = 0; cast < schedule.cast; cast += 1) {
    const candidate = { ...schedule, cast };
    if (fails(candidate)) return candidate;
  }
  return schedule;
}

function withSimplerSteps(schedule: Schedule, fails: (candidate: Schedule) => boolean): Schedule {
  let best = schedule;
  for (const index of schedule.steps.keys()) {
    for (const part of ['device', 'pick', 'detail'] as const) {
      for (const number of [0, 1, 2, 3]) {
        const candidate = {
          ...best,
          steps: best.steps.with(index, withPart(best, index, part, number)),
        };
        if (number < (best.steps[index]?.[part] ?? 0) && fails(candidate)) {
          best = candidate;
          break;
        }
      }
    }
  }
  return best;
}

function withPart(
  { steps }: Schedule,
  index: number,
  part: 'device' | 'pick' | 'detail',
  number: number,
): Step {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`There is no step ${index}.`);
  return { ...step, [part]: number };
}
