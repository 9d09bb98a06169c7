/** Our engine and its peers behind one face: words on the page → what is stored, and what is stored → words on the page. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { codePointsOf } from '#anchoring/code-points.ts';
import { describe } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { indexText } from '#anchoring/text-index.ts';
import type { Selectors } from '#domain/selector.ts';
import * as textPosition from 'dom-anchor-text-position';
import * as textQuote from 'dom-anchor-text-quote';
import * as hypothesis from 'peer:hypothesis';

/** One note found again. `state` is the outcome by name. */
export interface Found {
  range: Range | null;
  state: string;
}

export interface Engine {
  name: string;
  /** What the engine would store for each range, as JSON; null where it cannot describe it. */
  describe(ranges: readonly Range[]): Promise<(string | null)[]>;
  /** Where each stored selector's words are on the page now. */
  anchor(stored: readonly (string | null)[]): Promise<Found[]>;
}

const nowhere: Found = { range: null, state: 'not described' };

/** As the product does it: one reading of the page for all notes. */
const ours: Engine = {
  name: 'ours',
  async describe(ranges) {
    const index = indexText(document.body);
    const codePoints = codePointsOf(index.text);
    return ranges.map((range) => {
      const span = index.spanOf(range);
      if (span === null) return null;
      return JSON.stringify(describe(index.text, span.start, span.end, codePoints));
    });
  },
  async anchor(stored) {
    const index = indexText(document.body);
    const matcher = createMatcher(index.text);
    const known = stored.filter((json) => json !== null);
    const finding = matcher.matchAll(known.map((json): Selectors => JSON.parse(json)));
    let step = finding.next();
    while (step.done !== true) step = finding.next();
    const matches = step.value.values();
    return stored.map((json) => {
      const match = json === null ? undefined : matches.next().value;
      if (match === undefined) return nowhere;
      const { span, outcome } = match;
      const range = span === null ? null : index.rangeOf(span.start, span.end);
      return { range, state: outcome.state };
    });
  },
};

/** The client of Hypothesis: XPath, then position, then quote. */
const hypothesisClient: Engine = {
  name: 'Hypothesis',
  describe: async (ranges) =>
    ranges.map((range) => JSON.stringify(hypothesis.describe(document.body, range))),
  anchor: (stored) =>
    oneByOne(stored, (json) => hypothesis.anchor(document.body, JSON.parse(json))),
};

const domAnchorTextQuote: Engine = {
  name: 'dom-anchor-text-quote',
  describe: async (ranges) =>
    ranges.map((range) => {
      const quote = textQuote.fromRange(document.body, range);
      const hint = textPosition.fromRange(document.body, range).start;
      return JSON.stringify({ quote, hint });
    }),
  anchor: (stored) =>
    oneByOne(stored, async (json) => {
      const { quote, hint } = JSON.parse(json);
      return textQuote.toRange(document.body, quote, { hint });
    }),
};

const apacheAnnotator: Engine = {
  name: 'Apache Annotator',
  async describe(ranges) {
    const stored: (string | null)[] = [];
    for (const range of ranges) {
      // eslint-disable-next-line no-await-in-loop -- one note at a time, as its user would
      const selector = await orNull(describeTextQuote(range, document.body));
      stored.push(selector === null ? null : JSON.stringify(selector));
    }
    return stored;
  },
  anchor: (stored) =>
    oneByOne(stored, async (json) => {
      const matches = createTextQuoteSelectorMatcher(JSON.parse(json))(document.body);
      for await (const range of matches) return range;
      return null;
    }),
};

/** All engines, ours first. */
export const allEngines: readonly Engine[] = [
  ours,
  hypothesisClient,
  domAnchorTextQuote,
  apacheAnnotator,
];

async function oneByOne(
  stored: readonly (string | null)[],
  find: (json: string) => Promise<Range | null>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const json of stored) {
    if (json === null) found.push(nowhere);
    else {
      // eslint-disable-next-line no-await-in-loop -- one note at a time, as its user would
      const range = await orNull(find(json));
      found.push({ range, state: range === null ? 'not found' : 'found' });
    }
  }
  return found;
}

/** A peer says "not found" by throwing, and cannot describe by throwing as well. */
async function orNull<Answer>(answer: Promise<Answer | null>): Promise<Answer | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}
