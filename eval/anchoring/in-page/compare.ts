/** How much of the truth an anchored range holds, and whether it lies where no reader can see it. */

/** Shared characters by characters of either, white space aside, 0–1. */
export function overlapOfRanges(found: Range | null, truth: Range | null): number {
  if (found === null || truth === null || found.collapsed) return 0;
  if (found.startContainer.getRootNode() !== truth.startContainer.getRootNode()) return 0;
  const isApart =
    found.compareBoundaryPoints(Range.END_TO_START, truth) >= 0 ||
    found.compareBoundaryPoints(Range.START_TO_END, truth) <= 0;
  if (isApart) return 0;
  const shared = document.createRange();
  const startsLater = found.compareBoundaryPoints(Range.START_TO_START, truth) >= 0;
  const endsSooner = found.compareBoundaryPoints(Range.END_TO_END, truth) <= 0;
  const first = startsLater ? found : truth;
  const last = endsSooner ? found : truth;
  shared.setStart(first.startContainer, first.startOffset);
  shared.setEnd(last.endContainer, last.endOffset);
  const both = characters(shared);
  const either = characters(found) + characters(truth) - both;
  return either === 0 ? 0 : both / either;
}

function characters(range: Range): number {
  return range.toString().replaceAll(/\s+/g, '').length;
}

const unseen = 'script, style, noscript, template, head, title, textarea, iframe, object, embed';

/** Whether either end of the range lies in an element that is not rendered. */
export function isHidden(range: Range | null): boolean {
  if (range === null) return false;
  return [range.startContainer, range.endContainer].some((node) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null) return false;
    return element.closest(unseen) !== null || !isRendered(element);
  });
}

function isRendered(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) ||
    getComputedStyle(element).display === 'contents'
  );
}
