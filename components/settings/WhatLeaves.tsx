/** What leaves this machine, and when: the whole list, in plain words (promise P3). */
import type { ReactNode } from 'react';

const departures: readonly { when: string; what: string }[] = [
  {
    when: 'You open or read a page',
    what: 'Nothing. Articles are read and marked on this machine, and notes come from the copy kept here.',
  },
  {
    when: 'You dismiss a mark, set a rule aside, or keep a wrong mark',
    what: 'Nothing. An export of wrong marks is a file that you save yourself.',
  },
  {
    when: 'You save a note, without a team',
    what: 'Nothing. The note stays on this machine.',
  },
  {
    when: 'You save a note or flag a claim, in a team',
    what: 'To your team’s server: the note or remark, its verdict and sources; the words it is about with a few words around them; the article’s title, outlet, byline, date and addresses; and hashes by which the same text is recognised elsewhere. Not the text of the article.',
  },
  {
    when: 'You take, check or confirm a claim on the desk',
    what: 'To your team’s server: the evidence, verdict and remarks you give, and that it was you.',
  },
  {
    when: 'You press “Capture the source”',
    what: 'One request to the address you gave, without your cookies; its site sees a visit. When you add it to the evidence in a team, the copy, its hashes and its time go to your team’s server. Otherwise it stays on this machine.',
  },
  {
    when: 'You are in a team and the browser runs',
    what: 'A connection to your team’s server, to fetch what teammates wrote. It does not say what you read.',
  },
  {
    when: 'You open Settings in a team, or save a captured copy',
    what: 'To your team’s server: the question for your devices, the open invites and the record of the team, or for that copy where this machine does not have it.',
  },
  {
    when: 'You open a link in a note',
    what: 'An ordinary visit to that site. It is not told where you came from.',
  },
];

export function WhatLeaves(): ReactNode {
  return (
    <section className="settings stack" aria-label="What leaves this machine">
      <h2>What leaves this machine</h2>
      <dl className="departures">
        {departures.map(({ when, what }) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">There is no other traffic: no statistics, no error reports.</p>
    </section>
  );
}
