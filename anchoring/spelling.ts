/**
 * British and American spellings of one word folded onto one form, for comparison only. The folding is coarse, and may be:
 * it is applied to both sides, so it matters only where it would join two words that mean different things.
 */

const folds: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{3,})our/, '$1or'], // armour, harbour, labour, honour; never four, hour, your
  [/^([a-z]{2,})is(?=(e[ds]?|ing|ations?|ers?)$)/, '$1iz'], // organise, mobilisation
  [/yse(?=[ds]?$)/, 'yze'], // analyse, paralysed
  [/([a-z]{2})tre(s?)$/, '$1ter$2'], // centre, theatre, kilometre
  [/^(def|off|lic|pret)ence(?=[sd]?$|less)/, '$1ense'],
  [/(?<=[aeiou][a-z]*[^aeiou][aeiou])ll(?=(ed|ing|ers?|ors?|ous|ery)$)/, 'l'], // travelled, signalling; never filled
  [/ogue(?=s?$)/, 'og'], // dialogue
  [/amme(?=s?$)/, 'am'], // programme
  [/^grey/, 'gray'],
  [/^manoeuv(re|er)/, 'maneuver'],
];

/** Pairs that follow no rule, British form first. Source: Oxford and Merriam-Webster, entries marked as variants. */
const pairs: ReadonlyMap<string, string> = new Map(
  'tyre=tire aluminium=aluminum aeroplane=airplane aeroplanes=airplanes sceptic=skeptic sceptics=skeptics sceptical=skeptical scepticism=skepticism judgement=judgment acknowledgement=acknowledgment ageing=aging learnt=learned burnt=burned spelt=spelled dreamt=dreamed fulfil=fulfill enrol=enroll enrolment=enrollment instalment=installment skilful=skillful wilful=willful artefact=artifact artefacts=artifacts plough=plow cheque=check cheques=checks mould=mold sulphur=sulfur storey=story storeys=stories practise=practice kerb=curb jewellery=jewelry mum=mom draught=draft encyclopaedia=encyclopedia paediatric=pediatric anaesthetic=anesthetic haemorrhage=hemorrhage adviser=advisor advisers=advisors moustache=mustache gaol=jail axe=ax cosy=cozy pyjamas=pajamas whisky=whiskey likeable=likable sizeable=sizable liveable=livable moveable=movable usable=useable focussed=focused benefitted=benefited protestor=protester protestors=protesters convenor=convener programme=program programmes=programs'
    .split(' ')
    .map((pair): [string, string] => {
      const [one = '', other = ''] = pair.split('=');
      return [one, other];
    }),
);

/** The folded spelling of a lower-case word. */
export function foldSpelling(form: string): string {
  let folded = pairs.get(form) ?? form;
  for (const [variant, common] of folds) folded = folded.replace(variant, common);
  return folded;
}
