/** What a person has selected, also inside a shadow root, where a selection shows itself only to who knows the root. */

/** The selected stretch of this document or of one of these shadow roots; null where nothing is selected. */
export function selectedRange(shadowRoots: readonly ShadowRoot[]): AbstractRange | null {
  const selection = getSelection();
  if (selection === null) return null;
  const range = composedRange(selection, shadowRoots) ?? plainRange(selection);
  return range === null || range.collapsed ? null : range;
}

function composedRange(
  selection: Selection,
  shadowRoots: readonly ShadowRoot[],
): AbstractRange | null {
  // Firefox 140 and 141 have not got it yet.
  if (shadowRoots.length === 0 || !('getComposedRanges' in selection)) return null;
  return selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0] ?? null;
}

function plainRange(selection: Selection): Range | null {
  return selection.rangeCount === 0 ? null : selection.getRangeAt(0);
}
