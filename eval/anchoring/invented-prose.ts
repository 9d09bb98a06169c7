/** Sentences of our own about invented events, for texts that must belong to nobody and for what an editor adds to a page. */
import type { Random } from './random.ts';

const places =
  'Varland Ostmere-Selle Korvia Tessaly Brenholm Alsund Mirovar Quellin Dorvane Hastrey'.split(' ');
const people =
  'Ilse Marrow,Tomas Verrin,Anneke Dolm,Radu Castell,Mirja Holt,Pavel Ostrin,Lena Quist'.split(',');
const bodies =
  'the defence ministry,the harbour board,the audit office,the border service,the procurement agency,the parliament,the coast guard,the regional council'.split(
    ',',
  );
const things =
  'patrol boats,radar masts,howitzers,field hospitals,transport aircraft,bridge sections,training jets,mine sweepers,supply depots,drone batteries'.split(
    ',',
  );
const doings =
  'ordered,delivered,inspected,withdrew,repaired,announced,postponed,tested,leased,requested'.split(
    ',',
  );
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const manners =
  'after a long debate,without further comment,under the old contract,despite the weather,as part of the autumn exercise,in two separate stages,at the request of its neighbours'.split(
    ',',
  );

/** Clauses of rising length that fit inside nearly any English sentence. */
export const clauses = [
  ', again,',
  ', it said,',
  ', as planned,',
  ', after some delay,',
  ', according to the notice,',
  ', which nobody had expected,',
  ', as a spokesman for the harbour board put it,',
  ', a step that the regional council had asked for twice,',
  ', which the audit office had described in its last report as overdue,',
] as const;

/** One invented sentence, ending in its full stop. */
export function inventSentence(random: Random): string {
  const from = <Item>(list: readonly Item[]) => list[random.below(list.length)] ?? list[0];
  const count = String(2 + random.below(random.share() < 0.3 ? 4000 : 90));
  const day = `${1 + random.below(28)} ${from(months)}`;
  const frames = [
    () =>
      `On ${day}, ${from(bodies)} of ${from(places)} ${from(doings)} ${count} ${from(things)} ${from(manners)}.`,
    () =>
      `${from(people)}, who speaks for ${from(bodies)}, said that ${count} ${from(things)} were not ready by ${day}.`,
    () =>
      `${from(places)} ${from(doings)} the ${from(things)} worth ${count} million crowns ${from(manners)}.`,
    () =>
      `The ${from(things)} reached ${from(places)} on ${day}, where ${from(bodies)} had waited for ${count} hours.`,
    () =>
      `"We counted ${count} of them," said ${from(people)} of ${from(places)}, "and ${from(bodies)} knew it."`,
  ];
  return from(frames)?.() ?? '';
}
