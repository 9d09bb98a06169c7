import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import { changeRole, handOver, leave, remove, takeFrom } from './support/member-mutations.ts';
import {
  addEvidence,
  confirm,
  flag,
  giveBack,
  joinAs,
  markClaim,
  recordArticle,
  sourced,
  submit,
  take,
  writeNote,
} from './support/sample-mutations.ts';
import { people, tableTeam, type Step } from './support/table-team.ts';

const { reader, checker, reviewer, owner } = people;

function teamWithReview(...more: readonly Step[]) {
  return tableTeam(
    [reader, recordArticle()],
    [reader, markClaim()],
    [reader, flag()],
    [checker, take()],
    ...more,
  );
}

describe('roles', () => {
  test('MB1 an owner gives another member a role, which counts from then on', () => {
    const team = tableTeam([reader, recordArticle()], [reader, markClaim()], [reader, flag()]);
    expect(team.ask(reader, take())).toBe('not allowed');
    expect(team.ask(owner, changeRole(reader, 'checker'))).toBe('applied');
    expect(team.ask(reader, take())).toBe('applied');
  });

  const refusals: [what: string, author: string, mutation: Mutation, code: string][] = [
    ['a reviewer raises themselves', reviewer, changeRole(reviewer, 'owner'), 'not allowed'],
    ['a reviewer lowers an owner', reviewer, changeRole(owner, 'reader'), 'not allowed'],
    ['an owner lowers themselves', owner, changeRole(owner, 'reader'), 'conflict'],
    ['the role of nobody', owner, changeRole('nobody-01', 'reader'), 'unknown'],
    ['a reviewer hands the team over', reviewer, handOver(checker), 'not allowed'],
    ['an owner hands over to themselves', owner, handOver(owner), 'conflict'],
    ['an owner hands over to nobody', owner, handOver('nobody-01'), 'unknown'],
    ['a reviewer removes a reader', reviewer, remove(reader), 'not allowed'],
    ['an owner removes themselves', owner, remove(owner), 'conflict'],
    ['an owner removes nobody', owner, remove('nobody-01'), 'unknown'],
    ['a stranger leaves', 'nobody-01', leave(), 'not allowed'],
  ];
  test.each(refusals)('MB1 refused: %s', (_, author, mutation, code) => {
    expect(tableTeam().ask(author, mutation)).toBe(code);
  });

  test('MB1 nobody who has gone gets a role or the team', () => {
    const team = tableTeam([reader, leave()]);
    expect(team.ask(owner, changeRole(reader, 'checker'))).toBe('unknown');
    expect(team.ask(owner, handOver(reader))).toBe('unknown');
  });

  test('MB2 handing over makes an owner and a reviewer in one step', () => {
    const team = tableTeam([owner, handOver(checker)]);
    expect(team.get('member', checker)?.role).toBe('owner');
    expect(team.get('member', owner)?.role).toBe('reviewer');
    expect(team.ask(owner, changeRole(reader, 'checker'))).toBe('not allowed');
    expect(team.ask(checker, changeRole(owner, 'reader'))).toBe('applied');
  });

  test('MB3 an owner leaves only after the team was handed over', () => {
    const team = tableTeam();
    expect(team.ask(owner, leave())).toBe('conflict');
    expect(team.ask(owner, handOver(checker))).toBe('applied');
    expect(team.ask(owner, leave())).toBe('applied');
  });

  test('MB3 of two owners who lower each other at once, the first does and the second may not', () => {
    const team = tableTeam([owner, changeRole(checker, 'owner')]);
    expect(team.ask(owner, changeRole(checker, 'reader'))).toBe('applied');
    expect(team.ask(checker, changeRole(owner, 'reader'))).toBe('not allowed');
  });

  test('MB3 whatever is asked, in whatever order, the team keeps an owner', () => {
    const who = fc.constantFrom(...Object.values(people));
    const notes = fc.constantFrom('kept' as const, 'hidden' as const);
    const asking = fc.tuple(
      who,
      fc.oneof(
        fc.tuple(who, fc.constantFrom<Role>(...roles)).map(([id, role]) => changeRole(id, role)),
        who.map(handOver),
        fc.constant(null).map(leave),
        fc.tuple(who, notes).map(([id, shown]) => remove(id, shown)),
      ),
    );
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 25 }), (asked) => {
        const team = tableTeam();
        for (const [author, mutation] of asked) team.ask(author, mutation);
        const present = Object.values(people).map((id) => team.get('member', id));
        expect(present.some((one) => one?.role === 'owner' && one.left === undefined)).toBe(true);
      }),
    );
  });

  test('MB7 a role is judged where an entry stands: before the change as before, after it as after', () => {
    const team = tableTeam([reader, recordArticle()], [reader, markClaim()], [reader, flag()]);
    expect(team.ask(checker, take())).toBe('applied');
    expect(team.ask(owner, changeRole(checker, 'reader'))).toBe('applied');
    expect(team.ask(checker, addEvidence(sourced('Ministry')))).toBe('not allowed');
    expect(team.review()).toMatchObject({ state: 'checking', checker });
  });
});

