import { describe, expect, it } from 'vitest';
import { detect } from '#detection/detect.ts';
import { isEnglish, isForeignBlock } from '#detection/language.ts';

const english =
  'Varland ordered forty mortars in May, the ministry said in a statement, and it will pay for them over three years. The yard in Lind is to build them, and the first is due in the spring.';
const german =
  'Varland hat im Mai 2031 insgesamt 40 Mörser bestellt, sagte der Minister am Montag in Lind. Er sprach von einem „guten Tag“ für die Armee, das Parlament hat dem Kauf noch nicht zugestimmt, und die Opposition will dagegen klagen. Die Werft in Lysk soll die Geschütze bauen, das erste wird im Frühjahr erwartet, und bezahlt wird über drei Jahre aus dem Haushalt.';
const cyrillic = 'Варланд заказал 40 миномётов, сообщило министерство в мае 2031 года.';

describe('the language of a text', () => {
  it.each([
    ['English, undeclared', undefined, english, true],
    ['English, declared', 'en-GB', english, true],
    ['English under a wrong underscore', 'en_US', english, true],
    ['German, undeclared', undefined, german, false],
    ['German, declared', 'de', german, false],
    ['German on a page whose template says English', 'en', `${german} ${german}`, false],
    ['a headline, too short to tell', undefined, 'Varland bestellt Mörser', true],
    ['another script, however short', undefined, cyrillic, false],
    ['a name in its own script', undefined, 'The town of Lind (Линд) fell.', true],
    ['nothing', undefined, '', true],
  ])('%s', (_, declared, text, wanted) => {
    expect(isEnglish(declared, text)).toBe(wanted);
  });
});

function read(...texts: string[]) {
  return detect({ blocks: texts.map((text) => ({ text, role: 'body' as const })) });
}

describe('a report', () => {
  it('says in which language it read, and how far it judged', () => {
    expect(read(english)).toMatchObject({ language: 'en', judged: 'full' });
    expect(read(german)).toMatchObject({ language: 'und', judged: 'figures only' });
    expect(detect({ blocks: [{ text: german, role: 'body' }], language: 'de-AT' })).toMatchObject({
      language: 'de-AT',
      judged: 'figures only',
    });
  });

  it.each([
    ['Die Kosten betragen 12,5 Millionen Euro.', 12_500_000, 'EUR'],
    ['Le contrat vaut 3,2 milliards euros.', 3_200_000_000, 'EUR'],
    ['El precio es de 40 millones USD.', 40_000_000, 'USD'],
  ])('reads the figures of its neighbours: %s', (text, value, unit) => {
    const [sentence] = detect({ blocks: [{ text, role: 'body' }], language: 'de' }).sentences;
    expect(sentence?.quantities).toMatchObject([{ value, unit }]);
  });

  it('gives a foreign block of an English text figures and quotations only', () => {
    expect(isForeignBlock(german)).toBe(true);
    const { sentences, judged } = read(
      english,
      english,
      german,
      'The silence of the palace is telling.',
    );
    expect(judged).toBe('full');
    const foreign = sentences.filter(({ text }) => german.includes(text));
    expect(foreign.flatMap(({ quantities }) => quantities.map(({ value }) => value))).toContain(40);
    for (const { editorialising, attribution } of foreign) {
      expect(editorialising.spans).toEqual([]);
      expect(attribution?.source ?? null).toBeNull();
    }
    expect(sentences.at(-1)?.editorialising.marked).toBe(true);
  });
});
