/**
 * Edits that change only how a sentence looks or is spelled, made by general rules on any sentence; null where the sentence
 * offers nothing to change.
 */
import type { Edit } from './swap.ts';
import type { Random } from './random.ts';

/** One rewriting of every find, or null where there is none. */
function everywhere(pattern: RegExp, made: (found: string, random: Random) => string): Edit {
  return (sentence, random) => {
    const now = sentence.replace(pattern, (found) => made(found, random));
    return now === sentence ? null : now;
  };
}

function table(pairs: string): Map<string, string> {
  return new Map(
    pairs.split(',').flatMap((pair): [string, string][] => {
      const [one = '', other = ''] = pair.trim().split('=');
      return [
        [one, other],
        [other, one],
      ];
    }),
  );
}

function exchanged(pairs: string): Edit {
  const all = table(pairs);
  const pattern = new RegExp(
    `(?<![\\w-])(?:${[...all.keys()].map((word) => word.replace('.', '\\.')).join('|')})(?![\\w$-])`,
    'gi',
  );
  return everywhere(pattern, (found) => {
    const other = all.get(found.toLowerCase()) ?? all.get(found) ?? found;
    if (found.length > 1 && found === found.toUpperCase()) return other.toUpperCase();
    return /^\p{Lu}/u.test(found) ? other.replace(/^\p{L}/u, (c) => c.toUpperCase()) : other;
  });
}

/** Spellings as Oxford and Merriam-Webster list them as variants of one word. */
const spellings = exchanged(
  'armour=armor, armoured=armored, harbour=harbor, labour=labor, neighbour=neighbor, neighbouring=neighboring, behaviour=behavior, favour=favor, favoured=favored, honour=honor, humour=humor, rumour=rumor, rumoured=rumored, colour=color, defence=defense, offence=offense, licence=license, pretence=pretense, centre=center, centres=centers, theatre=theater, metre=meter, metres=meters, kilometre=kilometer, kilometres=kilometers, fibre=fiber, litre=liter, grey=gray, organise=organize, organised=organized, organisation=organization, organisations=organizations, recognise=recognize, recognised=recognized, realise=realize, realised=realized, mobilise=mobilize, mobilised=mobilized, mobilisation=mobilization, modernise=modernize, modernisation=modernization, authorise=authorize, authorised=authorized, criticise=criticize, criticised=criticized, emphasise=emphasize, analyse=analyze, analysed=analyzed, paralysed=paralyzed, travelled=traveled, travelling=traveling, cancelled=canceled, labelled=labeled, modelled=modeled, signalled=signaled, fuelled=fueled, levelled=leveled, programme=program, programmes=programs, catalogue=catalog, dialogue=dialog, manoeuvre=maneuver, manoeuvres=maneuvers, tyre=tire, aluminium=aluminum, aeroplane=airplane, sceptical=skeptical, judgement=judgment, ageing=aging, towards=toward, whilst=while, amongst=among, learnt=learned, fulfil=fulfill, enrol=enroll, artefact=artifact, plough=plow, cheque=check, mould=mold, sulphur=sulfur, adviser=advisor, cooperate=co-operate, cooperation=co-operation, reelected=re-elected, coordination=co-ordination, storey=story, practise=practice, encyclopaedia=encyclopedia, paediatric=pediatric, anaesthetic=anesthetic, instalment=installment, skilful=skillful, wilful=willful, jewellery=jewelry, counsellor=counselor, marvellous=marvelous, mum=mom',
);