describe('going', () => {
  test('MB4 who leaves stays known, with when and how; their notes stay', () => {
    const team = teamWithReview([reader, writeNote('note-one')]);
    expect(team.ask(reader, leave())).toBe('applied');
    expect(team.get('member', reader)).toMatchObject({
      name: reader,
      left: { how: 'left', notes: 'kept' },
    });
    expect(team.note('note-one')).toMatchObject({ author: reader, removed: false });
  });

  test('MB4 nobody comes back under the same identifier, not even by the server', () => {
    const team = tableTeam([owner, remove(reader)]);
    const again = joinAs(reader, 'owner');
    expect(team.ask(owner, again)).toBe('not allowed');
    expect(team.admit(again)).toBe('conflict');
    expect(team.get('member', reader)?.left?.how).toBe('removed');
  });

  test('MB5 who removes says whether notes are shown; the notes are as they were', () => {
    const team = teamWithReview([reader, writeNote('note-one')]);
    const before = team.note('note-one');
    expect(team.ask(owner, remove(reader, 'hidden'))).toBe('applied');
    expect(team.get('member', reader)?.left).toMatchObject({ how: 'removed', notes: 'hidden' });
    expect(team.note('note-one')).toEqual(before);
  });

  test('MB5 of somebody who left in time, an owner hides the notes and shows them again', () => {
    const team = tableTeam([reader, leave()]);
    const { left } = team.get('member', reader) ?? {};
    expect(team.ask(owner, remove(reader, 'hidden'))).toBe('applied');
    expect(team.get('member', reader)?.left).toEqual({ ...left, notes: 'hidden' });
    expect(team.ask(owner, remove(reader, 'kept'))).toBe('applied');
    expect(team.get('member', reader)?.left).toEqual(left);
  });

  const pending: [what: string, mutation: Mutation][] = [
    ['a note', writeNote()],
    ['a flag', flag('claim-wording')],
    ['leaving', leave()],
    ['handing over', handOver(reader)],
  ];
  test.each(pending)('MB6 what somebody asks after they went is refused: %s', (_, mutation) => {
    const team = teamWithReview([owner, changeRole(reviewer, 'owner')], [owner, remove(reviewer)]);
    expect(team.ask(reviewer, mutation)).toBe('not allowed');
    const answer = team.answer(reviewer, mutation);
    expect(answer).toMatchObject({
      refusal: { sentence: 'You are not in this team any more. Ask an owner for an invite.' },
    });
  });
});

describe('a review whose checker went', () => {
  test('MB8 another checker takes it over, with what is in the dossier', () => {
    const team = teamWithReview([checker, addEvidence(sourced('Ministry'))], [checker, leave()]);
    expect(team.ask(reviewer, takeFrom(checker))).toBe('applied');
    expect(team.review()).toMatchObject({ state: 'checking', checker: reviewer, evidence: [{}] });
    expect(team.review()?.steps.at(-1)).toMatchObject({ what: 'taken', by: reviewer });
    expect(team.ask(reviewer, addEvidence(sourced('Shipyard')))).toBe('applied');
  });

  test('MB8 it is taken over too where the checker may not check any more', () => {
    const team = teamWithReview([owner, changeRole(checker, 'reader')]);
    expect(team.ask(reviewer, takeFrom(checker))).toBe('applied');
  });

  test('MB8 a checker who is there keeps it', () => {
    const team = teamWithReview();
    expect(team.ask(reviewer, takeFrom(checker))).toBe('not allowed');
    expect(team.ask(reviewer, takeFrom('nobody-01'))).toBe('conflict');
    expect(team.ask(reviewer, take())).toBe('conflict');
  });

  test('MB8 of two who take over, the second is refused', () => {
    const team = teamWithReview([checker, leave()]);
    expect(team.ask(reviewer, takeFrom(checker))).toBe('applied');
    expect(team.ask(owner, takeFrom(checker))).toBe('conflict');
  });

  test('MB8 a reader takes nothing over', () => {
    expect(teamWithReview([checker, leave()]).ask(reader, takeFrom(checker))).toBe('not allowed');
  });

  test('MB8 a submitted one is confirmed as ever, and returned it is anybody’s', () => {
    const team = teamWithReview([checker, submit('unproven')], [checker, leave()]);
    expect(team.ask(reviewer, takeFrom(checker))).toBe('conflict');
    expect(team.ask(reviewer, giveBack())).toBe('applied');
    expect(team.ask(owner, takeFrom(checker))).toBe('applied');
    expect(team.ask(owner, submit('unproven'))).toBe('applied');
    expect(team.ask(owner, confirm())).toBe('not allowed');
    expect(team.ask(reviewer, confirm())).toBe('applied');
  });
});
