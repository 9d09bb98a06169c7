/**
 * Which figures of two accounts agree and which contradict. A false contradiction costs a desk an afternoon and its
 * trust, so 'differ' needs every ground at once; whatever is unsure stands "in one only".
 */
import { type Account } from './account.ts';
import { countSameNoun, oneIsWide } from './counted-nouns.ts';
import { agreementOf, extentOf } from './extent.ts';
import { type Agreement, type Figure, type FigurePair, isTelling } from './figure.ts';
import { type ReadFigure, readFigures } from './read-figures.ts';
import { mayBeUpdate } from './toll.ts';
import { fold } from './words.ts';

export interface ComparedFigures {
  agree: FigurePair[];
  differ: FigurePair[];
  onlyFirst: Figure[];
  onlySecond: Figure[];
}

type Names = ReadonlySet<string>;

function common(a: Names, b: Names): string[] {
  return [...a].filter((name) => b.has(name));
}

/** Whether each side names something that the other does not: another buyer, place or weapon. */
function partWays(a: Names, b: Names): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}

function isCount({ kind }: Figure): boolean {
  return kind === 'count' || kind === 'casualty';
}

function isSameKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind || (isCount(a) && isCount(b));
}

function haveOtherDates(a: ReadFigure, b: ReadFigure): boolean {
  return (
    a.dates.size > 0 &&
    b.dates.size > 0 &&
    ![...a.dates].some((one) =>
      [...b.dates].some((two) => one.startsWith(two) || two.startsWith(one)),
    )
  );
}

/** Whether something in the words says that the two figures are about different things. */
function areOfOtherThings(a: ReadFigure, b: ReadFigure): boolean {
  const isOtherWeapon =
    partWays(a.labelNames, b.labelNames) && common(a.labelNames, b.labelNames).length === 0;
  const isOtherEvent =
    partWays(a.clauseNames, b.clauseNames) && common(a.sentenceNames, b.sentenceNames).length === 0;
  return isOtherWeapon || isOtherEvent || haveOtherDates(a, b);
}

/** How two figures agree; null where they do not, or where nothing but the number joins them. */
function agreementBetween(a: ReadFigure, b: ReadFigure): Agreement | null {
  if (!isSameKind(a.figure, b.figure) || areOfOtherThings(a, b)) return null;
  const how = agreementOf(a.figure, a.hedge, b.figure, b.hedge);
  if (how === null) return null;
  const sharesName = common(a.sentenceNames, b.sentenceNames).length > 0;
  const sharesStage = a.stage !== null && a.stage === b.stage;
  if (isCount(a.figure) && !countSameNoun(a.head, b.head)) {
    const isStandIn = how === 'same' && isTelling(a.figure) && oneIsWide(a.head, b.head);
    return isStandIn && sharesName ? how : null;
  }
  if (!isCount(a.figure) && a.head !== b.head) return null;
  if (how === 'same' && isTelling(a.figure)) return how;
  return sharesStage || sharesName ? how : null;
}

/** Whether a figure is the sum of two others that count the same noun: 600 = 200 + 400. */
function isSum(whole: ReadFigure, parts: readonly ReadFigure[]): boolean {
  const values = parts
    .filter(({ head }) => countSameNoun(head, whole.head))
    .flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  return values.some((a, i) => values.some((b, j) => i < j && a + b === whole.figure.value));
}

/** Two names in the clauses, or the very same label with a name in it and a second name in the sentences. */
function haveCommonGround(a: ReadFigure, b: ReadFigure): boolean {
  if (common(a.clauseNames, b.clauseNames).length > 1) return true;
  const isSameLabel = fold(a.figure.label) === fold(b.figure.label) && a.labelNames.size > 0;
  return isSameLabel && common(a.sentenceNames, b.sentenceNames).length > 1;
}

/** Whether the two speak of one thing at one stage and cannot both be right. */
function contradict(a: ReadFigure, b: ReadFigure): boolean {
  if (!isSameKind(a.figure, b.figure) || a.figure.kind === 'ordinal') return false;
  if (isCount(a.figure) ? !countSameNoun(a.head, b.head) : a.head !== b.head) return false;
  if (a.isPart || b.isPart || a.hasRival || b.hasRival || areOfOtherThings(a, b)) return false;
  if (a.stage === null || a.stage !== b.stage) return false;
  if (!haveCommonGround(a, b)) return false;
  if (partWays(a.clauseNames, b.clauseNames) || partWays(a.labelNames, b.labelNames)) return false;
  const [x, y] = [extentOf(a.figure, a.hedge), extentOf(b.figure, b.hedge)];
  return x !== null && y !== null && (x[1] < y[0] || y[1] < x[0]);
}

const strength: Record<Agreement, number> = { same: 2, rounded: 1, 'vague against exact': 0 };

function wordier(a: Figure, b: Figure): string {
  return a.label.length >= b.label.length ? a.label : b.label;
}

function agreementReason(how: Agreement, a: ReadFigure, b: ReadFigure): string {
  const shared =
    common(a.sentenceNames, b.sentenceNames).length > 0 ? ' in sentences that share names' : '';
  switch (how) {
    case 'same':
      return `Both give the same figure for ${wordier(a.figure, b.figure)}${shared}.`;
    case 'rounded':
      return `“${a.figure.text}” and “${b.figure.text}” are one figure at two precisions.`;
    case 'vague against exact':
      return `“${a.figure.text}” and “${b.figure.text}” fit: one is vague, the other exact.`;
  }
}

/** Sets the figures of two accounts side by side; each figure stands in one list, a vague one beside its exact one. */
export function matchFigures(first: Account, second: Account): ComparedFigures {
  const [ours, theirs] = [readFigures(first), readFigures(second)];
  const candidates = ours
    .flatMap((a) => theirs.map((b) => ({ a, b, how: agreementBetween(a, b) })))
    .filter((pair): pair is { a: ReadFigure; b: ReadFigure; how: Agreement } => pair.how !== null)
    .toSorted((x, y) => strength[y.how] - strength[x.how]);
  const matched = new Set<ReadFigure>();
  const agree: FigurePair[] = [];
  for (const { a, b, how } of candidates) {
    // A vague or rounded restatement may join a figure that is already matched, so that "hundreds" beside 246 is not
    // reported as a figure of its own.
    const isTaken =
      how === 'same' ? matched.has(a) || matched.has(b) : matched.has(a) && matched.has(b);
    if (isTaken) continue;
    matched.add(a).add(b);
    agree.push({ first: a.figure, second: b.figure, how, reason: agreementReason(how, a, b) });
  }
  const differ: FigurePair[] = [];
  for (const a of ours) {
    for (const b of theirs) {
      if (matched.has(a) || matched.has(b) || !contradict(a, b)) continue;
      if (mayBeUpdate(a, first, b, second)) continue;
      if (isSum(a, theirs) || isSum(b, ours)) continue;
      matched.add(a).add(b);
      differ.push({
        first: a.figure,
        second: b.figure,
        how: 'same thing, other value',
        reason: `Both speak of ${a.figure.label} ${a.stage} and share ${common(a.sentenceNames, b.sentenceNames).length} names, yet the figures cannot both hold.`,
      });
    }
  }
  return {
    agree: agree.toSorted((x, y) => x.first.start - y.first.start),
    differ,
    onlyFirst: ours.filter((one) => !matched.has(one)).map(({ figure }) => figure),
    onlySecond: theirs.filter((one) => !matched.has(one)).map(({ figure }) => figure),
  };
}
