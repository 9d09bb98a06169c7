/**
 * Verbs that show what somebody holds, wants, plans or makes of a thing, beside the plain verbs of saying in `speech.ts`.
 * Source: the broad definition of attribution in PolNeAR's guidelines (Newell et al., 2018) and PARC 3.0 (Pareti, 2016) as a
 * model of what counts; the classes follow Levin (1993), verbs of communication, judgement, desire and cognition. The
 * words are our own list; how often single words serve as cues in PolNeAR's training part helped to choose among them.
 */

/**
 * What must stand behind the verb: `any` thing; a `clause` (that, how, whether, a subject of its own); `to` and a verb; an
 * `object`; one of the prepositions that talk is `about`;
 * quoted words beside it; an "as" that tells for what; a `cause`, such as a plan, within reach;
 * a `finder`, such as a survey or a court, before the verb.
 */
export type Complement =
  | 'any'
  | 'clause'
  | 'to'
  | 'object'
  | 'about'
  | 'quote'
  | 'as'
  | 'cause'
  | 'finder';

export interface VerbGroup {
  reason: string;
  complements: readonly Complement[];
  /** The base form and "-s" are as often nouns ("a claim", "reports"), so the words around must show a verb. */
  isNounLike?: boolean;
  /** It tells words that were said or written, so the report counts as speech. */
  isSpeech?: boolean;
  /** Its "-ing" form tells what is there to see: "the army advanced, showing its reach". */
  isFiniteOnly?: boolean;
  /** Base forms, parted by blanks. */
  verbs: string;
}

