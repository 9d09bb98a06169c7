import { describe, expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';

describe('the guard speaks when words of another language changed (P2)', () => {
  test.each([
    ['German, a negation', 'Der Hafen ist geschlossen.', 'Der Hafen ist nicht geschlossen.'],
    ['German, a verb of saying', 'Das Amt sagte, er sei leer.', 'Das Amt behauptete, er sei leer.'],
    ['French, a number', 'Ils ont coulé trois navires.', 'Ils ont coulé cinq navires.'],
    ['Spanish, a hedge', 'El puerto está cerrado.', 'El puerto quizás está cerrado.'],
    ['Polish, a name', 'Port w Brenn jest pusty.', 'Port w Hallam jest pusty.'],
    ['Ukrainian, a negation', 'Порт закритий.', 'Порт не закритий.'],
    ['Ukrainian, a letter', 'Він був їй радий.', 'Він був йй радий.'],
    ['Arabic, a negation', 'الميناء مغلق', 'الميناء ليس مغلقا'],
    ['Arabic, digits', 'غرق ٢٤٦ سفينة', 'غرق ٢٦٤ سفينة'],
    ['Chinese, a number', '三艘船沉没。', '五艘船沉没。'],
    ['Chinese, who did it', '甲队打乙队。', '乙队打甲队。'],
    ['Hebrew, a word', 'הנמל סגור', 'הנמל פתוח'],
    ['Greek, a word', 'Το λιμάνι έκλεισε.', 'Το λιμάνι άνοιξε.'],
    [
      'an accent that makes another word',
      'Le port est la pour les pêches.',
      'Le port est là pour les pêches.',
    ],
    ['English put in its place', 'Порт закритий.', 'The port is closed.'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons.join(' ')).toContain(
      'The text is not English, and its words changed:',
    );
  });

  test('it says which words', () => {
    expect(compareMeaning('Es waren drei Schiffe.', 'Es waren fünf Schiffe.').reasons).toEqual([
      'The text is not English, and its words changed: “drei” became “fünf”.',
    ]);
    expect(compareMeaning('Порт закритий.', 'Порт закритий не.').reasons).toEqual([
      'The text is not English, and its words changed: “не” was added.',
    ]);
  });
});

describe('the guard is silent where only the looks of another language changed', () => {
  test.each([
    ['quotation marks', 'Er sagte: „Es ist leer.“', 'Er sagte: "Es ist leer."'],
    ['spaces before signs', 'Le port est-il fermé ?', 'Le port est-il fermé\u202f?'],
    ['apostrophes', 'L’île n’est pas libre.', "L'île n'est pas libre."],
    ['composed letters', 'Le port est fermé.', 'Le port est ferme\u0301.'],
    ['sharp s', 'Die Straße ist frei.', 'Die Strasse ist frei.'],
    ['capitals', 'Порт закритий.', 'ПОРТ ЗАКРИТИЙ.'],
    ['dashes', 'Порт — закритий.', 'Порт – закритий.'],
    ['soft hyphens', 'Der Hafen\u00admeister ist da.', 'Der Hafenmeister ist da.'],
    ['thousands', 'Es waren 1200 Boote.', 'Es waren 1\u202f200 Boote.'],
    ['full stops', '三艘船沉没。', '三艘船沉没'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).toEqual([]);
  });

  test.each([
    ['a short headline', 'Varland buys Kestrel missiles', 'Varland purchases Kestrel missiles'],
    ['one without small words', 'Storm floods harbour', 'Storm floods port'],
    ['a foreign word in a sentence', 'The café was full.', 'The cafe was full.'],
    ['a foreign title', 'He read Le Jour in the port.', 'He read Le Jour in the harbour.'],
  ])('English is read as English: %s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).toEqual([]);
  });
});
