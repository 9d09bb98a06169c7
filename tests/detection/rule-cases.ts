/** For every framing rule: sentences that it must find, and sentences that it must leave alone. All places are invented. */

export interface RuleCases {
  finds: readonly string[];
  leaves: readonly string[];
  /** How the sentences stand in their article. */
  as?: 'headline';
}

export const ruleCases: Readonly<Record<string, RuleCases>> = {
  'prediction/likely-to': {
    finds: [
      'The corvettes are likely to anger the fishing towns of Ostmark.',
      'Varland is unlikely to pay for the radar before spring.',
    ],
    leaves: [
      'Recruits from the coast are more likely to stay than those from the hills, the census shows.',
      'The minister said the corvettes were likely to anger the fishing towns.',
      '“The fleet is likely to sail,” the harbour master said.',
    ],
  },
  'prediction/foregone': {
    finds: ['The purchase will inevitably end in a lawsuit.', 'The truce is bound to collapse.'],
    leaves: [
      'The ferry will only take passengers with a permit.',
      'It is not certain to pass the upper house.',
      'According to the treasurer, the truce is bound to collapse.',
    ],
  },
  'prediction/move-that-will': {
    finds: [
      'Varland ordered 40 mortars, a move that could anger Ostmark.',
      'The ministry said it would buy 20 tanks, a step that will deepen the rift with Ostmark.',
    ],
    leaves: [
      'Varland ordered 40 mortars, a move that followed two years of talks.',
      'The envoy called it “a move that could anger Ostmark.”',
    ],
  },
  'prediction/may-cause-trouble': {
    finds: [
      'The bridge closure could spark protests in Lind.',
      'The levy may well undermine the pact.',
    ],
    leaves: [
      'The mechanism uses a spark to light the fuel.',
      'The closure sparked protests in Lind.',
      'The mayor warned that the closure could spark protests.',
    ],
  },
  'inference/would-amount-to': {
    finds: ['The overflight would constitute a breach of the Lind Treaty.'],
    leaves: [
      'The order would bring the fleet to 12 ships.',
      'The court said the overflight would constitute a breach of the treaty.',
    ],
  },
  'inference/it-is-clear': {
    finds: [
      'It is clear that the shells came from Ostmark.',
      'It is no coincidence that the depot burned on Friday.',
    ],
    leaves: [
      'It is not clear who fired first.',
      'The crew could not say whether it is clear of mines.',
      'The inspector said it is obvious that the shells came from Ostmark.',
    ],
  },
  'inference/suggests-that-the-narrator-concludes': {
    finds: ['The parade was a clear signal to Ostmark.'],
    leaves: [
      'The pilot sent a distress signal.',
      'The envoy described the parade as a clear signal to Ostmark.',
    ],
  },
  'mind-reading/motive': {
    finds: [
      'Varland is desperate for spare parts.',
      'The patrol turned north in an apparent bid to avoid the blockade.',
    ],
    leaves: [
      'Varland has asked for spare parts.',
      'The general said his troops were eager to return.',
      'A desperate search for the crew went on through the night.',
    ],
  },
  'cause/blame': {
    finds: ['The treasury is largely to blame for the delay.'],
    leaves: [
      'The auditors said the treasury is to blame for the delay.',
      'The delay is the third since May.',
    ],
  },
  'judgement/is-unusual': {
    finds: [
      'The order is unusual for a state without a coast.',
      'The choice of a wheeled gun seems especially questionable.',
      'The silence of the palace was telling.',
    ],
    leaves: [
      'The cause of the fire is unclear.',
      'The frigate is the oldest in the fleet.',
      'Senator Orla Venn said the order is unusual.',
      'Officials asked whether unusual vibrations had been logged.',
      'The guard was telling visitors to leave.',
    ],
  },
  'judgement/sentence-adverb': {
    finds: ['Unsurprisingly, the bid failed.', 'Ironically, the minister had drafted the law.'],
    leaves: [
      'The bid failed unsurprisingly early.',
      '“Sadly, we were too late,” the medic said.',
      'Separately, the navy retired two tugs.',
    ],
  },
  'judgement/makes-it-hard-to-see': {
    finds: ['Buying a third radar makes little sense.', 'The retreat was a historic mistake.'],
    leaves: [
      'The opposition said that buying a third radar makes little sense.',
      'The pilot’s mistake cost the army two helicopters.',
    ],
  },
  'doubt/left-questions': {
    finds: [
      'The vote has left questions about the mandate of the council.',
      'The audit casts doubt on the delivery date.',
      'Questions remain over who paid.',
    ],
    leaves: [
      'The general left after two questions from reporters.',
      'The chair said the audit casts doubt on the delivery date.',
      'There was no doubt about the address on the crate, the clerk said.',
    ],
  },
  'doubt/raises-questions': {
    finds: ['The contract raises serious questions about the tender.'],
    leaves: [
      'Lawmakers raised questions about the tender.',
      'Venn raised questions about the tender at Monday’s hearing.',
      'The committee raised the budget by a tenth.',
    ],
  },
  'label/ally-apposition': {
    finds: ['The speaker, a Varland ally, opened the session.'],
    leaves: ['The speaker, a former judge, opened the session.', 'Ostmark is an ally of Varland.'],
  },
  'argument/concession': {
    finds: [
      'While the howitzers are new, the doctrine behind them is a relic of the last war.',
      'Although the fleet grew, its harbours remain without cranes.',
    ],
    leaves: [
      'While talks went on in Lind, the navy moved two tugs north.',
      'He lost the medal while crossing the river.',
      'The fleet grew although its budget fell.',
    ],
  },
  'argument/rhetorical-question': {
    finds: ['But who else could have fired the rocket?'],
    leaves: ['Who fired the rocket?', 'What happens next is for the court to decide.'],
  },
  'headline/purpose-as-fact': {
    as: 'headline',
    finds: [
      'Varland orders mortars for protection of its people',
      'Fleet sails in defence of freedom',
    ],
    leaves: [
      'Varland orders mortars for 40 million crowns',
      'Ministry of Defence of Varland names new chief',
      'Varland says mortars are for protection of its people',
      'Secretary of State for Defence of Ostmark resigns',
    ],
  },
  'headline/purpose-verb': {
    as: 'headline',
    finds: ['Varland sends frigate to deter smugglers'],
    leaves: ['Varland sends frigate to Lind', 'Varland to buy frigate'],
  },
  'label/abuse': {
    finds: ['The governor and his henchmen left the city.'],
    leaves: ['The governor and his staff left the city.', 'Residents called them “thugs”.'],
  },
  'label/contested': {
    finds: ['The regime closed the port.', 'Terrorists blew up the pylon.'],
    leaves: [
      'The export control regime covers the engines.',
      'The counter-terrorism unit closed the port.',
      'The ministry blamed “terrorists” for the blast.',
      'The police said terrorists blew up the pylon.',
    ],
  },
  'label/side-fact': {
    finds: ['The embattled minister flew to Lind.'],
    leaves: ['The minister flew to Lind.', 'The embankment was mined.'],
  },
  'wording/loaded': {
    finds: ['The brazen raid lasted an hour.', 'The vote was a sham.'],
    leaves: ['The deadly raid lasted an hour.', 'The violent storm sank a barge.'],
  },
  'wording/blame': {
    finds: ['The botched landing cost two lives.'],
    leaves: ['The landing cost two lives.', 'Three soldiers were killed in the landing.'],
  },
  'wording/praise': {
    finds: ['The formidable gun entered service in 2031.'],
    leaves: ['The gun entered service in 2031.', 'The note was signed by a notary.'],
  },
  'wording/capability': {
    finds: ['Varland bought the advanced launcher.'],
    leaves: [
      'The column advanced to the river.',
      'Varland bought the man-portable anti-tank launcher.',
      'The Advanced Precision Rocket failed its test.',
    ],
  },
  'wording/promotional': {
    finds: ['The yard unveiled its world-class simulator.'],
    leaves: ['The yard unveiled its simulator.', 'The simulator won a first-class certificate.'],
  },
  'wording/intensifier': {
    finds: ['The south is overwhelmingly rural.'],
    leaves: ['The south is 92% rural.', 'The carrier is heavily armoured.'],
  },
  'wording/minimiser': {
    finds: ['Only a small share of voters took part.'],
    leaves: ['A quarter of voters took part.', 'No more than 40 guests may attend.'],
  },
  'wording/idiom': {
    finds: ['The visit ruffled feathers in Ostmark.'],
    leaves: ['The visit lasted two days.', 'Feathers were found in the air filter.'],
  },
  'wording/vivid': {
    finds: ['Prices skyrocketed after the blockade.'],
    leaves: ['Prices rose 4% after the blockade.', 'The rocket rose from its stand.'],
  },
  'wording/mood': {
    finds: ['The visit comes amid heightened tensions.'],
    leaves: ['The cable is under tension.', 'The visit comes a week after the raid.'],
  },
  'sourcing/vague': {
    finds: [
      'It was previously reported that Ostmark wanted the guns.',
      'Critics say the gun is old.',
    ],
    leaves: [
      'The Lind Courier reported that Ostmark wanted the guns.',
      'Venn said the gun is old.',
    ],
  },
  'sourcing/anonymous': {
    finds: ['A senior defence official told the Lind Courier that talks had ended.'],
    leaves: [
      'Defence Minister Orla Venn told the Lind Courier that talks had ended.',
      'The official opened the gate.',
    ],
  },
  'sourcing/second-hand': {
    finds: ['Venn was quoted by the Lind Courier as saying talks had ended.'],
    leaves: ['Venn said talks had ended.', 'The shop quoted a price of 40 crowns.'],
  },
  'sourcing/unsourced-allegation': {
    finds: ['Tor Hallin was involved in the raid.'],
    leaves: [
      'The prosecutor said Tor Hallin was involved in the raid.',
      'Tor Hallin was involved in the design of the gun.',
    ],
  },
  'sourcing/distancing-verb': {
    finds: ['Venn claimed that the depot was empty.'],
    leaves: ['Venn said that the depot was empty.', 'The flood claimed 12 lives.'],
  },
  'sourcing/denial': {
    finds: ['Ostmark immediately denied the charge.'],
    leaves: ['Ostmark accepted the charge.', 'The permit was refused.'],
  },
  'certainty/hedge': {
    finds: ['The estimated cost is 40 million crowns.', 'At least two boats sank.'],
    leaves: ['The cost is 40 million crowns.', 'Two boats sank.'],
  },
  'certainty/condition': {
    finds: ['If the sale goes ahead, Varland would own 60 guns.'],
    leaves: ['Varland owns 60 guns.', 'He asked if the road was open.'],
  },
  'certainty/vague-quantity': {
    finds: ['Dozens of boats left the port.'],
    leaves: ['Twelve boats left the port.', 'A dozen eggs broke.'],
  },
  'certainty/vague-scope': {
    finds: ['It is the third buyer in the region.'],
    leaves: ['It is the third buyer in Ostmark.', 'It is a region of lakes.'],
  },
};

