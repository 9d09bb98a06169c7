/** How right detection is: `npm run eval:detection`, every benchmark by its own protocol, the seeds, and our own labels. */
import { findVectors } from '../training/find-vectors.ts';
import { CommandError, readOptions, runCommand } from './command.ts';
import { equateTables } from './detection/equate-table.ts';
import { runInThreads } from './detection/in-threads.ts';
import { ownLabelsTable } from './detection/own-labels.ts';
import { ruleTable } from './detection/rule-table.ts';
import { scoreSeeds, SEEDS_DAY, seedLabels, type SeedScore } from './detection/seeds.ts';
import { shownNames } from './detection/sets/all-sets.ts';
import { sentencesOfArticle } from './detection/shipped.ts';
import {
  benchmarkGoals,
  benchmarkTable,
  furtherTable,
  seedGoals,
  seedTable,
} from './detection/tables.ts';
import { findMaterial, hasFile, readJson, readText } from './material.ts';
import { giveReport } from './report.ts';

await runCommand(async () => {
  const options = readOptions({
    material: { type: 'string' },
    json: { type: 'string' },
    vectors: { type: 'string' },
    shipped: { type: 'boolean', default: false },
  });
  const material = findMaterial(options.material);
  const hasReference = !options.shipped;
  const { vectorFile, note } = hasReference
    ? vectorsOrNone(options.vectors)
    : { vectorFile: null, note: 'Reference models left out, and ClaimBuster with them.' };
  const results = await runInThreads({ material, vectorFile, hasReference }, (name) => {
    process.stderr.write(`${name}: done\n`);
  });
  const inOrder = shownNames.flatMap((name) => results.get(name) ?? []);
  const benchmarks = inOrder.flatMap((result) => result.benchmarks);
  const further = inOrder.flatMap((result) => result.further);
  const notes = [...(note === null ? [] : [note]), ...inOrder.flatMap((result) => result.notes)];
  const seeds = seedScore(material);
  giveReport(
    {
      tables: [
        benchmarkTable(benchmarks, notes),
        ...(further.length > 0 ? [furtherTable(further)] : []),
        ...(seeds === null ? [] : [seedTable(seeds)]),
        ...equateTables(material),
        ownLabelsTable(material),
        ruleTable(material),
      ],
      goals: [...benchmarkGoals(benchmarks), ...seedGoals(seeds)],
    },
    options.json,
  );
});

/** Reference models do without word vectors where these can neither be found nor fetched. */
function vectorsOrNone(named?: string): { vectorFile: string | null; note: string | null } {
  try {
    return { vectorFile: findVectors(named), note: null };
  } catch (error) {
    if (!(error instanceof CommandError) || named !== undefined) throw error;
    return { vectorFile: null, note: `Models trained without word vectors: ${error.message}` };
  }
}

function seedScore(material: string): SeedScore | null {
  if (!hasFile(material, 'seeds/labels.json')) return null;
  const { sentences } = readJson(material, 'seeds/labels.json', seedLabels);
  const labels = sentences.filter(({ doc }) => hasFile(material, `seeds/${doc}.txt`));
  const documents = new Map(
    [...new Set(labels.map(({ doc }) => doc))].map((doc) => {
      const text = readText(material, `seeds/${doc}.txt`);
      return [doc, sentencesOfArticle(text, SEEDS_DAY)] as const;
    }),
  );
  return scoreSeeds(labels, (doc) => documents.get(doc) ?? []);
}
