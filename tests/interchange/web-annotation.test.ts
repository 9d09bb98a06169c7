/** Notes as W3C Web Annotations: what the model requires is there, what was removed is not. */
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '#interchange/web-annotation.ts';
import type { Note } from '#domain/note.ts';
import type { TeamRecord } from '#sync/records.ts';

const text = 'Varland bought 48 radars.';

const subject: TeamRecord[] = [
  {
    kind: 'member',
    id: 'member-ada',
    value: { id: 'member-ada', name: 'Ada', role: 'owner', joinedAt: '2026-03-01T08:00:00.000Z' },
  },
  {
    kind: 'article',
    id: 'article-0001',
    value: {
      id: 'article-0001',
      addresses: [{ url: 'https://news.example/radars', origin: 'seen' }],
      title: 'Radars for Varland',
      outlet: 'The Harbour Post',
      byline: '',
      publishedAt: null,
      language: 'en',
      fingerprint: [],
      textHash: '0'.repeat(64),
    },
  },
  {
    kind: 'claim',
    id: 'claim-0001',
    value: {
      id: 'claim-0001',
      articleId: 'article-0001',
      selectors: {
        quote: { type: 'TextQuoteSelector', exact: text, prefix: 'Yesterday ', suffix: '' },
        position: { type: 'TextPositionSelector', start: 10, end: 35 },
      },
      text,
      kinds: ['quantity'],
      origin: { by: 'member' },
    },
  },
];

function noted(change: Partial<Note>): TeamRecord {
  const value: Note = {
    id: '11111111-1111-4111-8111-111111111111',
    claimId: 'claim-0001',
    author: 'member-ada',
    content: { body: 'The register says *forty*.', assessment: null, evidence: [] },
    replyTo: null,
    writtenAt: '2026-03-05T09:00:00.000Z',
    editedAt: null,
    revision: 0,
    history: [],
    removed: false,
    ...change,
  };
  return { kind: 'note', id: value.id, value };
}

describe('a note as an annotation', () => {
  it('has the context, type, creator, body and both selectors of the model', () => {
    const [annotation] = annotationsOf([...subject, noted({})]);
    expect(annotation).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-03-05T09:00:00.000Z',
      creator: { type: 'Person', name: 'Ada' },
      body: [
        {
          type: 'TextualBody',
          value: 'The register says *forty*.',
          format: 'text/markdown',
          purpose: 'commenting',
        },
      ],
      target: {
        source: 'https://news.example/radars',
        selector: [
          { type: 'TextQuoteSelector', exact: text, prefix: 'Yesterday ', suffix: '' },
          { type: 'TextPositionSelector', start: 10, end: 35 },
        ],
      },
    });
  });

  const cases: [phrase: string, note: TeamRecord, motivations: string[]][] = [
    ['a reply is replying', noted({ replyTo: 'note-0000' }), ['replying']],
    [
      'a verdict is assessing',
      noted({
        content: {
          body: '',
          assessment: { word: 'unproven', reason: 'Nobody counted.' },
          evidence: [],
        },
      }),
      ['assessing'],
    ],
    ['a removed note is left out', noted({ removed: true }), []],
    ['a note whose claim is not known is left out', noted({ claimId: 'claim-9999' }), []],
  ];
  it.each(cases)('%s', (_, note, motivations) => {
    const annotations = annotationsOf([...subject, note]);
    expect(annotations.map(({ motivation }) => motivation)).toEqual(motivations);
  });
});
