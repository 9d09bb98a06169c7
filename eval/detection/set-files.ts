/** The files of one benchmark set: those of the visible layout, and whatever lies beside them with the same fields. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CommandError } from '../command.ts';
import { readText } from '../material.ts';

export interface SetFile<Row> {
  /** Such as `babe/SG2.jsonl`. */
  name: string;
  rows: Row[];
}

export interface SetFiles<Row> {
  files: SetFile<Row>[];
  /** Files whose lines have other fields. */
  unread: string[];
}

/**
 * Reads every `*.jsonl` in `detection/<set>/`, sorted by name; none where the folder is missing. A file whose first line has
 * other fields is left out and named.
 * @throws CommandError for a later line that is not like the first.
 */
export function readSet<Schema extends z.core.$ZodType>(
  material: string,
  set: string,
  row: Schema,
): SetFiles<z.output<Schema>> {
  const folder = join('detection', set);
  const found: SetFiles<z.output<Schema>> = { files: [], unread: [] };
  if (!existsSync(join(material, folder))) return found;
  const names = readdirSync(join(material, folder)).filter((name) => name.endsWith('.jsonl'));
  for (const file of names.toSorted()) {
    const name = `${set}/${file}`;
    const rows = readRows(readText(material, join(folder, file)), name, row);
    if (rows === null) found.unread.push(name);
    else found.files.push({ name, rows });
  }
  return found;
}

function readRows<Schema extends z.core.$ZodType>(
  text: string,
  name: string,
  row: Schema,
): z.output<Schema>[] | null {
  const rows: z.output<Schema>[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = z.safeParse(row, parsed(line));
    if (read.success) rows.push(read.data);
    else if (rows.length === 0) return null;
    else throw new CommandError(`${name}, line ${at + 1} is not like the lines before it.`);
  }
  return rows;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The rows of the file of that name; none where it is missing. */
export function rowsOf<Row>({ files }: SetFiles<Row>, name: string): Row[] {
  return files.find((file) => file.name === name)?.rows ?? [];
}
