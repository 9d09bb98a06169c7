/** Runs axe in a document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import type { Violation } from './reader.ts';

const violationList = z.array(
  z.object({ rule: z.string(), impact: z.string(), where: z.array(z.string()) }),
);

/** WCAG 2.2 A and AA, and axe's own good practice. */
const wantedTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function findViolations(document: {
  runScript(body: string): Promise<unknown>;
}): Promise<Violation[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const answer = await document.runScript(`${axe};
    const options = { runOnly: ${JSON.stringify(wantedTags)}, resultTypes: ['violations'] };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.map((node) => node.html.slice(0, 200)),
    }));`);
  return z.parse(violationList, answer);
}
