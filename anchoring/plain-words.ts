/** Words that carry no claim by themselves, and short forms of words that do. */

/** Articles, pronouns, auxiliaries, prepositions, conjunctions: never names, nouns that are counted, or speakers. */
export const functionWords: ReadonlySet<string> = new Set(
  'a an the in on at of for to from by with and but yet as it its he him his she her they them their theirs this that these those there here when while after before since during despite although though because what who whom whose which where why how us our we you your i my me is are was were be been being am has have had having do does did doing also however meanwhile moreover another such out up into onto upon over under about between through than too very own against among amongst whilst toward towards amid within across along around off down per via itself himself herself themselves thus hence therefore until till both each either even so or nor if not no all any some most more many much few several other one'.split(
    ' ',
  ),
);

/** Pronouns that can be heard. */
export const speakingPronouns: ReadonlySet<string> = new Set(
  'he she they it we i you who'.split(' '),
);

/** Written short or long, old or new, these are the same word. */
export const longForms: ReadonlyMap<string, string> = new Map(
  'gen=general lt=lieutenant col=colonel sgt=sergeant capt=captain maj=major cmdr=commander adm=admiral brig=brigadier gov=governor sen=senator rep=representative prof=professor dr=doctor st=saint mt=mount dept=department govt=government corp=corporation inc=incorporated ltd=limited jr=junior sr=senior vs=versus v=versus usa=us united_states=us united_kingdom=uk united_nations=un european_union=eu hq=headquarters intl=international assn=association bros=brothers whilst=while amongst=among towards=toward afterwards=afterward'
    .split(' ')
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.split('=');
      return [short.replace('_', ' '), long];
    }),
);

/** Several words that are one thing here, by their first word; the longest that fits is taken. */
export const phrases: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  [
    'per cent',
    'percentage point',
    'percentage points',
    'miles per hour',
    'mile per hour',
    'kilometres per hour',
    'kilometers per hour',
    'km per hour',
    'nautical mile',
    'nautical miles',
    'metric ton',
    'metric tons',
    'short ton',
    'short tons',
    'us dollar',
    'us dollars',
    'united states',
    'united kingdom',
    'united nations',
    'european union',
    'no longer',
    'any longer',
    'no more',
    'no one',
    'rather than',
    'far from',
    'ruled out',
    'rule out',
    'rules out',
    'ruling out',
    'so called',
    'at least',
    'at most',
    'up to',
    'as many as',
    'as much as',
    'as few as',
    'as little as',
    'more than',
    'less than',
    'fewer than',
    'no more than',
    'no fewer than',
    'no less than',
    'in excess of',
    'upwards of',
    'close to',
    'or so',
    'set to',
    'about to',
    'bound to',
    'ready to',
    'due to be',
    'wanted to',
    'point out',
    'pointed out',
    'points out',
    'pointing out',
    'call for',
    'called for',
    'calls for',
    'insist on',
  ].map((phrase) => phrase.split(' ')),
  ([first]) => first ?? '',
);
