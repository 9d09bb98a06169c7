/** The shapes in which dates are written, one alternative each, with names for their parts. */
import { MONTH, SEASON, WEEKDAY } from './calendar.ts';

const YEAR = '(?:1[89]|20)\\d\\d';
const DAY = '(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)?';
const NUMBER_WORDS =
  '[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|' +
  '[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Ee]ighteen|[Tt]wenty';
const NUMBER = `\\d{1,3}|[Aa]n?|${NUMBER_WORDS}`;
/** A full stop behind a month shortens it ("Jan.") and is part of a date only with more of the date behind it. */
const SHORT = '(?:(?<!\\p{L}{5})\\.)?';
const RELATIVE = '[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming';
const DASH = '\\s?[-–]\\s?';
/** "Thursday, " in front of the date that it names. */
const ON_DAY = `(?:(?:${WEEKDAY}),?\\s\\(?)?`;
const ORDER = '[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal';
const OF_YEAR = `(?:\\sof)?\\s(?:the\\s)?`;

/** What the first character of a date may be; a shape is tried only where its own stands. */
type Opening = 'digit' | 'small' | 'capital' | 'apostrophe';

/** In order: of two that fit at one place the earlier is taken. */
const SHAPES: readonly { opens: readonly Opening[]; shape: string }[] = [
  { opens: ['digit'], shape: `\\b(?<iso>${YEAR}-[01]\\d-[0-3]\\d)\\b` },
  {
    opens: ['digit', 'capital'],
    shape: `\\b${ON_DAY}(?<dayA>${DAY})(?:${DASH}|\\s(?:to|and)\\s)(?<untilA>${DAY})\\s(?<monthA>${MONTH})\\b(?:${SHORT},?\\s(?<yearA>${YEAR})\\b)?`,
  },
  {
    opens: ['capital'],
    shape: `\\b${ON_DAY}(?<monthB>${MONTH})\\b${SHORT}\\s(?<dayB>${DAY})(?:${DASH}|\\s(?:to|and)\\s)(?<untilB>${DAY})\\b(?!,?\\d|[\\s-](?:percent|per cent|million|billion|\\p{Ll}+s\\b))(?:,?\\s(?<yearB>${YEAR})\\b)?`,
  },
  {
    opens: ['digit', 'capital'],
    shape: `\\b${ON_DAY}(?<day1>${DAY})\\s(?:of\\s)?(?<month1>${MONTH})\\b(?:${SHORT},?\\s(?<year1>${YEAR})\\b)?`,
  },
  {
    opens: ['capital'],
    shape: `\\b${ON_DAY}(?<month2>${MONTH})\\b${SHORT}\\s(?<day2>${DAY})\\b(?!,?\\d|\\s(?:percent|per cent|million|billion))(?:,?\\s(?<year2>${YEAR})\\b)?`,
  },
  {
    opens: ['capital'],
    shape: `\\b(?<monthC>${MONTH})\\b${SHORT}(?:${DASH})(?<untilMonthC>${MONTH})\\b${SHORT}(?:,?\\s(?<yearC>${YEAR})\\b)?`,
  },
  {
    opens: ['capital'],
    shape: `\\b(?<month3>${MONTH})\\b${SHORT},?\\s(?:of\\s)?(?<year3>${YEAR})\\b`,
  },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?:(?:${RELATIVE})\\s|[Tt]he\\s)?(?<season4>${SEASON})(?:\\sof)?\\s(?<year4>${YEAR})\\b`,
  },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?<relative5>${RELATIVE})\\s(?<unit5>week|month|year|decade|weekend|quarter|night|${SEASON}|${MONTH}|${WEEKDAY})\\b(?!\\s\\d)`,
  },
  {
    opens: ['digit', 'small', 'capital'],
    shape: `\\b(?<count6>${NUMBER})\\s(?<unit6>day|week|month|year|decade)s?\\s(?:ago)\\b`,
  },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?<near7>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\\b`,
  },
  { opens: ['capital'], shape: `\\b(?<weekday8>${WEEKDAY})\\b` },
  { opens: ['capital'], shape: `\\bQ(?<quarter9>[1-4])(?:\\sof)?\\s(?<year9>${YEAR})\\b` },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?<order14>${ORDER})\\s(?<part14>quarter|half)${OF_YEAR}(?:(?<year14>${YEAR})\\b|(?<relative14>last|this|next)\\syear\\b|(?<whole14>year)\\b)`,
  },
  { opens: ['capital'], shape: `\\bH(?<half15>[12])(?:\\sof)?\\s(?<year15>${YEAR})\\b` },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?<fiscal16>[Ff]iscal(?:\\s[Yy]ear)?|[Ff]inancial\\s[Yy]ear|FY)[\\s-]?(?<year16>${YEAR})(?:[-–/](?<untilYear16>\\d{2}|${YEAR}))?\\b`,
  },
  { opens: ['capital'], shape: `\\bFY[\\s-]?(?<fiscal17>\\d\\d)(?:[-–/]\\d\\d)?\\b` },
  {
    opens: ['capital', 'small'],
    shape: `\\b[Tt]he\\s(?<back18>last|past)\\s(?<count18>${NUMBER})\\s(?<unit18>day|week|month|year|decade)s\\b`,
  },
  {
    opens: ['digit', 'small', 'capital'],
    shape: `\\b(?<count19>${NUMBER})\\s(?<unit19>day|week|month|year)s?(?:['’]s?)?\\s(?<ahead19>from\\snow|time)\\b`,
  },
  { opens: ['digit'], shape: `\\b(?<century20>[12]?\\d)(?:st|nd|rd|th)[\\s-][Cc]entury\\b` },
  { opens: ['apostrophe'], shape: `(?<![\\w])['’](?<nineties21>[2-9]0)s\\b` },
  {
    opens: ['digit'],
    shape: `(?<![\\w./-])(?<first22>\\d{1,2})(?<mark22>[./])(?<second22>\\d{1,2})[./](?<year22>${YEAR})\\b`,
  },
  {
    opens: ['digit'],
    shape: `(?<![\\w./-])(?<year23>${YEAR})/(?<numericMonth23>0\\d|1[0-2])/(?<day23>[0-3]\\d)\\b`,
  },
  { opens: ['capital'], shape: `\\b(?<month10>${MONTH})\\b` },
  {
    opens: ['digit'],
    shape: `(?<![\\w$€£.,:/-])(?<year24>${YEAR})[-–](?<untilYear24>${YEAR}|\\d\\d)\\b(?![,.:/-]\\d)`,
  },
  {
    opens: ['digit'],
    shape: `(?<![\\w$€£.,:/-])(?<year11>${YEAR})(?<decade11>s|(?<=1[89]\\d0)['’]s)?\\b(?![,.:/]\\d|-\\d{3}|%)`,
  },
  {
    opens: ['capital', 'small'],
    shape: `\\b(?<vague12>[Rr]ecently|[Rr]ecent|[Aa]t the time|[Ii]n recent (?:days|weeks|months|years)|[Ii]n (?:the )?coming (?:days|weeks|months|years)|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades) ago)\\b`,
  },
];

