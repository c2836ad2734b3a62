/**
 * An id for what comes after `previous`: the new one, or where a clock runs behind, the one right after `previous`.
 * What is newest is told by id alone, so an id taken before a race was lost, or by a slow clock, must not sort below
 * what is kept already. Call it in `prepare`, where `previous` was just read.
 */
export function idAfter(previous: string | undefined, newId: string): string {
  if (previous === undefined || newId > previous) return newId;
  const next = (BigInt(`0x${previous.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return next.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
