/** The simulation also finds faults that both ends share, since they run the same reducer: each is put into it here. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Note } from '#domain/note.ts';
import type { Reduction } from '#sync/reducer.ts';
import type * as ReduceNote from '#sync/reduce-note.ts';
import { simulate, told } from './simulate.ts';

vi.setConfig({ testTimeout: 300_000 });

type EditNote = typeof ReduceNote.editNote;

const present = vi.hoisted(() => ({ editNote: null as EditNote | null }));
afterEach(() => {
  present.editNote = null;
});

vi.mock('#sync/reduce-note.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof ReduceNote>();
  const editNote: EditNote = (...given) => (present.editNote ?? sound.editNote)(...given);
  return { ...sound, editNote };
});

const { editNote: sound } = await vi.importActual<typeof ReduceNote>('#sync/reduce-note.ts');

/** The sound answer, its note changed. */
function changing(change: (note: Note, before: Note | undefined) => Note): EditNote {
  return (records, mutation, asked): Reduction => {
    const reduction = sound(records, mutation, asked);
    if (!reduction.ok) return reduction;
    const before = records.get('note', mutation.noteId);
    const changed = reduction.changed.map((record) =>
      record.kind === 'note' ? { ...record, value: change(record.value, before) } : record,
    );
    return { ok: true, changed };
  };
}

/** As it would be if whoever writes last were right. */
const lastWins: EditNote = (records, mutation, asked) => {
  const revision = records.get('note', mutation.noteId)?.revision ?? mutation.revision;
  return sound(records, { ...mutation, revision }, asked);
};

let calls = 0;

const faults: [what: string, editNote: EditNote][] = [
  ['an edit overwrites a newer revision', lastWins],
  [
    'an edit that comes too late leaves no trace',
    changing((note, before) => {
      return note.history.at(-1)?.lostRace === true && before !== undefined ? before : note;
    }),
  ],
  ['an edit forgets the words before it', changing((note) => ({ ...note, history: [] }))],
  [
    'an edit that comes too late is not marked as such',
    changing((note) => ({
      ...note,
      history: note.history.map((revision) => ({ ...revision, lostRace: false })),
    })),
  ],
  [
    'the reducer looks at something besides what it is given',
    changing((note) => {
      calls += 1;
      return { ...note, editedAt: new Date(calls).toISOString() };
    }),
  ],
];

test.for(faults)('found, and made small: %s', ([, editNote]) => {
  present.editNote = editNote;
  const failure = simulate({ from: 1, schedules: 1000 });
  expect(failure).not.toBeNull();
  if (failure === null) return;
  expect(failure.schedule.steps.length).toBeLessThanOrEqual(8);
  expect(told(failure)).toContain('note.edit');
});

test('nothing is found where nothing is broken', () => {
  expect(simulate({ from: 1, schedules: 300 })).toBeNull();
});
