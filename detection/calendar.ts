/** Names of months, seasons and weekdays, as pattern alternatives and as numbers. */

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Season codes of ISO 8601-2 (EDTF level 1), northern hemisphere. */
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

export const MONTH = `${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec`;
export const WEEKDAY = WEEKDAYS.join('|');
export const SEASON = 'spring|summer|autumn|fall|winter';

/** 1–12; undefined for a word that is no month. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));
  return index < 0 ? undefined : index + 1;
}

/** 21–24; undefined for a word that is no season. */
export function seasonNumber(name: string): number | undefined {
  return SEASONS[name.toLowerCase()];
}

/** 0 (Sunday) – 6; −1 for a word that is no weekday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name);
}
