/** What stands beside a verb, as far as a verb of stance may take it: a clause, an infinitive, an object, "about". */
import type { Word } from './attribution-words.ts';
import type { Complement } from './lexicon/stance-verbs.ts';

const CLAUSE = new Set(
  'that how why whether if what who whom which where when whatever there i he she it they we you this these those no nobody everyone everybody someone something nothing'.split(
    ' ',
  ),
);
const ABOUT = new Set(
  'about of for on upon against at to into with over out as toward towards in by from regarding'.split(
    ' ',
  ),
);
const OBJECT = new Set(
  'the a an his her its their our my your this that these those him them it me us you some any all both such more many no every each himself herself themselves itself'.split(
    ' ',
  ),
);
/** Behind a verb these begin nothing that the verb takes. */
const SKIPPED = /(?:ly|^not|^never|^again|^also|^earlier|^later|^back|^now|^too|^instead)$/;

/** What people stand up for or against. */
const CAUSES = new Set(
  'bid bids plan plans proposal proposals idea ideas call calls move moves decision deal deals bill bills law laws candidate candidacy ban bans measure measures resolution sanctions truce ceasefire independence membership statehood reform reforms policy policies agenda amendment treaty agreement peace effort efforts position view views demand demands candidates rights legislation nomination campaign initiative strategy record approach right creation expansion cut cuts increase increases'.split(
    ' ',
  ),
);
/** Whoever finds things out by counting, reading or hearing. */
const FINDERS = new Set(
  'survey surveys poll polls study studies report reports audit audits review analysis inquiry investigation investigators researchers court jury judge judges tribunal panel commission auditors inspectors documents records data figures indictment memo letter'.split(
    ' ',
  ),
);
/** How many words before the verb a finder may stand. */
const FINDER_REACH = 6;
/** How many words behind the verb an "as" or a cause may stand. */
const REACH = 8;

/** What stands behind the word at `at`, as far as a verb may take it. */
export function complementsAt(open: string, words: readonly Word[], at: number): Complement[] {
  const here = words[at];
  let next = words[at + 1];
  if (here === undefined) return [];
  if (next !== undefined && !next.isCut && SKIPPED.test(next.word)) next = words[at + 2];
  const gap = open.slice(here.end, here.end + 3);
  if (/^\s?[,:]?\s?["“‘\uE000]/u.test(gap) || gap.startsWith(':'))
    return ['quote', 'clause', 'object'];
  if (next === undefined || next.isCut) return [];
  if (next.word === 'to') return ['to', 'about'];
  const found: Complement[] = [];
  if (CLAUSE.has(next.word)) found.push('clause');
  if (OBJECT.has(next.word) || next.isCapital) found.push('object');
  if (ABOUT.has(next.word)) found.push('about');
  if (found.length === 0) found.push('object');
  for (let back = at - 1; back >= Math.max(0, at - FINDER_REACH); back -= 1) {
    if (FINDERS.has(words[back]?.word ?? '')) {
      found.push('finder');
      break;
    }
  }
  for (let ahead = at + 1; ahead <= at + REACH; ahead += 1) {
    const word = words[ahead];
    if (word === undefined || word.isCut) break;
    if (word.word === 'as') found.push('as');
    if (CAUSES.has(word.word)) found.push('cause');
  }
  return found;
}