export const stanceVerbs: readonly VerbGroup[] = [
  {
    reason: 'Judges somebody or something aloud.',
    isSpeech: true,
    complements: ['any'],
    verbs:
      'criticize criticise denounce decry deride ridicule lambaste lambast assail berate rebuke chide scold condemn bemoan lament laud applaud extol commend congratulate apologize apologise savage excoriate castigate disparage vilify belittle admonish reprimand reproach chastise malign revile scoff sneer tout grill taunt compliment congratulate',
  },
  {
    reason: 'Says, writes or calls out.',
    isSpeech: true,
    complements: ['any'],
    verbs:
      'say write opine posit contend assert affirm reaffirm reiterate stress emphasize emphasise underscore underline recount recite narrate articulate clarify explain quip insinuate imply suggest allege boast brag gloat proclaim declare announce disclose reveal divulge testify attest acknowledge admit concede confess confirm deny refute rebut disavow repudiate renounce disown downplay retort exclaim shout yell chant mutter murmur whisper interject retweet complain grumble gripe fume concur disagree insist mention retell muse recall coin pronounce demur equivocate',
  },
  {
    reason: 'Describes a thing as its speaker sees it.',
    complements: ['any'],
    verbs:
      'describe characterize characterise portray depict deem dub liken interpret misinterpret misrepresent perceive label',
  },
  {
    reason: 'Looks ahead.',
    complements: ['any'],
    verbs: 'predict foresee envision envisage anticipate speculate',
  },
  {
    reason: 'Moves others by words.',
    isSpeech: true,
    complements: ['any'],
    verbs:
      'urge implore plead exhort recommend advise warn reassure assure remind persuade convince threaten accuse encourage',
  },
  {
    reason: 'Takes a side.',
    complements: ['any'],
    verbs: 'endorse espouse oppose reject dismiss favor favour prefer disapprove contradict',
  },
  {
    reason: 'Holds something in mind.',
    complements: ['any'],
    verbs:
      'believe ponder mull contemplate loathe despise love dislike hate detest resent admire dread cite allude',
  },
  {
    reason: 'Nouns as often: the words around must show the verb.',
    complements: ['any'],
    isNounLike: true,
    verbs:
      'praise blame doubt regret fear wonder question mock hail joke quote boast tweet suspect remark appeal forecast advocate dispute hint signal thank echo caution highlight worry propose slam blast predict',
  },
  {
    reason: 'Knows or finds out: a clause tells what.',
    complements: ['clause'],
    verbs:
      'know learn realize realise discover understand recognize recognise sense hear feel see find prove demonstrate illustrate determine assume imagine agree decide resolve remember forget guess conclude indicate observe hold pray care expect think fret marvel add notice argue consider claim tell ask vow pledge promise',
  },
  {
    reason: 'Says or knows it, and is as often a noun.',
    isSpeech: true,
    complements: ['clause'],
    isNounLike: true,
    verbs: 'note reason report remark comment post signal demand',
  },
  {
    reason: 'Holds or finds it, and is as often a noun.',
    complements: ['clause'],
    isNounLike: true,
    verbs: 'hope concern estimate project calculate notice show rule',
  },
  {
    reason: 'Says it of a thing.',
    isSpeech: true,
    complements: ['object'],
    isNounLike: true,
    verbs:
      'add note express voice convey discuss mention reference propose suggest outline list detail identify announce report demand request call tell ask vow pledge promise argue',
  },
  {
    reason: 'Holds it of a thing.',
    complements: ['object'],
    isNounLike: true,
    verbs: 'think know estimate project recognize recognise remember trust distrust value',
  },
  {
    reason: 'A paper, a count or a picture that tells.',
    complements: ['object'],
    isNounLike: true,
    isFiniteOnly: true,
    verbs: 'show indicate',
  },
  {
    reason:
      'What a survey, a study or a court finds is its finding; what a soldier finds is a thing.',
    complements: ['finder'],
    verbs: 'find rate list reveal put detail suggest document',
  },
  {
    reason: 'Takes something for something.',
    complements: ['as'],
    verbs:
      'see view regard cast portray frame treat hail paint praise attack dismiss brand know remember',
  },
  {
    reason: 'Stands up for a cause; a gun supports troops, a person a plan.',
    complements: ['cause'],
    isNounLike: true,
    verbs: 'support back push defend attack embrace',
  },
  {
    reason: 'Wants, plans or refuses to do something.',
    complements: ['to'],
    verbs:
      'want plan intend aim seek hope wish expect decide agree refuse decline opt choose prefer vow pledge promise offer threaten swear prepare resolve propose hesitate long yearn aspire volunteer consent claim like',
  },
  {
    reason: 'Wants or weighs a thing.',
    complements: ['object'],
    verbs: 'want seek consider',
  },
  {
    reason: 'Talks about, calls for, points to, and is as often a noun.',
    isSpeech: true,
    complements: ['about'],
    isNounLike: true,
    verbs: 'talk call point hint joke comment object stump',
  },
  {
    reason: 'Leans one way or another, and is as often a noun.',
    complements: ['about'],
    isNounLike: true,
    verbs: 'hope vote worry',
  },
  {
    reason: 'Talks about, refers to.',
    isSpeech: true,
    complements: ['about'],
    verbs:
      'speak refer allude complain warn argue rail write tweet react dwell disagree lobby vouch boast caution elaborate respond reply insist',
  },
  {
    reason: 'Thinks about, believes in.',
    complements: ['about'],
    verbs: 'think care agree approve believe know weigh',
  },
  {
    reason: 'Brings in quoted words and tells nothing elsewhere.',
    isSpeech: true,
    complements: ['quote'],
    verbs:
      'continue answer charge counter sing cry begin crack snap sum reply respond comment remark concede observe note add think ask tell demand vow state go put open close report',
  },
];

/** Said of what is seen from outside: nobody is named who judges. */
export const SEEMING = 'seem appear';

/** In the passive these tell a view of somebody who is not named: "is expected to", "is seen as". */
export const REPORTED =
  'expected believed thought seen regarded viewed considered supposed rumoured rumored projected estimated forecast predicted perceived deemed described dubbed labelled labeled understood reported alleged said accused suspected rated';

/** Words that give a view to others without naming them. */
export const HEARSAY =
  'reportedly allegedly supposedly purportedly presumably ostensibly seemingly so-called alleged purported rumored rumoured';
