import { describe, expect, it } from 'vitest';
import {
  contentOf,
  editEvidence,
  emptyDraft,
  emptyEvidence,
  evidenceOf,
  isEmptyDraft,
  type EvidenceDraft,
  type NoteDraft,
} from '#components/note/note-draft.ts';
import { evidence, newId } from './made-up.ts';

const now = '2031-03-05T10:00:00Z';

function source(change: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    ...emptyEvidence(newId),
    url: 'https://armsboard.example/notices/31-07',
    title: 'Notice 31-07',
    quote: 'forty-eight (48) Heron radars',
    ...change,
  };
}

function draft(change: Partial<NoteDraft> = {}): NoteDraft {
  return { ...emptyDraft(), body: 'The notice says 48.', ...change };
}

function fieldsWrongIn(written: NoteDraft): string[] {
  const outcome = contentOf(written, now);
  return outcome.ok ? [] : outcome.problems.map((problem) => problem.field);
}

describe('a note is saved', () => {
  it.each<[string, NoteDraft]>([
    ['with words alone', draft()],
    ['with words and a source', draft({ evidence: [source()] })],
    [
      'with a verdict, its reason and a source, and no words',
      draft({
        body: '',
        verdict: 'supported',
        reason: 'The notice says so.',
        evidence: [source()],
      }),
    ],
    [
      'with spaces around the address',
      draft({ evidence: [source({ url: ' https://a.example ' })] }),
    ],
  ])('%s', (_case, written) => {
    expect(fieldsWrongIn(written)).toEqual([]);
  });
});

describe('the field that is wrong is named', () => {
  it.each<[string, NoteDraft, string[]]>([
    ['nothing written', emptyDraft(), ['body']],
    ['a verdict without a reason', draft({ verdict: 'mixed', evidence: [source()] }), ['reason']],
    [
      'a verdict without a source',
      draft({ verdict: 'mixed', reason: 'Two numbers.' }),
      ['evidence'],
    ],
    ['a reason without a verdict', draft({ reason: 'Two numbers.' }), ['verdict']],
    [
      'a script for an address',
      draft({ evidence: [source({ url: 'javascript:alert(1)' })] }),
      ['evidence.0.url'],
    ],
    [
      'an empty second source',
      draft({ evidence: [source(), emptyEvidence(newId)] }),
      ['evidence.1.url', 'evidence.1.title', 'evidence.1.quote'],
    ],
    ['a giant note', draft({ body: 'x'.repeat(20_001) }), ['body']],
  ])('%s', (_case, written, fields) => {
    expect(fieldsWrongIn(written)).toEqual(fields);
  });

  it('gives a sentence a person can act on', () => {
    const outcome = contentOf(draft({ evidence: [source({ url: 'armsboard.example' })] }), now);
    expect(outcome).toEqual({
      ok: false,
      problems: [
        {
          field: 'evidence.0.url',
          sentence: 'Give a full address that starts with http:// or https://.',
        },
      ],
    });
  });
});

describe('a source', () => {
  it('is accessed when it was captured, else when the note was saved', () => {
    const { capture } = evidence();
    const captured = evidenceOf(source({ capture }), now);
    const plain = evidenceOf(source(), now);
    expect(captured.ok && captured.evidence.source.accessedAt).toBe('2031-03-05T09:31:00Z');
    expect(plain.ok && plain.evidence.source.accessedAt).toBe(now);
  });

  const { capture, selectors } = evidence();
  const captured = source({ capture, selectors });

  it('loses its capture with its address', () => {
    const edited = editEvidence(captured, { url: 'https://elsewhere.example/' });
    expect([edited.capture, edited.selectors]).toEqual([null, null]);
  });

  it('keeps its capture but not its place when the quote is edited', () => {
    const edited = editEvidence(captured, { quote: 'forty-eight' });
    expect([edited.capture, edited.selectors]).toEqual([capture, null]);
  });

  it('keeps both when only the grade is edited', () => {
    const edited = editEvidence(captured, { reliability: 'A' });
    expect([edited.capture, edited.selectors]).toEqual([capture, selectors]);
  });

  it('starts with a grade that judges nothing', () => {
    const { reliability, credibility } = emptyEvidence(newId);
    expect(`${reliability}${credibility}`).toBe('F6');
  });
});

it('knows an empty draft from one that could be lost', () => {
  expect(isEmptyDraft(emptyDraft())).toBe(true);
  expect(isEmptyDraft({ ...emptyDraft(), evidence: [emptyEvidence(newId)] })).toBe(false);
});
