/** Finds the folder of outside material that a measurement reads. Its texts belong to others, so none of it lies in the project. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { CommandError } from './command.ts';

const usualPlace = fileURLToPath(new URL('../../shared/material', import.meta.url));

/**
 * The material folder: the one named by `--material`, else the usual place beside the project.
 * @throws CommandError, with exit code 1, where there is none.
 */
export function findMaterial(named?: string): string {
  const folder = named === undefined ? usualPlace : resolve(named);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new CommandError(
    `There is no material folder at ${named ?? '../shared/material'}: name one with --material DIR.`,
  );
}

/** Whether a material folder lies at the usual place, for runs that can do without. */
export function hasUsualMaterial(): boolean {
  return existsSync(usualPlace);
}

/** Whether the folder has this file. */
export function hasFile(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

/** A text file of the material. Bytes that are not UTF-8 become replacement characters. */
export function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** A file of the material as it is: saved pages are in whatever encoding they were served in. */
export function readBytes(folder: string, name: string): Buffer {
  return readFileSync(join(folder, name));
}

/**
 * A JSON file of the material, checked where it enters.
 * @throws CommandError where the file is missing or not of this shape.
 */
export function readJson<Schema extends z.core.$ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  if (!hasFile(folder, name)) throw new CommandError(`The material has no ${name}.`);
  let value: unknown;
  try {
    value = JSON.parse(readText(folder, name));
  } catch (error) {
    throw new CommandError(`${name} is not JSON: ${String(error)}`);
  }
  const read = z.safeParse(schema, value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandError(
    `${name} is not as expected at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? '?'}`,
  );
}

/* eslint-disable promise/valid-params -- the rule takes Zod's catch for a promise's */
/** What a page of `pages/index.json` must say of itself; everything else there is for people. */
export const pageEntry = z.object({
  id: z.string(),
  file: z.string(),
  lang: z.catch(z.string(), ''),
  topic: z.catch(z.string(), ''),
  encoding: z.catch(z.string(), 'utf-8'),
  truth: z.catch(z.nullable(z.string()), null),
  truth_kind: z.catch(z.nullable(z.string()), null),
});

export type PageEntry = z.infer<typeof pageEntry>;

/** The saved pages of the material; none where it has no `pages/index.json`. Pages whose file is missing are left out. */
export function listPages(folder: string): PageEntry[] {
  if (!hasFile(folder, 'pages/index.json')) return [];
  return readJson(folder, 'pages/index.json', z.array(pageEntry)).filter(({ file }) =>
    hasFile(folder, `pages/${file}`),
  );
}

/** The main text of a page, paragraphs one a line; null where nobody wrote it down. */
export function truthOf(folder: string, page: PageEntry): string | null {
  if (page.truth === null || !hasFile(folder, `pages/${page.truth}`)) return null;
  return readText(folder, `pages/${page.truth}`);
}