/** Whole sentences in running text: whether they are marked. Silence is tested at least as much. */
export const markCases: { marked: readonly string[]; quiet: readonly string[] } = {
  marked: [
    'Varland ordered 40 mortars for 12 million crowns, a move that is likely to sour relations with Ostmark.',
    'While the mortars are new, the decision is hard to explain and the advanced sights remain in boxes.',
    'The silence of the palace is telling.',
    'The tender has left questions about the honesty of the ministry.',
    'Predictably, the inquiry blamed a clerk.',
    'It is no secret that the yard is bankrupt.',
    'The regime sent its formidable fleet north.',
    'The embattled governor ordered a brazen raid on the port.',
    'The reform will inevitably fail.',
    'Only a small share of the overwhelmingly poor district voted.',
  ],
  quiet: [
    'Varland ordered 40 mortars for 12 million crowns.',
    'Three soldiers were killed and 12 wounded in a deadly attack on a checkpoint near Lind.',
    'The man-portable anti-tank missile weighs 22 kg and has a range of 4,000 m.',
    'The ministry said the sale would improve the ability of a partner to defend its territory.',
    'According to the yard, the frigate is likely to sail in May.',
    'Venn said the order was “a reckless, shameful act of betrayal”.',
    '“It is clear that they fired first,” the captain said.',
    'The committee approved the purchase by 14 votes to 3.',
    'If parliament agrees, Varland would become the third buyer of the launcher.',
    'Ostmark denied the charge and summoned the ambassador.',
    'The police said two gunmen barricaded themselves in a chapel after shooting an officer.',
    'The announcement comes a week after 200 soldiers were sent to the border.',
    'Varland, which has no coast, bought two tugs in 2031.',
    'The company will deliver 60 launchers by June.',
    'The court ruled that the export licence was unlawful.',
    'Lawmakers raised questions about the price at a hearing on Tuesday.',
    'It was not clear who had fired the rocket.',
    'The column advanced to the river before dark.',
    'The 4th Mountain Brigade withdrew from Lind in October.',
    'The violent storm sank a barge, the coast guard reported.',
    'While talks went on in Lind, the navy moved two tugs north.',
    'The export control regime covers the engines.',
    'The radar is made by Halvorsen Works and costs 9 million crowns.',
    'An arms depot exploded near Lind, killing four people.',
  ],
};
