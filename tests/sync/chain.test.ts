import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { brokenLink, chainStart, hashOf, type Entry } from '#sync/entry.ts';
import { flag, recordArticle, writeNote } from './support/sample-mutations.ts';

function entryOf(seq = 1, previous = chainStart): Entry {
  const said = { author: 'reader-1', at: '2031-03-04T09:00:00Z', mutation: writeNote() };
  const unsigned = { teamId: 'team-boats', seq, ...said, previous };
  return { ...unsigned, hash: hashOf(unsigned) };
}

function logOf(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let seq = 1; seq <= length; seq += 1) entries.push(entryOf(seq, entries.at(-1)?.hash));
  return entries;
}

const start = { seq: 0, hash: chainStart };

test('OR5 the hash is SHA-256 over the keys in order, written by another hand', () => {
  const mutation = {
    id: 'mutation-1',
    madeAt: '2031-03-04T09:00:00Z',
    type: 'note.remove',
    noteId: 'note-öne-1',
  };
  const unsigned = {
    teamId: 'team-boats',
    seq: 1,
    author: 'reader-1',
    at: '2031-03-04T09:00:00Z',
    mutation: { ...mutation, type: 'note.remove' as const },
    previous: chainStart,
  };
  const byHand = `{"at":"2031-03-04T09:00:00Z","author":"reader-1","mutation":{"id":"mutation-1","madeAt":"2031-03-04T09:00:00Z","noteId":"note-öne-1","type":"note.remove"},"previous":"${chainStart}","seq":1,"teamId":"team-boats"}`;
  expect(hashOf(unsigned)).toBe(createHash('sha256').update(byHand).digest('hex'));
});

test('OR5 the order in which keys were written does not matter', () => {
  const { hash, ...entry } = entryOf();
  const backwards = { ...Object.fromEntries(Object.entries(entry).toReversed()), ...entry };
  expect(Object.keys(backwards)).not.toEqual(Object.keys(entry));
  expect(hashOf(backwards)).toBe(hash);
});

test('OR6 an untouched log holds, whole and from any place on', () => {
  const log = logOf(5);
  expect(brokenLink(log, start)).toBeNull();
  expect(brokenLink(log.slice(2), { seq: 2, hash: log[1]?.hash ?? '' })).toBeNull();
  expect(brokenLink([], start)).toBeNull();
});

describe('a log that somebody touched', () => {
  const tampering: [what: string, tamper: (log: Entry[]) => Entry[], found: string][] = [
    [
      'a changed author',
      (log) => changed(log, 2, { author: 'owner-01' }),
      'entry 3 does not match its hash',
    ],
    [
      'a changed time',
      (log) => changed(log, 0, { at: '2031-03-05T09:00:00Z' }),
      'entry 1 does not match its hash',
    ],
    [
      'another mutation',
      (log) => changed(log, 4, { mutation: flag() }),
      'entry 5 does not match its hash',
    ],
    [
      'another team',
      (log) => changed(log, 0, { teamId: 'team-other' }),
      'entry 1 does not match its hash',
    ],
    ['a missing entry', (log) => log.toSpliced(1, 1), 'entry 2 is missing'],
    ['a missing first entry', (log) => log.slice(1), 'entry 1 is missing'],
    ['a repeated entry', (log) => log.toSpliced(1, 0, ...log.slice(0, 1)), 'entry 2 is missing'],
    [
      'two entries swapped',
      (log) => [...log.slice(0, 2).toReversed(), ...log.slice(2)],
      'entry 1 is missing',
    ],
    ['an entry rewritten with a fresh hash', rewritten, 'entry 3 does not follow the one before'],
  ];
  test.each(tampering)('OR6 %s is noticed and named', (_, tamper, found) => {
    expect(brokenLink(tamper(logOf(5)), start)).toBe(found);
  });
});

function changed(log: Entry[], index: number, changes: Partial<Entry>): Entry[] {
  return log.map((entry, at) => (at === index ? { ...entry, ...changes } : entry));
}

function rewritten(log: Entry[]): Entry[] {
  const forged = changed(log, 1, { mutation: recordArticle() });
  return forged.map((entry, at) => (at === 1 ? { ...entry, hash: hashOf(entry) } : entry));
}
