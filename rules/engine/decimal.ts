/** Compares two non-negative decimal strings such as `1200.00` without floating point. */
export function compareDecimals(left: string, right: string): -1 | 0 | 1 {
  const [leftWhole = '', leftPart = ''] = left.split('.');
  const [rightWhole = '', rightPart = ''] = right.split('.');
  const whole = Math.max(leftWhole.length, rightWhole.length);
  const part = Math.max(leftPart.length, rightPart.length);
  const a = leftWhole.padStart(whole, '0') + leftPart.padEnd(part, '0');
  const b = rightWhole.padStart(whole, '0') + rightPart.padEnd(part, '0');
  return a < b ? -1 : a > b ? 1 : 0;
}
