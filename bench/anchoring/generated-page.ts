/**
 * Pages of any length in words of nobody: a vocabulary as wide and as uneven as that of real text (Zipf's law), paragraphs
 * with links and emphasis, and beside them scripts of twice the length of the text, as saved news pages have.
 */
import { inventSentence } from '../../eval/anchoring/invented-prose.ts';
import { randomFrom, type Random } from '../../eval/anchoring/random.ts';

/** The commonest words of English take the first ranks; the others are made of syllables. */
const common =
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no'.split(
    ' ',
  );

const syllables =
  'ba ce di fo gu ka le mi no pra que ri sto tu ve wha zen cal dor fin gra hel jun lat mer nor pel ros sin tal ver wil'.split(
    ' ',
  );

/** Different words that the generator may use; long texts keep meeting new ones, as real ones do. */
const vocabulary = 60_000;

/** Characters of script for each character of text: two thirds of the text nodes of real news pages are script. */
const scriptsPerText = 2;

/** An HTML page with about that many characters of visible text. */
export function generatePage(characters: number, seed: string): string {
  const random = randomFrom(seed);
  const parts = [
    '<nav><ul><li><a href="#a">Front page</a></li><li><a href="#b">Latest</a></li></ul></nav>',
  ];
  let left = characters;
  let owed = 0;
  while (left > 0) {
    const paragraph = makeParagraph(random, Math.min(left, 900));
    left -= paragraph.length;
    owed += paragraph.length * scriptsPerText;
    parts.push(`<p>${withMarkup(paragraph, random)}</p>`);
    if (owed > 12_000 || left <= 0) {
      parts.push(`<script type="application/json">${makeScript(random, owed)}</script>`);
      owed = 0;
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title><body><main><article>${parts.join('\n')}</article></main></body></html>`;
}

function makeParagraph(random: Random, most: number): string {
  const wanted = Math.min(most, 250 + random.below(600));
  const sentences: string[] = [];
  for (let length = 0; length < wanted;) {
    const sentence = random.share() < 0.25 ? inventSentence(random) : makeSentence(random);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences.join(' ');
}

function makeSentence(random: Random): string {
  const count = 8 + random.below(18);
  const words = Array.from({ length: count }, () => makeWord(random));
  if (random.share() < 0.4) words[1 + random.below(count - 2)] = capital(makeWord(random));
  if (random.share() < 0.3) words[1 + random.below(count - 2)] = String(1 + random.below(5000));
  if (random.share() < 0.4) words[Math.floor(count / 2)] += ',';
  return `${capital(words.join(' '))}.`;
}

/** A word whose rank follows Zipf's law: rank r comes with a chance of about 1/r. */
function makeWord(random: Random): string {
  const rank = Math.floor(Math.exp(random.share() * Math.log(vocabulary)));
  const known = common[rank - 1];
  if (known !== undefined) return known;
  let word = '';
  for (let left = rank; left > 0; left = Math.floor(left / syllables.length)) {
    word += syllables[left % syllables.length];
  }
  return word;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withMarkup(paragraph: string, random: Random): string {
  const words = paragraph.split(' ');
  const at = random.below(Math.max(1, words.length - 4));
  const tag = random.share() < 0.6 ? ['<a href="#link">', '</a>'] : ['<em>', '</em>'];
  words[at] = `${tag[0]}${words[at]}`;
  words[at + 2] = `${words[at + 2] ?? ''}${tag[1]}`;
  return words.join(' ');
}

function makeScript(random: Random, length: number): string {
  const items: string[] = [];
  for (let made = 2; made < length;) {
    const item = `"${makeWord(random)}_${random.below(9999)}":{"id":${random.below(1e6)},"label":"${makeWord(random)} ${makeWord(random)}"}`;
    items.push(item);
    made += item.length + 1;
  }
  return `{${items.join(',')}}`;
}
