/** Written numbers as exact keys: digits and a power of ten, so that no figure is too long or too fine to be told apart. */

/** The key of written digits times a power of ten, e.g. `('1.50', 6)` and `('1,500,000', 0)` both `15e5`; null for what is no number. */
export function decimalKey(digits: string, power = 0): string | null {
  const plain = withoutSeparators(digits);
  if (plain === null) return null;
  const point = plain.indexOf('.');
  const places = point < 0 ? 0 : plain.length - point - 1;
  const whole = plain.replace('.', '').replace(/^0+/, '');
  const significant = whole.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${significant}e${String(power - places + whole.length - significant.length)}`;
}

/** Separators of thousands go, a decimal comma becomes a point. A date or version such as "1.2.3" is no number. */
function withoutSeparators(digits: string): string | null {
  if (/^\d+(?:\.\d+)?$/.test(digits)) return digits;
  if (/^\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(/[,' ]/g, '');
  if (/^\d{1,2}(?:,\d{2})*,\d{3}$/.test(digits)) return digits.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '');
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : null;
}
