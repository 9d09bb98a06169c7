import { describe, expect, test } from 'vitest';
import type { Evidence } from '#domain/evidence.ts';
import type { Role } from '#domain/team.ts';
import type { VerdictWord } from '#domain/verdict.ts';
import type { Mutation, MutationType } from '#sync/mutation.ts';
import {
  addEvidence,
  boatArticle,
  confirm,
  editNote,
  flag,
  giveBack,
  joinAs,
  markClaim,
  markWording,
  recordArticle,
  removeNote,
  sourced,
  submit,
  take,
  words,
  writeNote,
} from './support/sample-mutations.ts';
import { people, tableTeam, type Step } from './support/table-team.ts';

const { reader, checker, reviewer, owner } = people;

function teamWithClaim(...more: readonly Step[]) {
  return tableTeam([reader, recordArticle()], [reader, markClaim()], ...more);
}

function teamAtDesk() {
  return teamWithClaim([reader, flag()], [checker, take()]);
}

describe('conflicts', () => {
  test('CF1 an edit of the current revision replaces the note and keeps the words before', () => {
    const team = teamWithClaim([reader, writeNote('note-one', 'Nine, says the notice.')]);
    expect(team.ask(reader, editNote('note-one', 0, 'Nine boats and two hulls.'))).toBe('applied');
    const note = team.note('note-one');
    expect(note?.content.body).toBe('Nine boats and two hulls.');
    expect(note?.revision).toBe(1);
    expect(note?.history).toMatchObject([
      { revision: 0, content: { body: 'Nine, says the notice.' }, lostRace: false },
    ]);
  });

  test('CF2 an edit of an older revision is kept as having lost the race and shown nowhere', () => {
    const team = teamWithClaim(
      [reader, writeNote('note-one', 'Nine.')],
      [reader, editNote('note-one', 0, 'Nine, from the tablet.')],
    );
    expect(team.ask(reader, editNote('note-one', 0, 'Nine, from the phone.'))).toBe('applied');
    const note = team.note('note-one');
    expect(note?.content.body).toBe('Nine, from the tablet.');
    expect(note?.revision).toBe(1);
    expect(note?.history.at(-1)).toMatchObject({
      content: { body: 'Nine, from the phone.' },
      lostRace: true,
    });
  });

  test('CF3 the same text at two addresses is one article with both', () => {
    const copy = 'https://digest.example/boats';
    const team = tableTeam([reader, recordArticle()]);
    const seen = [{ url: copy, origin: 'seen' as const }];
    expect(team.ask(checker, recordArticle({ ...boatArticle, addresses: seen }))).toBe('applied');
    const urls = team.get('article', boatArticle.id)?.addresses.map((address) => address.url);
    expect(urls).toEqual([boatArticle.addresses[0]?.url, copy]);
  });

  test('CF3 at most twenty addresses are kept, the oldest first', () => {
    const team = tableTeam([reader, recordArticle()]);
    for (let from = 0; from < 30; from += 10) {
      const addresses = Array.from({ length: 10 }, (_, index) => ({
        url: `https://copy-${from + index}.example/`,
        origin: 'seen' as const,
      }));
      team.ask(reader, recordArticle({ ...boatArticle, addresses }));
    }
    const addresses = team.get('article', boatArticle.id)?.addresses ?? [];
    expect(addresses).toHaveLength(20);
    expect(addresses[0]).toEqual(boatArticle.addresses[0]);
    expect(addresses.at(-1)?.url).toBe('https://copy-18.example/');
  });

  test('CF4 a claim marked again stays as it was; other words under its name are refused', () => {
    const team = teamWithClaim();
    expect(team.ask(checker, markClaim({ kinds: ['fact'] }))).toBe('applied');
    expect(team.get('claim', 'claim-price')?.kinds).toEqual(['quantity']);
    expect(team.ask(checker, markClaim({ text: 'Varland will pay nothing.' }))).toBe('conflict');
  });

  test('CF7 a claim whose words are not those it points at is refused', () => {
    const team = teamWithClaim();
    const { selectors } = markClaim().claim;
    const other = 'Varland will pay nothing at all.';
    const mark = markClaim({ id: 'claim-other', text: other, selectors });
    expect(team.ask(reader, mark)).toBe('conflict');
    expect(team.get('claim', 'claim-other')).toBeUndefined();
  });

  test('CF5 of two who take the same claim, the second is refused', () => {
    const team = teamWithClaim([reader, flag()]);
    expect(team.ask(checker, take())).toBe('applied');
    expect(team.ask(reviewer, take())).toBe('conflict');
    expect(team.review()?.checker).toBe(checker);
  });

  test('CF5 a claim is flagged once', () => {
    const team = teamWithClaim([reader, flag()]);
    expect(team.ask(checker, flag())).toBe('conflict');
  });

  const unknown: [what: string, mutation: Mutation][] = [
    ['a claim in an article nobody recorded', markClaim()],
    ['a note on a claim nobody marked', writeNote()],
    ['an edit of a note nobody wrote', editNote('note-none', 0, 'Nine.')],
    ['the removal of a note nobody wrote', removeNote('note-none')],
    ['a flag on a claim nobody marked', flag()],
    ['taking a review nobody asked for', take()],
  ];
  test.each(unknown)('CF6 %s is refused as unknown', (_, mutation) => {
    expect(tableTeam().ask(owner, mutation)).toBe('unknown');
  });

  test('CF6 a reply to a note on another claim is refused as unknown', () => {
    const team = teamWithClaim([reader, markWording()], [reader, writeNote('note-one')]);
    const reply = { ...writeNote(), claimId: 'claim-wording', replyTo: 'note-one' };
    expect(team.ask(reader, reply)).toBe('unknown');
  });
});

