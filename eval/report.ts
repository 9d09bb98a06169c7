/** What a measurement says: tables for people, and with `--json FILE` the same tables and its goals for machines. */
import { writeFileSync } from 'node:fs';

export interface Table {
  title: string;
  columns: readonly string[];
  /** Cells in the order of the columns; numbers stand to the right. */
  rows: readonly (readonly (string | number)[])[];
  /** Sentences below the table: what a column means, what was left out. */
  notes?: readonly string[];
}

export interface Goal {
  name: string;
  /** Such as "≥ 0.995". */
  wanted: string;
  /** Null where the material had nothing to measure it on. */
  measured: number | null;
  met: boolean;
}

export interface Report {
  tables: readonly Table[];
  goals: readonly Goal[];
}

/** A goal that wants a number at least, or at most, so large. Nothing measured is a goal not met. */
export function goal(
  name: string,
  limit: { atLeast: number } | { atMost: number },
  measured: number | null,
): Goal {
  const isAtLeast = 'atLeast' in limit;
  const bound = isAtLeast ? limit.atLeast : limit.atMost;
  const isMet = measured !== null && (isAtLeast ? measured >= bound : measured <= bound);
  return { name, wanted: `${isAtLeast ? '≥' : '≤'} ${bound}`, measured, met: isMet };
}

/** Prints the tables and goals, and writes them to the file where one is named. */
export function giveReport(report: Report, json?: string): void {
  const parts = report.tables.map(drawTable);
  if (report.goals.length > 0) parts.push(drawTable(goalTable(report.goals)));
  process.stdout.write(parts.join('\n'));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

/** A table as aligned plain text, ending in a newline. */
export function drawTable({ title, columns, rows, notes = [] }: Table): string {
  const cells = [columns.map(String), ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ''))));
  const isNumber = columns.map((_, at) => at > 0 && rows.every((row) => looksNumeric(row[at])));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, isNumber[at] === true))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((each) => '-'.repeat(each)).join('  ');
  return [title, '', lines[0] ?? '', rule, ...lines.slice(1), ...notes, ''].join('\n') + '\n';
}

/** A table in Markdown, for a README. */
export function drawMarkdown({ columns, rows, notes = [] }: Table): string {
  const rule = markdownLine(columns.map(() => '---'));
  const below = notes.length === 0 ? [] : ['', ...notes];
  return `${[markdownLine(columns), rule, ...rows.map(markdownLine), ...below].join('\n')}\n`;
}

function markdownLine(row: readonly (string | number)[]): string {
  return `| ${row.join(' | ')} |`;
}

function goalTable(goals: readonly Goal[]): Table {
  return {
    title: 'Goals',
    columns: ['goal', 'wanted', 'measured', 'met'],
    rows: goals.map(({ name, wanted, measured, met }) => [
      name,
      wanted,
      measured === null ? 'not measured' : Number(measured.toPrecision(4)),
      met ? 'yes' : 'NO',
    ]),
  };
}

function looksNumeric(cell: string | number | undefined): boolean {
  return cell === undefined || typeof cell === 'number' || /^[-–]?$|^[\d.]/.test(cell);
}

/** Columns that a text takes in a terminal: combining marks none. */
function width(text: string): number {
  return text.replaceAll(/\p{M}/gu, '').length;
}

function pad(text: string, wanted: number, isRight: boolean): string {
  const fill = ' '.repeat(Math.max(0, wanted - width(text)));
  return isRight ? fill + text : text + fill;
}
