/** An article with our marks on it, as a person works with it. */
import type { ArticleView, View } from '../support/reader.ts';

/** Clicks marked words and gives the card that opens. */
export async function openCardOn(article: ArticleView, words: string): Promise<View> {
  await article.waitForMarks(words);
  await article.clickText(words);
  return openedCard(article);
}

/** Selects words nobody marked and presses the shortcut. */
export async function annotate(
  article: ArticleView,
  words: string,
  press: (command: string) => Promise<void>,
): Promise<View> {
  await article.waitForMarks();
  await article.selectText(words);
  await press('annotate');
  return openedCard(article);
}

/** The card, once it shows what it is about. */
async function openedCard(article: ArticleView): Promise<View> {
  const card = await article.card();
  await card.waitForText('Close');
  return card;
}