describe('review', () => {
  test('RV1 a claim goes from flag to publication, each step written down', () => {
    const team = teamAtDesk();
    const steps: [string, Mutation][] = [
      [checker, addEvidence(sourced('Ministry notice', { kind: 'primary' }))],
      [checker, submit('contradicted')],
      [reviewer, giveBack()],
      [checker, addEvidence(sourced('Shipyard'))],
      [checker, submit('contradicted')],
      [owner, confirm()],
    ];
    expect(steps.map(([author, mutation]) => team.ask(author, mutation))).toEqual(
      steps.map(() => 'applied'),
    );
    expect(team.review()?.state).toBe('published');
    expect(team.review()?.confirmedBy).toBe(owner);
    expect(team.review()?.steps.map(({ what, by }) => `${what} by ${by}`)).toEqual([
      `flagged by ${reader}`,
      `taken by ${checker}`,
      `evidence added by ${checker}`,
      `submitted by ${checker}`,
      `returned by ${reviewer}`,
      `evidence added by ${checker}`,
      `submitted by ${checker}`,
      `confirmed by ${owner}`,
    ]);
  });

  const tooEarly: [what: string, mutation: Mutation][] = [
    ['evidence', addEvidence(sourced('Ministry notice'))],
    ['a verdict', submit('unproven')],
    ['a confirmation', confirm()],
    ['a return', giveBack()],
  ];
  test.each(tooEarly)('RV1 %s for a claim that nobody took is refused', (_, mutation) => {
    const team = teamWithClaim([reader, flag()]);
    expect(team.ask(owner, mutation)).toBe('conflict');
    expect(team.review()?.state).toBe('flagged');
  });

  test('RV2 another member adds no evidence and submits no verdict', () => {
    const team = teamAtDesk();
    expect(team.ask(owner, addEvidence(sourced('Shipyard')))).toBe('not allowed');
    expect(team.ask(owner, submit('unproven'))).toBe('not allowed');
  });

  test('RV3 a verdict without evidence is refused and the refusal says what is missing', () => {
    const answer = teamAtDesk().answer(checker, submit('contradicted'));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'evidence missing' } });
    expect(answer.ok ? [] : answer.refusal.missing).toHaveLength(1);
  });

  const evidence: [what: string, pieces: Parameters<typeof sourced>[], outcome: string][] = [
    ['one captured primary source', [['Ministry notice', { kind: 'primary' }]], 'applied'],
    ['one captured secondary source', [['Ministry notice']], 'evidence missing'],
    ['two sources of two origins, one captured', [['Ministry notice'], ['Shipyard']], 'applied'],
    ['two outlets on one origin', [['Ministry notice'], ['ministry  notice']], 'evidence missing'],
    [
      'two origins, neither captured',
      [
        ['Ministry notice', { isCaptured: false }],
        ['Shipyard', { isCaptured: false }],
      ],
      'evidence missing',
    ],
  ];
  test.each(evidence)('RV3 a verdict on %s', (_, pieces, outcome) => {
    const team = teamAtDesk();
    for (const piece of pieces) team.ask(checker, addEvidence(sourced(...piece)));
    expect(team.ask(checker, submit('contradicted'))).toBe(outcome);
  });

  const unnamed = { site: 'one' };
  const copies: [what: string, pieces: Parameters<typeof sourced>[], outcome: string][] = [
    [
      'two copies that name no origin',
      [
        ['', unnamed],
        ['', { site: 'two' }],
      ],
      'evidence missing',
    ],
    [
      'a named origin and a copy that names none',
      [['Shipyard'], ['', unnamed]],
      'evidence missing',
    ],
    [
      'two origins of which one is not captured',
      [['Ministry notice'], ['Shipyard', { isCaptured: false }]],
      'evidence missing',
    ],
    [
      'two named origins among copies',
      [['Shipyard'], ['', unnamed], ['Ministry notice']],
      'applied',
    ],
  ];
  test.each(copies)('RV8 a verdict on %s', (_, pieces, outcome) => {
    const team = teamAtDesk();
    for (const piece of pieces) team.ask(checker, addEvidence(sourced(...piece)));
    expect(team.ask(checker, submit('contradicted'))).toBe(outcome);
  });

  const against = sourced('Ministry notice', { kind: 'primary' });
  const forIt = sourced('Shipyard', { kind: 'primary', stance: 'supports' });
  const aside = sourced('Almanac', { kind: 'primary', stance: 'context' });
  const stances: [word: VerdictWord, what: string, pieces: Evidence[], outcome: string][] = [
    ['supported', 'what contradicts', [against], 'evidence missing'],
    ['mostly supported', 'what contradicts', [against], 'evidence missing'],
    ['supported', 'what supports, beside a contradiction', [against, forIt], 'applied'],
    ['contradicted', 'what supports', [forIt], 'evidence missing'],
    ['mostly contradicted', 'what contradicts', [against], 'applied'],
    ['mixed', 'one side', [forIt], 'evidence missing'],
    ['mixed', 'both sides', [forIt, against], 'applied'],
    ['supported', 'context', [aside], 'evidence missing'],
  ];
  test.each(stances)('RV3 "%s" on %s alone', (word, _, pieces, outcome) => {
    const team = teamAtDesk();
    for (const piece of pieces) team.ask(checker, addEvidence(piece));
    expect(team.ask(checker, submit(word))).toBe(outcome);
  });

  test('RV3 a verdict that weighs nothing needs no evidence', () => {
    expect(teamAtDesk().ask(checker, submit('unproven'))).toBe('applied');
  });

  test('RV4 a written reason opens the gate and stays with the verdict', () => {
    const team = teamAtDesk();
    const reason = 'The minister told us in person; a recording follows.';
    expect(team.ask(checker, submit('contradicted', reason))).toBe('applied');
    expect(team.review()?.override).toBe(reason);
  });

  test('RV4 where the gate is met, no override is kept', () => {
    const team = teamAtDesk();
    team.ask(checker, addEvidence(sourced('Ministry notice', { kind: 'primary' })));
    expect(team.ask(checker, submit('contradicted', 'To be safe.'))).toBe('applied');
    expect(team.review()?.override).toBeNull();
  });

  test('RV5 nobody confirms or returns their own verdict, owners included', () => {
    const team = teamWithClaim([reader, flag()], [owner, take()], [owner, submit('unproven')]);
    expect(team.ask(owner, confirm())).toBe('not allowed');
    expect(team.ask(owner, giveBack())).toBe('not allowed');
    expect(team.ask(reviewer, confirm())).toBe('applied');
  });

  test.each([
    ['confirming', confirm],
    ['returning', giveBack],
  ])('RV9 %s a verdict that another has replaced is refused', (_, asked) => {
    const team = teamWithClaim(
      [reader, flag()],
      [owner, take()],
      [owner, submit('unproven')],
      [reviewer, giveBack()],
      [owner, submit('outdated')],
    );
    expect(team.ask(reviewer, { ...asked(), seen: 3 })).toBe('conflict');
    expect(team.ask(reviewer, { ...asked(), seen: 5 })).toBe('applied');
  });

  test('RV6 a prediction is not called true or false, whatever the evidence or override', () => {
    const team = teamWithClaim([reader, markWording()], [reader, flag('claim-wording')]);
    team.ask(checker, take('claim-wording'));
    const primary = sourced('Ministry notice', { kind: 'primary' });
    team.ask(checker, addEvidence(primary, 'claim-wording'));
    expect(team.ask(checker, submit('supported', null, 'claim-wording'))).toBe('conflict');
    expect(team.ask(checker, submit('supported', 'I insist.', 'claim-wording'))).toBe('conflict');
    expect(team.ask(checker, submit('needs attribution', null, 'claim-wording'))).toBe('applied');
  });

  const everyone: Role[] = ['reader', 'checker', 'reviewer', 'owner'];
  const allowed: [Mutation, Role[]][] = [
    [recordArticle(), everyone],
    [markClaim(), everyone],
    [writeNote(), everyone],
    [editNote('note-none', 0, 'Nine.'), everyone],
    [removeNote('note-none'), everyone],
    [flag(), everyone],
    [take(), ['checker', 'reviewer', 'owner']],
    [addEvidence(sourced('Shipyard')), ['checker', 'reviewer', 'owner']],
    [submit('unproven'), ['checker', 'reviewer', 'owner']],
    [confirm(), ['reviewer', 'owner']],
    [giveBack(), ['reviewer', 'owner']],
    [joinAs('friend-01', 'owner'), []],
  ];
  test.each(allowed.map(([mutation, roles]) => ({ type: mutation.type, mutation, roles })))(
    'RV7 $type is for $roles and nobody else',
    ({ mutation, roles }: { type: MutationType; mutation: Mutation; roles: Role[] }) => {
      const byRole = everyone.filter((role) => {
        const answer = tableTeam().answer(people[role], mutation);
        return (
          answer.ok || !answer.refusal.sentence.startsWith(`Your role in this team is ${role}`)
        );
      });
      expect(byRole).toEqual(roles);
    },
  );

  test('RV7 somebody who is no member may ask for nothing', () => {
    expect(tableTeam().ask('stranger-1', recordArticle())).toBe('not allowed');
  });
});