const abbreviations = exchanged(
  'september=Sept., january=Jan., february=Feb., august=Aug., october=Oct., november=Nov., december=Dec., u.s.=US, u.n.=UN, u.k.=UK, e.u.=EU, mr.=Mr, mrs.=Mrs, ms.=Ms, dr.=Dr, st.=St, a.m.=am, p.m.=pm, d.c.=DC, jr.=Jr, gen.=Gen, lt.=Lt, col.=Col, sen.=Sen, rep.=Rep, gov.=Gov, inc.=Inc, corp.=Corp, ltd.=Ltd, vs.=vs, prof.=Prof',
);

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** "twelve" and "12", never "one", which is also a pronoun. */
const numberWords: Edit = (sentence, random, others) => {
  const words = new RegExp(
    `(?<![\\w\\p{Pd}\u2212])(?:${small.slice(2).join('|')})(?![\\w\\p{Pd}\u2212])(?<!\\bNo\\.? (?:\\w+))`,
    'giu',
  );
  const digits = /(?<![\w.,$€£:/-]|\bNo\.? )(?:[2-9]|1\d|20)(?![\w.,:%/-]*\d)(?= [a-z])/g;
  return random.below(2) === 0
    ? everywhere(words, (word) => String(small.indexOf(word.toLowerCase())))(
        sentence,
        random,
        others,
      )
    : everywhere(digits, (found) => small[Number(found)] ?? found)(sentence, random, others);
};

const ordinals = exchanged(
  '1st=first, 2nd=second, 3rd=third, 4th=fourth, 5th=fifth, 6th=sixth, 7th=seventh, 8th=eighth, 9th=ninth, 10th=tenth, 19th=nineteenth, 20th=twentieth, 21st=twenty-first',
);

const amounts: readonly Edit[] = [
  everywhere(/(?<=[$€£]\d[\d.,]*) (?:million|billion)\b/g, (word) =>
    word === ' million' ? 'm' : 'bn',
  ),
  everywhere(/(?<=[$€£]\d[\d.,]*)(?:m|bn)\b/g, (word) => (word === 'm' ? ' million' : ' billion')),
  everywhere(
    /(?<![A-Z])\$(\d[\d.,]*) (million|billion)(?! dollar)/g,
    (found) => `${found.slice(1)} dollars`,
  ),
  everywhere(
    /(?<![\w$€£])\d[\d.,]* (?:million|billion) dollars\b/g,
    (found) => `$${found.replace(' dollars', '')}`,
  ),
  everywhere(/(?<![\w.,])\d(?:\.\d)? million\b/g, (found) =>
    String(Math.round(Number(found.split(' ')[0]) * 1e6)).replace(/\B(?=(\d{3})+$)/g, ','),
  ),
  everywhere(
    /(?<![\w.,])\d{1,3}(?:,\d00),000\b/g,
    (found) => `${Number(found.replaceAll(',', '')) / 1e6} million`,
  ),
];

/** Thousands as style guides and ISO 31-0 write them; never in a year. */
const separators: readonly Edit[] = [
  ...['', '\u00a0', '\u202f', '\u2009', ' ', '’', "'"].map((sign) =>
    everywhere(/\d{1,3}(?:,\d{3})+(?!\d)/g, (found) => found.replaceAll(',', sign)),
  ),
  everywhere(/(?<![\w.,-])[1-9]\d{3,6}(?![\w,-]|\.\d)/g, (found) =>
    /^(?:1[5-9]|20)\d\d$/.test(found) ? found : found.replace(/\B(?=(\d{3})+$)/g, ','),
  ),
];

