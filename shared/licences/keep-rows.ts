import { getImport, importNumbers, putRegistered, type Registered, registeredLicences } from '../store/register.ts';
import type { Store } from '../store/store.ts';
import type { Begun } from './begin-import.ts';
import { type Importing, keepInParts, type RegisterFile } from './importing.ts';
import { gone, listedNow, saysTheSame } from './next-registered.ts';
import type { RegisterRow } from './register-row.ts';

export type RowResult = 'added' | 'changed' | 'unchanged';

/**
 * Keeps what a file says of each of its licences, and says what that changed. A row that this import has kept already,
 * before it was broken off, counts as what it was then.
 */
export async function keepRows(
  importing: Importing,
  file: RegisterFile,
  { id, before }: Begun,
): Promise<Map<string, RowResult>> {
  const { store } = importing;
  const { country, asOf, rows } = file;
  const kept = await readAll(
    store,
    country,
    rows.map(({ number }) => number),
  );
  const isDue = (row: RegisterRow, was: Registered | undefined) =>
    was === undefined || (was.import !== id && !saysTheSame(was, row.says));
  const due = rows.filter((row) => isDue(row, kept.get(row.number)));
  const part = { country, id, action: 'licence-register.rows-kept' };
  await keepInParts(importing, part, due, async (part, at) => {
    const now = await readAll(
      store,
      country,
      part.map(({ number }) => number),
    );
    return part
      .filter((row) => isDue(row, now.get(row.number)))
      .flatMap((row) => {
        const was = now.get(row.number);
        return putRegistered(listedNow(row, was, { id, country, asOf, before, at }), was);
      });
  });
  return new Map(rows.map(({ number, says }) => [number, resultOf(kept.get(number), says, id)]));
}

function resultOf(was: Registered | undefined, says: RegisterRow['says'], id: string): RowResult {
  if (was === undefined) return 'added';
  if (was.import === id) return was.version === 1 ? 'added' : 'changed';
  return saysTheSame(was, says) ? 'unchanged' : 'changed';
}

/**
 * Keeps which licences are listed no longer: those that the register before named and this file does not, even in a row
 * that was rejected; also those that an import named which was abandoned since. Gives how many there are.
 */
export async function dropRows(importing: Importing, file: RegisterFile, { id, before }: Begun): Promise<number> {
  const { store } = importing;
  const { country, asOf } = file;
  const numbers = new Set(await numbersBefore(store, country, id));
  for (const { number } of [...file.rows, ...file.rejected]) numbers.delete(number);
  const kept = await readAll(store, country, [...numbers]);
  const isDue = (was: Registered | undefined) => was !== undefined && was.notListedSince === undefined;
  const due = [...numbers].filter((number) => isDue(kept.get(number)));
  const part = { country, id, action: 'licence-register.rows-dropped' };
  await keepInParts(importing, part, due, async (part, at) => {
    const now = await readAll(store, country, part);
    return [...now.values()]
      .filter(isDue)
      .flatMap((was) => putRegistered(gone(was, { id, country, asOf, before, at }), was));
  });
  return due.length + [...kept.values()].filter((was) => was.import === id).length;
}

/** Back to the last import that came to its end. */
async function numbersBefore(store: Store, country: string, id: string): Promise<string[]> {
  const numbers: string[] = [];
  let after = (await getImport(store, country, id))?.after;
  while (after !== undefined) {
    numbers.push(...(await importNumbers(store, country, after)));
    const made = await getImport(store, country, after);
    after = made?.state === 'complete' ? undefined : made?.after;
  }
  return numbers;
}

const batch = 100;
const batchesAtOnce = 8;

async function readAll(store: Store, country: string, numbers: readonly string[]): Promise<Map<string, Registered>> {
  const found = new Map<string, Registered>();
  const step = batch * batchesAtOnce;
  for (let start = 0; start < numbers.length; start += step) {
    const parts = Array.from({ length: batchesAtOnce }, (_, part) =>
      numbers.slice(start + part * batch, Math.min(start + (part + 1) * batch, start + step)),
    ).filter(({ length }) => length > 0);
    const read = await Promise.all(
      parts.map((part) =>
        registeredLicences(
          store,
          part.map((number) => ({ country, number })),
        ),
      ),
    );
    for (const row of read.flat()) found.set(row.number, row);
  }
  return found;
}
