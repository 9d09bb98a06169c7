/** Writes an article of any length about the invented sale, the same one each time. */

const subjects = [
  'The harbour office in Lysk',
  'A committee of the parliament',
  'The coastguard of Ordania',
  'An engineer of Corran Dynamics',
  'The mayor of Vell',
];
const deeds = [
  'counted %n boats in the strait',
  'said that %n crates had been unloaded',
  'asked for $%n million more',
  'reported %n flights over the gulf',
  'expects a delay of %n days',
];
const moments = ['in March', 'last autumn', 'on Tuesday', 'in 2025', 'before the vote'];

/** Markup whose visible text holds at least so many characters. No chance is involved: equal lengths give equal pages. */
export function longPage(characters: number): string {
  const paragraphs: string[] = [];
  let written = 0;
  for (let number = 1; written < characters; number += 1) {
    const sentences = Array.from({ length: 5 }, (_, index) => sentence(number * 5 + index));
    const paragraph = sentences.join(' ');
    paragraphs.push(`<p>${paragraph}</p>`);
    written += paragraph.length;
  }
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>The long log of the Halberd sale</title></head>
<body><main><article><h1>The long log of the Halberd sale</h1>
${paragraphs.join('\n')}
</article></main></body></html>
`;
}

function sentence(number: number): string {
  const deed = pick(deeds, number * 3).replace('%n', String(((number * 37) % 900) + 2));
  return `${pick(subjects, number)} ${deed} ${pick(moments, number * 7 + 1)}, entry ${number} of the log says.`;
}

function pick(from: readonly string[], number: number): string {
  return from[number % from.length] ?? '';
}
