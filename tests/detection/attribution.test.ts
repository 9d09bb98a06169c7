import { describe, expect, it } from 'vitest';
import { readAttribution } from '#detection/attribution.ts';
import { findQuotations } from '#detection/quotations.ts';

function read(text: string) {
  return readAttribution(text, findQuotations(text)).attribution;
}

describe('attribution', () => {
  it.each([
    [
      'Varland wants 40 guns, the Arms Export Office said in a statement released on May 4.',
      'the Arms Export Office',
      'said',
      'indirect_speech',
      'a statement',
      'all',
    ],
    [
      'The sale has been approved, according to an announcement by the Arms Export Office (AEO) on 4 May 2031.',
      'the Arms Export Office (AEO)',
      'according to',
      'according_to',
      'an announcement',
      'all',
    ],
    [
      'According to the Lind Courier, the sale was approved.',
      'the Lind Courier',
      'According to',
      'according_to',
      null,
      'all',
    ],
    [
      'In 2031, Ostmark’s defence minister said the country had bought guns, and last month Varland did the same.',
      'Ostmark’s defence minister',
      'said',
      'indirect_speech',
      null,
      'part',
    ],
    [
      'Prime Minister Orla Venn later claimed that the raiders trained abroad.',
      'Prime Minister Orla Venn',
      'claimed',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'Adm. Tor Hallin, head of the fleet, said the ships had sailed.',
      'Adm. Tor Hallin',
      'said',
      'indirect_speech',
      null,
      'all',
    ],
    [
      '“We will respond,” said Maj. Gen. Tor Hallin.',
      'Maj. Gen. Tor Hallin',
      'said',
      'direct_quote',
      null,
      'all',
    ],
    [
      'Venn told the committee that the talks were “a waste of time”.',
      'Venn',
      'told',
      'direct_quote_partial',
      null,
      'all',
    ],
    [
      'It was previously reported that Ostmark wanted the guns.',
      null,
      'reported',
      'passive_report',
      null,
      'all',
    ],
    [
      'The charge, which was immediately denied by Ostmark, concerns the end use.',
      'Ostmark',
      'denied',
      'denial',
      null,
      'part',
    ],
    ['Ostmark denied the charge.', 'Ostmark', 'denied', 'denial', null, 'all'],
    [
      'A press notice from the ministry said 40 guns were sold.',
      'A press notice from the ministry',
      'said',
      'indirect_speech',
      'A press notice',
      'all',
    ],
    [
      'Varland has asked to buy 184 missiles and 16 vehicles, the Arms Export Office said in a statement released on 4 March.',
      'the Arms Export Office',
      'said',
      'indirect_speech',
      'a statement',
      'all',
    ],
    [
      'Ostmark expects the first ships by May, the navy said.',
      'the navy',
      'said',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'The towns welcomed the truce and promised to keep it, Harbour News reported on Monday.',
      'Harbour News',
      'reported',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'Ostmark denied the charge, but the envoy left, Prime Minister Orla Venn told reporters.',
      'Prime Minister Orla Venn',
      'told',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'Varland asked Ostmark to return the ships.',
      'Varland',
      'asked',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'Varland agreed to buy 40 guns, according to the Lind Courier.',
      'the Lind Courier',
      'according to',
      'according_to',
      null,
      'all',
    ],
    [
      'The officials who were sent to Lysk said the talks had ended.',
      'The officials',
      'said',
      'indirect_speech',
      null,
      'all',
    ],
    [
      'Backbenchers told of the fear in Lysk.',
      'Backbenchers',
      'told',
      'indirect_speech',
      null,
      'all',
    ],
  ] as const)('%s', (text, source, verb, kind, document, covers) => {
    const found = read(text);
    expect(found?.source?.text ?? null).toBe(source);
    expect(found?.verb?.text ?? null).toBe(verb);
    expect(found).toMatchObject({ kind, covers });
    expect(found?.document?.text ?? null).toBe(document);
  });

  it('names the outlet through which the words came', () => {
    expect(
      read('Venn was quoted by the Lind Courier as having voiced “deep regret”.'),
    ).toMatchObject({
      source: { text: 'Venn' },
      via: { text: 'the Lind Courier' },
      kind: 'direct_quote_partial',
    });
    expect(read('A spokesperson told Harbour News that talks had ended.')?.via?.text).toBe(
      'Harbour News',
    );
  });

  it.each([
    'The size of the order has left the treasurers of three towns said to be short of money in doubt.',
    'The towns were slow and the harbour was closed the mayor said.',
    'What the envoys would accept is what the minister said.',
    'The court took the view the treasurer had argued.',
  ])('names no source that holds a finite verb: %s', (text) => {
    expect(read(text)?.source?.text ?? '').not.toMatch(/\b(?:has|was|were|would|is|took)\b/);
  });

  it('gives offsets that hold the words', () => {
    const text = 'The sale was approved, the Arms Export Office said.';
    const source = read(text)?.source;
    expect(text.slice(source?.start, source?.end)).toBe('the Arms Export Office');
  });

  it.each([
    'Varland bought 40 guns.',
    'The note was found on the seat.',
    'The flood claimed 12 lives.',
    'The reports were burned.',
    'The United States sent a ship.',
    'The sign on the gate reads “Lind”.',
    'Varland has asked to buy 184 missiles.',
    'The mayor has requested to see the plans.',
    'Varland was asked to leave.',
    'The haste of the approval has left questions about what the hawkish cabinet in Lysk has promised in return, with many of its backbenchers told of the deal.',
    'The haste of the approval has left questions about what the cabinet has promised in return.',
    'The cabinet met in Lysk with ministers told of the deal by letter.',
  ])('hears nobody in: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('quotations', () => {
  it.each([
    ['She said “yes” and left.', ['“yes”']],
    ['She said "yes" and left.', ['"yes"']],
    ['The soldiers’ boots and the army’s ‘new’ guns.', ['‘new’']],
    ["The army's guns don't fire.", []],
    ['He said “it was ‘over’ by May”.', ['“it was ‘over’ by May”']],
    ['A 5" shell fell.', []],
    ['“The first paragraph goes on', ['“The first paragraph goes on']],
    ['"The first paragraph goes on', ['"The first paragraph goes on']],
    ['Er sagte „ja“ und ging.', ['„ja“']],
    ['“The dock holds.“ The gate does not.', ['“The dock holds.“']],
    ['”The dock holds,” she said.', ['”The dock holds,”']],
    ['The dock” holds.', []],
  ])('%s', (text, wanted) => {
    expect(findQuotations(text).map((one) => text.slice(one.start, one.end))).toEqual(wanted);
  });
});
