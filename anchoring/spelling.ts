/**
 * British and American spellings of one word folded onto one form, for comparison only. The folding is coarse, and may be:
 * it is applied to both sides, so it matters only where it would join two words that mean different things.
 */

const folds: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{3,})our/, '$1or'], // armour, harbour, labour, honour; never four, hour, your
  [/^([a-z]{2,})is(?=(e[ds]?|ing|ations?|ers?)$)/, '$1iz'], // organise, mobilisation
  [/yse(?=[ds]?$)/, 'yze'], // analyse, paralysed
  [/([a-z]{3})tre(s?)$/, '$1ter$2'], // centre, theatre, kilometre
  [/nce(?=s?$)/, 'nse'], // defence, offence, licence
  [/ll(?=(ed|ing|ers?)$)/, 'l'], // travelled, signalling
  [/ogue(?=s?$)/, 'og'], // dialogue
  [/amme(?=s?$)/, 'am'], // programme
  [/^grey/, 'gray'],
  [/^manoeuv(re|er)/, 'maneuver'],
];

/** The folded spelling of a lower-case word. */
export function foldSpelling(form: string): string {
  let folded = form;
  for (const [variant, common] of folds) folded = folded.replace(variant, common);
  return folded;
}
