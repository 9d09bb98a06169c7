/** The pages that are painted: generated ones of a wanted length, and saved ones of outside material. */
import { randomFrom } from '../../eval/anchoring/random.ts';
import { inventSentence } from '../../eval/anchoring/invented-prose.ts';
import { hasFile, listPages, readText } from '../../eval/material.ts';

export interface PaintedPage {
  html: string;
  marks: number;
}

/** An article with links and emphasis in its paragraphs, of about so many characters of text. */
export function generatePage(characters: number, marks: number): PaintedPage {
  const random = randomFrom(`painting ${characters}`);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters;) {
    const sentences = Array.from({ length: 4 }, () => inventSentence(random));
    const [first = '', second = '', ...others] = sentences;
    const [opening = '', ...words] = second.split(' ');
    length += sentences.join(' ').length;
    paragraphs.push(
      `<p>${first} <a href="#more">${opening}</a> <em>${words.slice(0, 3).join(' ')}</em> ${words
        .slice(3)
        .join(' ')} ${others.join(' ')}</p>`,
    );
  }
  const style =
    'body { font: 17px/1.6 serif } main { max-width: 40em; margin: auto } p { margin: 1em 0 }';
  return {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Report</title><style>${style}</style><main><h1>Report</h1>${paragraphs.join('\n')}</main></html>`,
    marks,
  };
}

/** Saved pages, evenly picked from the list. */
export function savedPages(folder: string, wanted: number): PaintedPage[] {
  const all = listPages(folder).filter(({ file }) => hasFile(folder, `pages/${file}`));
  const every = Math.max(1, Math.ceil(all.length / wanted));
  return all
    .filter((_, at) => at % every === 0)
    .map(({ file }) => ({ html: readText(folder, `pages/${file}`), marks: 200 }));
}
