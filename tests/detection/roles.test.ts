import { describe, expect, it } from 'vitest';
import { classifyBlocks } from '#detection/roles.ts';

const page = [
  ['section label', 'Security'],
  ['headline', 'Varland clears mortar sale to Ostmark amid border dispute'],
  ['teaser', 'LIND — Varland approved the sale of forty mortars to Ostmark for an'],
  ['teaser', 'Varland clears mortar sale to Ostmark amid border dispute'],
  ['byline', 'By Orla Venn'],
  ['caption', 'Mortars on parade in Lind. (Photo by Tor Hallin)'],
  [
    'body',
    'LIND — Varland approved the sale of forty mortars to Ostmark for an estimated 12 million crowns.',
  ],
  [
    'advertisement',
    'Get access to the most detailed market reports, powered by MarketEye. Save hours of work. Gain a competitive edge.',
  ],
  [
    'body',
    'The ministry will get access to the port in May, and the company gains a foothold in Lind.',
  ],
  ['section label', 'What happens next'],
  ['body', 'Parliament votes in June.'],
  ['call to action', 'Sign up for our newsletter.'],
  ['byline', 'Orla Venn is a defence correspondent for the Lind Courier. She is based in Lind.'],
  ['boilerplate', 'Source link'],
  ['boilerplate', 'Read the original at'],
  ['related', 'Related Posts'],
  ['related', 'Ostmark parades its new guns'],
] as const;

describe('the part of each block', () => {
  const blocks = classifyBlocks(page.map(([, text]) => text));

  it.each(page.map(([role, text], at) => ({ role, text, at })))('$role: $text', ({ role, at }) => {
    expect(blocks[at]?.role).toBe(role);
  });

  it('says why', () => {
    expect(blocks.every((block) => block.why.length > 5)).toBe(true);
  });

  it('takes a reporter in the news for news', () => {
    const text = 'Tor Hallin is a journalist who was killed near Lind on Friday.';
    expect(classifyBlocks(['Long headline about a killing in Lind', text])[1]?.role).toBe('body');
  });

  const opening = [
    'Ostmark counts the cost of its new launchers',
    'LYSK — The first Halberd launchers reached Ostmark in March, the navy said.',
    'Their price has doubled since the order was signed.',
  ];
  const ending = 'Deliveries end in 2034.';

  it.each([
    ['byline', 'He has covered the Gulf for eleven years and lives in Brennick with two dogs.'],
    ['byline', 'Osric Pell writes about arms and those who buy them.'],
    ['byline', 'Pell is based in Lysk. He has covered four wars.'],
    ['byline', 'She writes about the sea.'],
    ['call to action', 'Join 40,000 readers who get our letter each morning.'],
    ['call to action', 'Sign up for the Lantern letter.'],
    [
      'advertisement',
      'Read every defence tender before your rivals do with Lantern Intelligence. Start your free trial today and never miss a contract.',
    ],
    ['advertisement', 'Save a fifth on Lantern Pro. Subscribe before Friday.'],
    ['caption', 'A Halberd launch vehicle at a trial in 2023.'],
    ['caption', 'Photo: Ostmark Navy'],
    ['caption', 'Drawing: Tilda Orm for the Courier.'],
    ['body', 'Read together, the two notices contradict each other.'],
    ['body', 'Join the dots and the order looks smaller, the treasurer said.'],
    ['body', 'The ministry wrote about arms and those who buy them.'],
    ['body', 'A Halberd launcher failed at a trial in 2023.'],
    ['body', 'Ms Orm has covered the cost of the repairs, the court heard.'],
    ['body', 'A colonel who lives in Lysk signed the order.'],
    ['body', 'The fleet is based in Lysk and numbers 14 ships.'],
    ['body', 'Varland Shipping is based in Lysk.'],
    ['body', 'The Courier is based in Lysk, where it was founded.'],
    ['body', 'Varland has covered the coast with radar.'],
    ['body', 'A shell fell on a school in Lysk in 2023.'],
    ['body', 'The treaty bans mines in the strait from 2023.'],
    ['body', 'Readers who get the letter pay 12 crowns, and may save it.'],
  ] as const)('behind the body, %s: %s', (role, text) => {
    expect(classifyBlocks([...opening, ending, text]).at(-1)?.role).toBe(role);
  });

  it.each([
    ['advertisement', 'Read every tender first with Lantern. Start your free trial today.'],
    ['caption', 'A Halberd launch vehicle at a trial in 2023.'],
    [
      'body',
      'Orla Venn writes about the launchers in her memoir, and has covered the pages in notes.',
    ],
  ] as const)('within the body, %s: %s', (role, text) => {
    expect(classifyBlocks([...opening, text, ending]).at(-2)?.role).toBe(role);
  });
});
