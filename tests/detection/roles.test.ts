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
});
