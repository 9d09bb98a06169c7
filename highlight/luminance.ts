/** How light a colour is, from the way browsers write a computed one. */

/** Below this opacity a colour says little about what is seen. */
const leastOpacity = 0.5;

/**
 * Relative luminance (WCAG 2.2, 0 to 1) of a computed colour; null where it is nearly transparent, or of a space that is
 * not read here. Of the Lab and OkLab families the lightness alone is used, which is near enough to tell dark from light.
 */
export function luminanceOf(colour: string): number | null {
  const found = /^(\w+)\((?:(srgb|display-p3) )?([^)/]+)(?:\/ ?([\d.]+))?\)$/.exec(colour);
  if (found === null) return null;
  const [, family = '', space, written = '', slashed] = found;
  const [first = 0, second = 0, third = 0, fourth] = written.split(/[ ,]+/).map(Number);
  if (Number(slashed ?? fourth ?? 1) < leastOpacity) return null;
  switch (family) {
    case 'rgb':
    case 'rgba':
      return luminance(first / 255, second / 255, third / 255);
    case 'color':
      return space === undefined ? null : luminance(first, second, third);
    case 'oklab':
    case 'oklch':
      return first ** 3;
    case 'lab':
    case 'lch':
      return first > 8 ? ((first + 16) / 116) ** 3 : first / 903.3;
    default:
      return null;
  }
}

function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