describe('deletion', () => {
  test('DE1 a removed note is hidden and its words are kept', () => {
    const team = teamWithClaim([reader, writeNote('note-one', 'Nine.')]);
    expect(team.ask(reader, removeNote('note-one'))).toBe('applied');
    expect(team.note('note-one')).toMatchObject({ removed: true, content: words('Nine.') });
  });

  test('DE2 only the author changes or removes a note, owners included', () => {
    const team = teamWithClaim([reader, writeNote('note-one')]);
    expect(team.ask(owner, editNote('note-one', 0, 'Eleven.'))).toBe('not allowed');
    expect(team.ask(owner, removeNote('note-one'))).toBe('not allowed');
  });

  test('DE3 a removed note is not edited; removing it again changes nothing', () => {
    const team = teamWithClaim([reader, writeNote('note-one')], [reader, removeNote('note-one')]);
    const before = team.note('note-one');
    expect(team.ask(reader, editNote('note-one', 0, 'Back again.'))).toBe('conflict');
    expect(team.ask(reader, removeNote('note-one'))).toBe('applied');
    expect(team.note('note-one')).toEqual(before);
  });
});

describe('the reducer itself', () => {
  test('IM4 the same question gets the same answer and nothing handed in is changed', () => {
    const team = teamWithClaim(
      [reader, writeNote('note-one')],
      [reader, flag()],
      [checker, take()],
    );
    const asked: [string, Mutation][] = [
      [reader, editNote('note-one', 0, 'Nine, surely.')],
      [checker, addEvidence(sourced('Shipyard'))],
      [checker, submit('unproven')],
      [owner, recordArticle()],
    ];
    for (const [author, mutation] of asked) {
      const before = JSON.stringify([mutation, team.note('note-one'), team.review()]);
      expect(team.answer(author, mutation)).toEqual(team.answer(author, mutation));
      expect(JSON.stringify([mutation, team.note('note-one'), team.review()])).toBe(before);
    }
  });

  test('SE5 a client that writes its own admission is refused in every role', () => {
    for (const id of Object.values(people)) {
      expect(tableTeam().ask(id, joinAs('friend-01', 'owner'))).toBe('not allowed');
    }
  });
});
