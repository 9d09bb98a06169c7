import { describe, expect, it } from 'vitest';
import { isAscribed } from '#detection/rules/ascribed.ts';

function isGivenToSomebody(sentence: string): boolean {
  return isAscribed(sentence, sentence.indexOf('disgrace'));
}

describe('a judgement', () => {
  it.each([
    'Farmers greeted the toll with horns, one of them calling it a disgrace.',
    'The union called the sale of the yard a disgrace.',
    'Crews dismissed the new rations as a disgrace.',
    'The bishop denounced the raid on the chapel as an utter disgrace.',
    'Visitors found it a disgrace.',
    'Residents fear that a second dock might turn the bay into a disgrace.',
    'Claiming the tender is a disgrace, the crews walked out.',
    'The clerks tried to make the case that the tender was a disgrace.',
    'The yard, said Venn, is on its way to being a disgrace.',
    'Even so, the mayor said, it would have been a disgrace.',
    'He left it to the board, an idea that the crews said was a disgrace.',
    'The sale was once thought of as a disgrace.',
    'The plan is seen by many in the valley as a disgrace.',
    'The march was viewed by the press as a prank or an utter disgrace.',
    'The audit turned on what two inspectors called perhaps the worst disgrace of the year.',
    'The paper withdrew what it deemed a disgrace.',
    'The clerks used the figures to suggest that selling the yard would be a disgrace.',
    'The owners replied by arguing that the yard was a disgrace.',
  ])('is ascribed in: %s', (sentence) => {
    expect(isGivenToSomebody(sentence)).toBe(true);
  });

  it.each([
    'The sale of the yard is a disgrace.',
    'The council called a vote; the sale is a disgrace.',
    'As a disgrace it has no equal.',
    'The claims are a disgrace.',
    'The mayor said nothing, and that was a disgrace.',
    'Two crews, as the log says, were late; a disgrace.',
    'He was seen near the yard, as was that disgrace.',
    'What the council did is a disgrace.',
    'The clerks went to say goodbye; the disgrace was complete.',
    'The report on the yard, published in May, tells of a disgrace.',
    'The board welcomed the buyers, and the disgrace was complete.',
  ])('is the narrator’s own in: %s', (sentence) => {
    expect(isGivenToSomebody(sentence)).toBe(false);
  });
});
