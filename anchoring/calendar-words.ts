/** Words that place an event in time. */
import { classes, ownClasses } from './word-classes.ts';

export const months = classes({
  January: 'january jan',
  February: 'february feb',
  March: 'march mar',
  April: 'april apr',
  May: 'may',
  June: 'june jun',
  July: 'july jul',
  August: 'august aug',
  September: 'september sept sep',
  October: 'october oct',
  November: 'november nov',
  December: 'december dec',
});

/** Months whose names are also common words: they need a figure or a preposition of time beside them. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

export const times = new Map([
  ...classes({
    Monday: 'monday mon mondays',
    Tuesday: 'tuesday tue tues tuesdays',
    Wednesday: 'wednesday wed weds wednesdays',
    Thursday: 'thursday thu thur thurs thursdays',
    Friday: 'friday fri fridays',
    Saturday: 'saturday sat saturdays',
    Sunday: 'sunday sun sundays',
    last: 'last previous past',
    next: 'next upcoming',
    ago: 'ago earlier',
  }),
  ...ownClasses(
    'today tonight yesterday tomorrow overnight morning afternoon evening noon midday midnight dawn dusk spring summer autumn winter later early late recent now currently recently annual daily weekly monthly yearly',
  ),
]);
