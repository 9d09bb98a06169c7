/** Runs schedules by their seeds until one fails, and makes that one small enough to read. */
import { scheduleOf, type Schedule } from './schedule.ts';
import { shrunk } from './shrink.ts';
import { runSchedule, soundParts, type Parts } from './world.ts';

export interface Failure {
  seed: number;
  /** How many schedules ran until this one failed, itself included. */
  ran: number;
  schedule: Schedule;
  violation: string;
  story: readonly string[];
}

/** Runs the schedules of these seeds; gives the first failure, shrunk, or null. */
export function simulate(
  { from, schedules }: { from: number; schedules: number },
  parts: Parts = soundParts,
): Failure | null {
  for (let seed = from; seed < from + schedules; seed += 1) {
    const schedule = scheduleOf(seed);
    if (runSchedule(schedule, parts).violation === null) continue;
    const small = shrunk(schedule, (candidate) => runSchedule(candidate, parts).violation !== null);
    const { violation, story } = runSchedule(small, parts);
    return { seed, ran: seed - from + 1, schedule: small, violation: violation ?? '', story };
  }
  return null;
}

/** A failure as somebody reads it in the output of a test: what broke, and the few steps that break it. */
export function told({ seed, violation, story }: Failure): string {
  const steps = story.map((sentence, index) => `  ${index + 1}. ${sentence}`);
  return [`The schedule of seed ${seed} fails: ${violation}.`, ...steps].join('\n');
}
