/** How many digits Excel shows of a number; what it keeps behind them is the noise of binary fractions. */
const shownDigits = 15;

/**
 * A number as somebody typed it, from how a workbook keeps it: `0.30000000000000004` is 0.3 there, and `1E-3` is 0.001.
 * Whole numbers stay as they are.
 */
export function plainNumber(kept: string): string {
  if (/^-?\d+$/.test(kept)) return kept;
  const value = Number(kept);
  if (kept.trim() === '' || !Number.isFinite(value)) return kept;
  const [, sign = '', first = '', rest = '', power = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(shownDigits - 1)) ?? [];
  const digits = `${first}${rest}`.replace(/0+$/, '');
  const point = Number(power) + 1;
  if (digits === '') return '0';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return `${sign}${digits.padEnd(point, '0')}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