/** A sticky pattern, and the names of its groups in order: as they are, and without what makes them differ. */
export interface DatePattern {
  pattern: RegExp;
  names: readonly { name: string; plain: string }[];
}

/** Groups lose their names in the pattern itself: the engine would make an object of sixty names for each date. */
function patternOpening(opening: Opening): DatePattern {
  const names: { name: string; plain: string }[] = [];
  const shapes = SHAPES.filter(({ opens }) => opens.includes(opening)).map(({ shape }) => shape);
  const source = shapes.join('|').replaceAll(/\(\?<(\w+)>/g, (_, name: string) => {
    names.push({ name, plain: name.replace(/\d+$|[A-Z]$/, '') });
    return '(';
  });
  return { pattern: new RegExp(source, 'uy'), names };
}

const byOpening: Readonly<Record<Opening, DatePattern>> = {
  digit: patternOpening('digit'),
  small: patternOpening('small'),
  capital: patternOpening('capital'),
  apostrophe: patternOpening('apostrophe'),
};

function openingOf(code: number): Opening {
  if (code > 47 && code < 58) return 'digit';
  if (code === 39 || code === 0x2019) return 'apostrophe';
  return code > 96 ? 'small' : 'capital';
}

/** The pattern of all dates that may open with this character. */
export function datePatternFor(code: number): DatePattern {
  return byOpening[openingOf(code)];
}

/** Where a date may start: the search is for these few words, and only there the shapes are tried. */
export const DATE_START = new RegExp(
  `(?<![\\w$€£])(?:\\d|(?:${MONTH}|${WEEKDAY})\\b|Q[1-4]|H[12]|FY|[Ff]iscal|[Ff]inancial|(?:${RELATIVE}|${ORDER}|${SEASON}|${NUMBER_WORDS})\\s|[Aa]n?\\s(?=day|week|month|year|decade)|[Tt]he\\s(?=last|past|${SEASON})|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Rr]ecent|[Aa]t\\sthe\\stime|[Ii]n\\s(?=recent|coming|the\\scoming)|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades)\\sago|['’]\\d0s)`,
  'gu',
);
