/**
 * Words that stand for a person by office, and words that show an organisation: what a list of speakers needs in order to see
 * that "Defence Minister Ines Corvo", "Corvo" and "the minister" are one. Our own list, after the style books' forms of address.
 */

/** Offices and forms of address, in lower case without full stops. */
export const OFFICES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady
  gen general adm admiral col colonel maj major capt captain lt lieutenant cmdr commander sgt sergeant brig brigadier marshal
  president premier chancellor minister secretary senator sen rep representative congressman congresswoman lawmaker
  ambassador envoy governor mayor king queen prince princess emir sheikh pope bishop
  chief head director chairman chairwoman chair chairperson commissioner prosecutor judge justice
  spokesman spokeswoman spokesperson analyst expert researcher fellow economist historian
  administrator superintendent coordinator ceo cfo coo cto officer official lawyer engineer executive founder leader deputy`.split(
    /\s+/,
  ),
);

/** What an office may be of without naming whom it belongs to: "Chief of Staff". */
export const PORTFOLIOS =
  /^(?:staff|state|defen[cs]e|war|trade|finance|health|justice|interior|energy|police|operations|intelligence|information|communications|security|parliament)$/i;

/** Those who speak for somebody else: what they say is said by whom they speak for. */
export const SPEAKS_FOR = /^spokes(?:man|woman|person|people|men)$/;

/** An organisation has one of these in its name. */
export const ORGANISATIONS: ReadonlySet<string> = new Set(
  `ministry department office agency administration government parliament senate congress house council committee commission
  board bureau institute institution university college school centre center foundation fund bank union association alliance
  league federation group company corporation corp inc ltd industries systems aerospace dynamics
  army navy force forces guard fleet command staff police court party service services times post news herald tribune
  gazette journal press wire network organisation organization nations`.split(/\s+/),
);

/** Groups without a name, as a sentence may begin with them in a capital letter. */
export const GROUPS: ReadonlySet<string> = new Set(
  `officials analysts experts sources critics supporters opponents residents witnesses lawmakers legislators investigators
  police diplomats observers authorities ministers leaders commanders officers soldiers engineers researchers historians
  economists executives people others many some several few most`.split(/\s+/),
);
