import { describe, expect, it } from 'vitest';
import { isSpeech } from '#detection/attribution-speech.ts';
import { readAttribution } from '#detection/attribution.ts';
import { findQuotations } from '#detection/quotations.ts';
import { hide } from '#detection/span.ts';

function read(text: string) {
  return readAttribution(text, findQuotations(text));
}

describe('whose stance a sentence gives', () => {
  it.each([
    // Wants, plans and refusals.
    ['Ostmark plans to buy 40 guns.', 'Ostmark', 'plans'],
    ['The navy has long wanted a second dock.', 'The navy', 'wanted'],
    ['Varland agreed to buy 40 guns.', 'Varland', 'agreed'],
    ['Adm. Tor Hallin, head of the fleet, hopes to sail in May.', 'Adm. Tor Hallin', 'hopes'],
    ['The cabinet in Lysk is about to reject the offer.', 'The cabinet in Lysk', 'reject'],
    ['The Harbour Board (HB) refused to open its books.', 'The Harbour Board', 'refused'],
    // Knowing, thinking and feeling.
    ['Orla Venn knows that the guns are late.', 'Orla Venn', 'knows'],
    ['The crews were confident that the dock would hold.', 'The crews', 'confident'],
    ['On Monday Venn remained wary of the truce.', 'Venn', 'wary'],
    ['Observers see the deal as a warning.', 'Observers', 'see'],
    // Judging aloud and calling for.
    ['The treasurers denounced the price.', 'The treasurers', 'denounced'],
    ['The harbour towns are calling for a new count.', 'The harbour towns', 'calling'],
    ['Venn opposed the sale, calling it a waste.', 'Venn', 'opposed'],
    ['Hallin left the hall and praised the crews.', 'Hallin', 'praised'],
    // Papers and counts that show.
    ['The audit shows a gap of 40 guns.', 'The audit', 'shows'],
    ['A count of the hulls indicates four losses.', 'A count of the hulls', 'indicates'],
    // Nouns.
    ['Ostmark’s hope that the sale goes ahead is fading.', 'Ostmark', 'hope'],
    ['There was support for the truce among the towns.', null, 'support'],
    ['The sale drew criticism from the opposition.', 'the opposition', 'criticism'],
    // Nobody named.
    ['The sale is expected to close in May.', null, 'expected'],
    ['The truce is widely seen as a trap.', null, 'seen'],
    ['The law was criticised by four judges.', 'four judges', 'criticised'],
    ['The so-called harbour law lapsed.', null, 'so-called'],
    // Before a colon, and beside quoted words.
    ['Tor Hallin: ‘The dock will hold to the end of the year’', 'Tor Hallin', null],
    ['“We will hold the dock for a year,” she continued.', 'she', 'continued'],
    [
      '“We will hold the dock for a year,” said retired captain Tor Hallin.',
      'retired captain Tor Hallin',
      'said',
    ],
    ['The dock is full, the Lind Courier reports.', 'the Lind Courier', 'reports'],
  ] as const)('%s', (text, source, verb) => {
    const { attribution } = read(text);
    expect(attribution?.source?.text ?? null).toBe(source);
    expect(attribution?.verb?.text ?? null).toBe(verb);
  });

  it.each([
    ['Ostmark plans to buy 40 guns.', 'nominal_report'],
    ['The audit shows a gap of 40 guns.', 'nominal_report'],
    ['Ostmark’s hope that the sale goes ahead is fading.', 'nominal_report'],
    ['The treasurers denounced the price.', 'indirect_speech'],
    ['The sale is expected to close in May.', 'passive_report'],
    ['The law was criticised by four judges.', 'passive_report'],
  ] as const)('is a part of its sentence, of its kind: %s', (text, kind) => {
    expect(read(text).attribution).toMatchObject({ kind, covers: 'part' });
  });

  it.each([
    ['Ostmark plans to buy 40 guns.', true],
    ['Varland agreed to buy 40 guns and offered to train the crews.', true],
    ['Ostmark said it would buy 40 guns.', undefined],
    ['In a statement, it said the guns had left.', undefined],
    ['Investors fear that the dock will close.', true],
    ['“We will buy 40 guns and a dock.”', undefined],
    ['Varland bought 40 guns.', undefined],
  ])('says whether only the broad reading found it: %s', (text, wanted) => {
    expect(read(text).attribution?.stance).toBe(wanted);
  });

  it('prefers the verb of the sentence to a relative clause and to a noun', () => {
    const text = 'The towns that fear the tide want to move the dock.';
    expect(read(text).attribution?.verb?.text).toBe('want');
  });

  it('names the owner of “its demand” by the subject', () => {
    const text = 'Ostmark dropped its demand for a second dock.';
    expect(read(text).attribution?.source?.text).toBe('Ostmark');
  });

  it.each([
    'The brigade fired 200 rounds and the fleet supported the landing.',
    'The radar will support the batteries of the 4th Brigade.',
    'The army seized the port, showing the reach of its guns.',
    'The missile is known as the Lance and can be seen from the road.',
    'The United States sent two ships to Lysk.',
    'In nine of the states the count is over.',
    'The tank has a sensor that looks for heat.',
    'The missile locks onto a target and follows it.',
    'The government approved the sale and signed the contract on 4 May.',
    'Ostmark’s decision to purchase the guns came late.',
    'Two sailors are missing and the dock is closed.',
    'Attacks on the port killed four.',
    'Update: The dock is closed.',
  ])('hears nobody in: %s', (text) => {
    expect(read(text).attribution).toBeNull();
  });
});

describe('what is hidden from the rules for the narrator', () => {
  it.each([
    // A stance hides nothing.
    ['The sale is expected to anger Ostmark.', 'The sale is expected to anger Ostmark.'],
    ['Ostmark wants a shameful deal.', 'Ostmark wants a shameful deal.'],
    // A relative clause hides itself, not the sentence around it.
    ['Venn, who said the talks had ended, is likely to go.', 'Venn, who said…, is likely to go.'],
    [
      'The envoys who said the talks had ended are sure to go.',
      'The envoys who said…are sure to go.',
    ],
    [
      'The general who reported the loss is bound to go.',
      'The general who reported…is bound to go.',
    ],
    [
      'The losses the army reported are bound to hurt.',
      'The losses the army reported are bound to hurt.',
    ],
    [
      'The minister met the envoys who said the sale was off.',
      'The minister met the envoys who said…',
    ],
    ['Venn condemned the raid and said it was a disgrace.', 'Venn condemned…'],
  ])('%s', (text, seen) => {
    const { covered } = read(text);
    expect(hide(text, covered).replaceAll(/\uE000+/g, '…')).toBe(seen);
  });
});

describe('speech', () => {
  it.each([
    ['“We will hold the dock for a year,” said Hallin.', true],
    ['Hallin told the council that the dock would hold.', true],
    ['The dock is full, according to the Lind Courier.', false],
    ['Hallin plans to close the dock.', false],
    ['The fleet announced a second dock.', false],
  ])('%s', (text, wanted) => {
    const { attribution } = read(text);
    expect(attribution === null ? null : isSpeech(attribution)).toBe(wanted);
  });
});
