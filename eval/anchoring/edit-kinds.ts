/** The thirteen things that happen to a noted sentence between one visit and the next. */

export const editKinds = [
  'none',
  'typo',
  'word',
  'number',
  'sentence before',
  'paragraph moved',
  'quotes and dashes',
  'whitespace',
  '30 % rewrite',
  'clause inserted',
  'deleted',
  'pull-quote duplicate',
  'link added',
] as const;

export type EditKind = (typeof editKinds)[number];
