import { describe, expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';

const reasons = (old: string, now: string): string => compareMeaning(old, now).reasons.join(' ');

describe('the guard speaks when somebody else did it (P2)', () => {
  test.each([
    [
      'the passive made active without its names trading places',
      'Varland’s navy was attacked by Ostrel’s coast guard.',
      'Varland’s navy attacked Ostrel’s coast guard.',
      'A name changed places',
    ],
    [
      'the active made passive without its names trading places',
      'Brenn sued Hallam.',
      'Brenn was sued by Hallam.',
      'A name changed places',
    ],
    [
      'common words in the passive',
      'The fishing crew was rescued by the coast guard.',
      'The fishing crew rescued the coast guard.',
      'Who did it to whom',
    ],
    [
      'roles of several words each',
      'The coast guard rescued the fishing crew.',
      'The fishing crew rescued the coast guard.',
      'Who did it to whom',
    ],
    [
      'a passive in the middle of a sentence',
      'On Friday the miners were sued by the union in court.',
      'On Friday the miners sued the union in court.',
      'Who did it to whom',
    ],
    [
      'two clauses exchanged',
      'The army shelled the rebels while the rebels shelled the town.',
      'The rebels shelled the army while the army shelled the town.',
      'Who did it to whom',
    ],
    [
      'to for from',
      'It sailed from the islands to the mainland.',
      'It sailed to the islands from the mainland.',
      'A preposition',
    ],
    [
      'by for to',
      'It was sold to Ostrel by a firm.',
      'It was sold by Ostrel to a firm.',
      'A preposition',
    ],
    ['by for for', 'It was built by Varland.', 'It was built for Varland.', 'A preposition'],
    ['by for in before a day', 'ready by Monday', 'ready on Monday', 'A preposition'],
    ['until for from', 'closed until Monday', 'closed from Monday', 'A preposition'],
    ['since for before', 'at war since 2019', 'at war before 2019', 'A preposition'],
    ['after for in', 'in 2019 it sank', 'after 2019 it sank', 'A preposition'],
    ['near for in', 'The shell fell in Brenn.', 'The shell fell near Brenn.', 'A preposition'],
    [
      'an order that nobody may have followed',
      'The crew abandoned the ship.',
      'The crew was ordered to abandon the ship.',
      'What was done',
    ],
    [
      'a wish for a deed',
      'Varland has bought 20 jets.',
      'Varland wants to buy 20 jets.',
      'A word of certainty',
    ],
  ])('%s', (_name, old, now, what) => {
    expect(reasons(old, now)).toContain(what);
  });
});

describe('the guard is silent where the same did the same', () => {
  test.each([
    ['an honest passive', 'Varland shelled Ostrel.', 'Ostrel was shelled by Varland.'],
    ['and back', 'Ostrel was shelled by Varland.', 'Varland shelled Ostrel.'],
    ['with a day', 'Varland shelled Ostrel on Friday.', 'Ostrel was shelled by Varland on Friday.'],
    [
      'of common words',
      'The coast guard rescued the crew.',
      'The crew was rescued by the coast guard.',
    ],
    [
      'without its agent’s verb of being',
      'Rebels were shelled by the army.',
      'Rebels shelled by the army.',
    ],
    [
      'a day moved to the front',
      'The army left Brenn on Monday.',
      'On Monday, the army left Brenn.',
    ],
    [
      'the speaker moved to the front',
      'The port is closed, the ministry said.',
      'The ministry said the port is closed.',
    ],
    [
      'a list in another order',
      'It lost tanks, guns and trucks.',
      'It lost trucks, guns and tanks.',
    ],
    ['of for a genitive', 'the navy of Varland', 'Varland’s navy'],
    ['an adverb moved', 'the army moved quickly south', 'the army quickly moved south'],
    ['in for at', 'It lay at the port.', 'It lay in the port.'],
    ['began to', 'The ferry sailed.', 'The ferry began to sail.'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).toEqual([]);
  });
});

describe('the guard speaks of plain words that overturn a claim', () => {
  test.each([
    ['The strike destroyed two sheds.', 'The strike damaged two sheds.'],
    ['The rocket hit the bridge.', 'The rocket missed the bridge.'],
    ['The sale was approved.', 'The sale was cancelled.'],
    ['The treaty was signed.', 'The treaty was shelved.'],
    ['The pilot was rescued.', 'The pilot was shot.'],
    ['The fire was an accident.', 'The fire was sabotage.'],
    ['It was hit by a missile.', 'It was hit by a drone.'],
    ['A frigate was sunk.', 'A trawler was sunk.'],
  ])('%s %s', (old, now) => {
    expect(reasons(old, now)).toContain('A word became its opposite');
  });
});

describe('the guard reads signs', () => {
  test.each([
    '±40',
    '± 40',
    '~40',
    '≈40',
    '≥40',
    '≤40',
    '>40',
    '> 40',
    '<40',
    '+40',
    '40+',
    '-40',
    '×40',
    '40°',
    '40¢',
    '¢40',
    '฿40',
    '₱40',
    '₺40',
    '₦40',
    '₿40',
    'R$40',
  ])('%s is not 40', (sign) => {
    expect(reasons(`It counted ${sign} then.`, 'It counted 40 then.')).not.toBe('');
    expect(reasons('It counted 40 then.', `It counted ${sign} then.`)).not.toBe('');
  });

  test.each([
    ['10⁶ rounds', '106 rounds'],
    ['฿40', '₦40'],
    ['₱40', '₺40'],
  ])('%s is not %s', (old, now) => {
    expect(reasons(old, now)).not.toBe('');
  });
});

test('many opposites are told in few sentences', () => {
  const words = Array.from(
    { length: 500 },
    (_none, at) =>
      `x${'abcdefghij'.charAt(at % 10)}${'klmnopqrst'.charAt(Math.floor(at / 10) % 10)}${'uvwxy'.charAt(Math.floor(at / 100))}`,
  );
  const old = `The list is ${words.join(' ')}`;
  const now = `The list is ${words.map((word) => `un${word}`).join(' ')}`;
  expect(compareMeaning(old, now).reasons.length).toBeLessThan(12);
});
