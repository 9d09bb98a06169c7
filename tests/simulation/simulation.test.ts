/** Thousands of schedules of devices and one server, none of which may lose, repeat or bend anything. */
import { expect, test } from 'vitest';
import { scheduleOf } from './schedule.ts';
import { simulate, told } from './simulate.ts';
import { runSchedule } from './world.ts';

const schedules = Number(process.env['SIMULATION_SCHEDULES'] ?? 10_000);
const from = Number(process.env['SIMULATION_SEED'] ?? 1);

test('every schedule ends with equal replicas, one log, and nothing lost', () => {
  const failure = simulate({ from, schedules });
  expect(failure === null ? 'all hold' : told(failure)).toBe('all hold');
}, 600_000);

test('a seed gives the same schedule and the same story each time', () => {
  const [one, other] = [runSchedule(scheduleOf(78)), runSchedule(scheduleOf(78))];
  expect(one.story.length).toBeGreaterThan(10);
  expect(other).toEqual(one);
});

test('the schedules do what they are for: what can happen, happens', () => {
  const stories = Array.from({ length: 300 }, (_, seed) => runSchedule(scheduleOf(seed)).story);
  const said = stories.flat().join('\n');
  const events = [
    'asks for note.edit',
    'asks for note.remove',
    'asks for review.submit',
    'asks for review.confirm',
    'asks for member.remove',
    'asks for member.leave',
    'asks for member.hand-over',
    'asks for member.change-role',
    'the double of push',
    'is lost',
    'the answer to pull',
    'the answer to snapshot',
    'and will again',
    'is killed while it writes',
    'is killed and started again',
    'the server is killed before it has written',
    "the server's clock is set to",
  ];
  expect(events.filter((event) => !said.includes(event))).toEqual([]);
});
