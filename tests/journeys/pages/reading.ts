/** An article with our marks on it, as a person works with it. */
import type { ArticleView, View } from '../support/reader.ts';

/** Clicks marked words and gives the card that opens. */
export async function openCardOn(article: ArticleView, words: string): Promise<View> {
  await article.waitForMarks(words);
  await article.clickText(words);
  return openedCard(article);
}

/** Selects words nobody marked and presses the shortcut, or whatever else opens the card on them. */
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

/** Watches the page from now on, and gives how many cards have been opened since, those that are gone again too. */
export async function watchCards(article: ArticleView): Promise<() => Promise<number>> {
  await article.evaluate(() => {
    // The card's frame hangs beside the body. What the page itself remembers outlives the script that watches.
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const { nodeName } of added) performance.mark(`added beside the body: ${nodeName}`);
    }).observe(document.documentElement, { childList: true });
  }, null);
  return () =>
    article.evaluate(
      () => performance.getEntriesByName('added beside the body: DIV', 'mark').length,
      null,
    );
}

/** The card, once it shows what it is about. */
async function openedCard(article: ArticleView): Promise<View> {
  const card = await article.card();
  await card.waitForText('Close');
  return card;
}
