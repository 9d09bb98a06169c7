/**
 * Nouns and adjectives that show what somebody says, holds or wants: "the allegation that", "support for", "aware of".
 * Source and caution as in `stance-verbs.ts`. Deeds are left out ("decision to buy", "attack on"): they tell what was done.
 */

export interface NounGroup {
  reason: string;
  /** The words one of which must stand right behind. */
  complements: string;
  /** Singular forms, parted by blanks; the plural is understood. */
  nouns: string;
}

export const stanceNouns: readonly NounGroup[] = [
  {
    reason: 'A thing said, with what was said.',
    complements: 'that of about from by against over to how whether',
    nouns:
      'claim allegation assertion accusation criticism complaint suggestion contention insistence denunciation condemnation criticism warning prediction rumor rumour speculation denial rebuke critique assessment characterization characterisation description portrayal depiction',
  },
  {
    reason: 'A thing said, with the clause that says it.',
    complements: 'that saying whether how',
    nouns:
      'statement report comment remark announcement declaration argument promise pledge vow assurance confirmation acknowledgment acknowledgement conclusion finding revelation reminder estimate message explanation admission testimony ruling tweet post letter opinion indication sign evidence news',
  },
  {
    reason: 'A thought or a feeling, with what it is about.',
    complements: 'that of about over in to for on toward towards',
    nouns:
      'belief fear hope worry concern doubt suspicion assumption expectation opinion sentiment skepticism scepticism optimism pessimism confidence anxiety disappointment dismay outrage frustration desire preference regret hostility misgiving wish admiration disdain contempt respect enthusiasm consensus notion impression perception conviction disapproval',
  },
  {
    reason: 'A wish, a plan or an offer.',
    complements: 'to that for of',
    nouns:
      'plan pledge promise vow call proposal demand plea appeal intention willingness unwillingness reluctance refusal readiness threat hope desire offer goal aim ambition',
  },
  {
    reason: 'A side taken.',
    complements: 'for of to from on by against with',
    nouns:
      'opposition endorsement backing praise objection resistance disagreement stance position view advice condemnation apology tribute',
  },
  {
    reason: 'A side taken, by what it is for.',
    complements: 'for among from',
    nouns: 'support sympathy',
  },
];

export interface AdjectiveGroup {
  reason: string;
  adjectives: string;
  /** The words one of which must stand right behind; subjects of a clause count as "that". */
  complements: string;
}

export const stanceAdjectives: readonly AdjectiveGroup[] = [
  {
    reason: 'Somebody knows, is sure or doubts.',
    complements: 'that of about in to whether how if what',
    adjectives:
      'aware unaware confident convinced certain sure unsure skeptical sceptical doubtful adamant mindful hopeful optimistic pessimistic concerned worried afraid fearful wary suspicious nervous anxious apprehensive uneasy',
  },
  {
    reason: 'Somebody feels about a thing.',
    complements: 'that about at by with over to of for in',
    adjectives:
      'happy unhappy glad pleased delighted thrilled proud angry furious outraged disappointed frustrated dismayed shocked surprised alarmed troubled upset grateful thankful ashamed disgusted horrified impressed excited enthusiastic critical supportive dismissive sorry tired coy candid outspoken vocal incensed unsettled interested',
  },
  {
    reason: 'Somebody wants or does not want to.',
    complements: 'to for',
    adjectives:
      'eager keen reluctant willing unwilling hesitant determined desperate ready inclined loath anxious',
  },
  {
    reason: 'It is said to be plain or open, and nobody is named.',
    complements: 'that whether how if what why when who where',
    adjectives: 'unclear clear',
  },
];

/** Verbs that lend a noun its subject: "Varland expressed the fear that". */
export const LIGHT_VERBS =
  'has have had make makes made making express expresses expressed expressing voice voices voiced voicing issue issues issued raise raises raised raising offer offers offered give gives gave given hold holds held share shares shared launch launched lodge lodged file filed reach reached repeat repeated renew renewed announce announced unveil unveiled outline outlined signal signaled signalled';
