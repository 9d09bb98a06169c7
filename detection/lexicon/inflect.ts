/** The regular forms of an English verb, and the irregular ones of the verbs in our lexicons. */

/** "en" is a participle that is no past form: "known". */
export type VerbForm = 'base' | 's' | 'ed' | 'en' | 'ing';

/** Past and participle where they are not "-ed". */
const irregular: Readonly<Record<string, readonly string[]>> = {
  begin: ['began', 'begun'],
  beg: ['begged'],
  cast: ['cast'],
  choose: ['chose', 'chosen'],
  feel: ['felt'],
  find: ['found'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast', 'forecasted'],
  go: ['went'],
  hear: ['heard'],
  put: ['put'],
  know: ['knew', 'known'],
  mean: ['meant'],
  read: ['read'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  show: ['showed', 'shown'],
  sing: ['sang'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  tell: ['told'],
  think: ['thought'],
  understand: ['understood'],
  write: ['wrote', 'written'],
};

/** Verbs that double their last letter. */
const doubling = new Set([
  'begin',
  'put',
  'snap',
  'sum',
  'plan',
  'slam',
  'brag',
  'refer',
  'label',
  'signal',
  'quip',
  'beg',
  'dub',
  'rebut',
  'prefer',
]);

/** All forms of a verb, each with what it is. "refuse" gives refuse, refuses, refused, refusing. */
export function verbForms(lemma: string): [string, VerbForm][] {
  const past = irregular[lemma] ?? [pastOf(lemma)];
  return [
    [lemma, 'base'],
    [thirdPerson(lemma), 's'],
    ...past.map((form, at): [string, VerbForm] => [form, at === 0 ? 'ed' : 'en']),
    [gerund(lemma), 'ing'],
  ];
}

/** The plural of a noun and the third person of a verb are spelled alike. */
export function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubling.has(lemma) ? `${lemma}${lemma.slice(-1)}ed` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  if (/[^e]e$/.test(lemma) && lemma !== 'see') return `${lemma.slice(0, -1)}ing`;
  return doubling.has(lemma) ? `${lemma}${lemma.slice(-1)}ing` : `${lemma}ing`;
}
