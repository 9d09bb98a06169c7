/** Whether a clip leaves nothing to see: the usual ways to write text for screen readers only. */

/** The widest remnant, in CSS pixels, that still counts as nothing. */
const remnant = 2;

/** From computed values of `clip-path` and of the older `clip`, which only counts where an element is positioned. */
export function clipsAll(clipPath: string, clip: string): boolean {
  return (clipPath !== 'none' && isEmptyPath(clipPath)) || (clip !== 'auto' && isEmptyRect(clip));
}

/** `rect(top right bottom left)`, each an offset from the box's upper left corner. */
function isEmptyRect(clip: string): boolean {
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = partsOf(clip).map((part) =>
    part.endsWith('px') ? Number.parseFloat(part) : NaN,
  );
  return right - left <= remnant || bottom - top <= remnant;
}

function isEmptyPath(path: string): boolean {
  if (path.startsWith('circle(0')) return true;
  if (path.startsWith('rect(')) return isEmptyRect(path);
  if (!path.startsWith('inset(')) return false;
  const [top = NaN, right = top, bottom = top, left = right] = partsOf(path).map((part) =>
    part.endsWith('%') || part === '0px' ? Number.parseFloat(part) : NaN,
  );
  return top + bottom >= 100 || left + right >= 100;
}

function partsOf(value: string): string[] {
  const [, inner = ''] = /\(([^)]*)\)/.exec(value) ?? [];
  return inner.split(/ round |$/)[0]?.split(/[\s,]+/) ?? [];
}