const quotes: readonly Edit[] = [
  everywhere(/[“”"]/g, (sign) => (sign === '"' ? '”' : '"')),
  everywhere(/[’‘']/g, (sign) => (sign === "'" ? '’' : "'")),
  everywhere(/[“”"]/g, () => '«'),
  everywhere(/[“”"]/g, () => "'"),
  everywhere(/[“”"]/g, () => "''"),
  everywhere(/["“](?=\w)/g, () => '„'),
  everywhere(/[’']/g, () => 'ʼ'),
  everywhere(/[’']/g, () => '`'),
  everywhere(/[’']/g, () => '′'),
];

const dashes: readonly Edit[] = [
  ...['-', '–', '—', '‑', '‒', '―', '−', '--', '﹣'].map((sign) =>
    everywhere(/(?<=\s)(?:[–—-]|--)(?=\s)/g, () => sign),
  ),
  everywhere(/\s[–—]\s|—/g, (sign) => (sign === '—' ? ' – ' : '—')),
  everywhere(/(?<=\w)-(?=\w)/g, (_sign, random) => random.one(['‑', '–', '‐', '\u2212']) ?? '–'),
  everywhere(/(?<=\d)[-–](?=\d)/g, (sign) => (sign === '-' ? '–' : '-')),
];

const spaces: readonly Edit[] = [
  ...['\u00a0', '\u202f', '\u2009', '  ', '\n', '\t', ' \u200b', '\u2002', '\r\n', '\u3000'].map(
    (space) => everywhere(/ /g, (found, random) => (random.below(3) === 0 ? space : found)),
  ),
  everywhere(/^|$/g, (_found, random) => random.one([' ', '\n', '\u00a0', '']) ?? ''),
];

const invisible: readonly Edit[] = ['\u00ad', '\u200b', '\u200c', '\u2060', '\ufeff', '\u200e'].map(
  (sign) =>
    everywhere(/(?<=[a-z]{3})(?=[a-z]{3})/g, (found, random) =>
      random.below(3) === 0 ? sign : found,
    ),
);

const ligatures = everywhere(
  /ffi|ffl|ff|fi|fl/g,
  (letters) => ({ ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' })[letters] ?? letters,
);

const ellipsis: readonly Edit[] = [
  everywhere(/\.\.\.|…/g, (sign) => (sign === '…' ? '...' : '…')),
  everywhere(/\.\.\.|…/g, () => '. . .'),
  everywhere(/\.$/g, () => ''),
  everywhere(/\.$/g, () => '…'),
  everywhere(/,(?= )/g, (sign, random) => (random.below(2) === 0 ? '' : sign)),
  everywhere(/(?<=[a-z]),(?= and )/g, () => ''),
  everywhere(/;/g, () => ','),
];

const cases: readonly Edit[] = [
  (sentence) => sentence.toUpperCase(),
  everywhere(/(?<= )[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase()),
];

const contractions = exchanged(
  "isn't=is not, aren't=are not, wasn't=was not, weren't=were not, hasn't=has not, haven't=have not, hadn't=had not, doesn't=does not, don't=do not, didn't=did not, won't=will not, can't=cannot, couldn't=could not, wouldn't=would not, shouldn't=should not",
);

const units: readonly Edit[] = [
  everywhere(/(?<=\b\d[\d.,]*) (?:km|mm|cm|kg|MW|kW|GW|mph|ft|m)\b/g, (unit) => unit.slice(1)),
  everywhere(/(?<=\b\d[\d.,]*)(?:km|mm|cm|kg|MW|kW|GW|mph|ft)\b/g, (unit) => ` ${unit}`),
  everywhere(/(?<=\b\d[\d.,]*)-(?=km|mm|mile|metre|meter|foot)/g, () => ' '),
  exchanged('kilometres=km, kilograms=kg, centimetres=cm, millimetres=mm, megawatts=MW'),
];

const percents: readonly Edit[] = [
  ' percent',
  ' per cent',
  '%',
  ' %',
  '\u00a0%',
  '\u202f%',
  ' pct',
].map((sign) => everywhere(/(?<=\d) ?(?:%|percent|per cent)(?! ?age)(?!\w)/g, () => sign));

const marks: readonly Edit[] = [
  everywhere(/(?<=[a-z])e\u0301|é/g, (letter) => (letter === 'é' ? 'e\u0301' : 'é')),
  everywhere(/é|ü|ö|ç|ñ|í|á|ó/g, (letter) => letter.normalize('NFD')),
  everywhere(/(?<=[a-z])(?=\. |$)/g, (found) => `${found}\u00a0`),
  everywhere(/\s(?=[?!;:])|(?=[?!;:])/g, () => '\u202f'),
];

export const harmlessEdits: Readonly<Record<string, readonly Edit[]>> = {
  quotes,
  dashes,
  'ellipsis and punctuation': ellipsis,
  'composed letters': marks,
  'case of a headline': cases,
  'thousands separators': separators,
  'spelling variants': [spellings],
  abbreviations: [abbreviations],
  contractions: [contractions],
  'number writing': [numberWords, ordinals],
  'amount writing': amounts,
  'unit writing': units,
  percent: percents,
  'white space': spaces,
  'invisible characters': invisible,
  ligatures: [ligatures],
};
