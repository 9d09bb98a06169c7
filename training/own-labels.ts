/** Reads the project's own labels. Sentences of Wikinews are named by place only; their text comes from the material folder. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { hasFile, readJson } from '../eval/material.ts';
import { halves } from '../eval/split.ts';

const labels = z.object({
  check: z.literal([0, 1, 2, 3]),
  edit: z.literal([0, 1, 2]),
  kinds: z.array(z.string()),
  /** The loaded words: UTF-16 offsets into the sentence. */
  loaded: z.array(z.tuple([z.number(), z.number()])),
  attributed: z.boolean(),
  discourse: z.nullable(z.enum(['evaluation', 'expectation'])),
  half: z.enum(halves),
  /** Sentences of one group are versions of one another and stay in one half. */
  group: z.string(),
});
const written = z.extend(labels, { text: z.string() });
const referred = z.extend(labels, {
  set: z.enum(['gum', 'meantime']),
  doc: z.string(),
  /** Paragraph and sentence (`4.1`), or UTF-16 offsets into the article (`120-260`). */
  at: z.string(),
  /** The first 16 hexadecimal digits of the text's SHA-256. */
  sha256: z.string(),
});

export type OwnSentence = z.infer<typeof written>;
export type ReferredSentence = z.infer<typeof referred>;

const folder = fileURLToPath(new URL('../eval/labels', import.meta.url));

/** The sentences written for the purpose, with their labels. */
export function readWritten(): OwnSentence[] {
  return linesOf('written.jsonl').map((line) => written.parse(JSON.parse(line)));
}

/** The labelled sentences of Wikinews; those that the material lacks, or has in other words, are left out. */
export function readWikinews(material: string): OwnSentence[] {
  const textAt = wikinewsReader(material);
  return linesOf('wikinews.jsonl').flatMap((line) => {
    const { set, doc, at, sha256, ...rest } = referred.parse(JSON.parse(line));
    const text = textAt(set, doc, at);
    return text !== undefined && shortHash(text) === sha256 ? [{ ...rest, text }] : [];
  });
}

/** The first 16 hexadecimal digits of the text's SHA-256. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function linesOf(name: string): string[] {
  return readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
}

const gumFile = z.array(
  z.object({ id: z.string(), paragraphs: z.array(z.array(z.object({ text: z.string() }))) }),
);
const meantimeFile = z.array(z.object({ file: z.string(), text: z.string() }));

function wikinewsReader(material: string) {
  const gumPath = 'pairs/wikinews-gum/gum-wikinews.json';
  const meantimePath = 'pairs/wikinews-meantime/meantime-en.json';
  const gum = hasFile(material, gumPath) ? readJson(material, gumPath, gumFile) : [];
  const meantime = hasFile(material, meantimePath)
    ? readJson(material, meantimePath, meantimeFile)
    : [];
  return (set: ReferredSentence['set'], doc: string, at: string): string | undefined => {
    const [one = 0, other = 0] = at.split(/[.-]/).map(Number);
    if (set === 'gum') return gum.find(({ id }) => id === doc)?.paragraphs[one]?.[other]?.text;
    return meantime.find(({ file }) => file === doc)?.text.slice(one, other);
  };
}
