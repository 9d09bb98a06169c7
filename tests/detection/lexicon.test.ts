/** The lexicons are data: this is where their shape is checked, so that the engine carries no schema library for it. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { detect } from '#detection/detect.ts';
import { wordingKinds } from '#detection/framing-rule.ts';
import neutral from '#detection/lexicon/neutral.json' with { type: 'json' };
import { anyTerm } from '#detection/lexicon/term.ts';
import wording from '#detection/lexicon/wording.json' with { type: 'json' };

const sentence = z.string().check(z.regex(/^[\p{Lu}“].{10,160}[.?]$/u));
const term = z.string().check(z.regex(/^[\p{Ll}][\p{Ll}’' *,-]{1,40}$/u));
const terms = z.array(term).check(z.minLength(1));
const source = z.string().check(z.minLength(9));

const wordingLexicon = z.array(
  z.strictObject({
    name: z.string().check(z.regex(/^(label|wording)\/[a-z-]+$/)),
    kind: z.enum(wordingKinds),
    strength: z.literal([1, 2]),
    reason: sentence,
    source,
    terms,
  }),
);
const neutralLexicon = z.array(
  z.strictObject({ name: z.string(), reason: sentence, source, terms }),
);

function wordingRulesIn(text: string): string[] {
  const [found] = detect({ blocks: [{ text, role: 'body' }], language: 'en' }).sentences;
  const spans = found?.editorialising.spans ?? [];
  return spans.map((span) => span.rule).filter((rule) => /^(?:label|wording)\//.test(rule));
}

describe.each([
  ['wording', wordingLexicon, wording],
  ['neutral', neutralLexicon, neutral],
] as const)('the lexicon of %s', (_, schema, groups) => {
  const all = groups.flatMap((group) => group.terms);

  it('gives a reason and a source for each group', () => {
    expect(z.safeParse(schema, groups).error?.issues).toBe(undefined);
  });

  it('names no term twice', () => {
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });

  it('spells terms that find themselves', () => {
    const lost = all.filter((one) => !anyTerm([one]).test(one.replaceAll('*', 's')));
    expect(lost).toEqual([]);
  });
});

describe('a term of the lexicon of wording', () => {
  it('has four letters before its first `*`, by which it is looked up', () => {
    const short = wording
      .flatMap((group) => group.terms)
      .filter((one) => /^\p{L}{1,3}\*/u.test(one));
    expect(short).toEqual([]);
  });

  it.each(wording.map((group) => [group.name, group] as const))(
    '%s is found by itself, whichever of the group it is',
    (name, group) => {
      const silent = group.terms.filter((one) => {
        const text = `Then ${one.replaceAll('*', 's')} followed`;
        return !wordingRulesIn(text).includes(name);
      });
      expect(silent).toEqual([]);
    },
  );
});

describe('a neutral term of the field', () => {
  it.each([
    'The anti-tank team fired two rounds near Lind.',
    'A deadly explosion killed four crew members.',
    'Varland sent lethal aid worth 40 million crowns.',
    'The trial on terror charges opened in Lind.',
    'A war crimes tribunal heard the captain.',
    'Violent crime statistics fell by a tenth.',
    'The exercise tested the kill chain of the coastal battery.',
    'One smart bomb and two dumb bombs were found.',
    'The dirty bomb scenario was rehearsed in May.',
    'The patrol came under hostile fire.',
    'Two soldiers were hit by friendly fire.',
    'An aggressor squadron flew against the cadets.',
    'A suicide drone struck the depot.',
    'A man-portable launcher weighs 15 kg.',
    'Four fighters were scrambled to intercept a transport.',
    'The column advanced towards the river.',
    'The export control regime covers engines.',
    'The shell uses a hollow charge.',
    'The commander ordered shock troops across the canal.',
    'The driver was charged with reckless driving.',
    'Toxic smoke closed two schools.',
    'The non-proliferation regime has 35 members.',
  ])('is left alone: %s', (text) => {
    expect(wordingRulesIn(text)).toEqual([]);
  });

  it('protects itself, not the whole sentence', () => {
    expect(wordingRulesIn('The regime blocked the export control regime.')).toEqual([
      'label/contested',
    ]);
  });
});
