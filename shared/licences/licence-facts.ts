import type { LicenceFact } from '../../rules/licence-fact.ts';
import type { LicenceBook } from './licence-book.ts';
import type { Stand } from './stand.ts';

/**
 * What rules read of licences beside a declaration. What is `claimed` adds nothing and is left out. A licence that a
 * register contradicts does not go away because it is no longer stated: it stays until one of the same country is
 * stated that the register confirms.
 */
export function licenceFacts({ stated, withdrawn }: LicenceBook): LicenceFact[] {
  const isConfirmed = (country: string) =>
    stated.some((each) => each.country === country && each.rows.some(({ stand }) => stand.register === 'verified'));
  const ids = new Set(stated.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const facts = stated.flatMap(({ country, number, rows }) =>
    rows.map(({ row, stand }) => ({ id: row, country, number, ...stand })),
  );
  for (const { country, number, rows } of withdrawn) {
    if (isConfirmed(country)) continue;
    for (const { row, stand } of rows) {
      if (isContradicted(stand)) facts.push({ id: idBeside(row, ids), country, number, ...stand });
    }
  }
  return facts.filter(({ register }) => register !== 'claimed');
}

const isContradicted = ({ register, heldOnLastRecruitment }: Stand): boolean =>
  register === 'mismatched' || register === 'unknown' || heldOnLastRecruitment === 'no';

/** A row's id of an earlier declaration, told apart from all `ids`, which take it in. */
function idBeside(row: string, ids: Set<string>): string {
  let id = `withdrawn-${row}`;
  for (let count = 2; ids.has(id); count++) id = `withdrawn-${row}-${count}`;
  ids.add(id);
  return id;
}
