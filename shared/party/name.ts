/**
 * A name as it is searched: compatible forms made equal (NFKC), case folded, white space collapsed.
 * Lower-casing after upper-casing folds what a single step leaves apart, such as `ß` and `SS`; neither depends on a locale.
 */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ');
}
