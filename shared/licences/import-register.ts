import { digestOf } from '../audit/canonical.ts';
import { streams } from '../store/audit-trail.ts';
import { type AuditFact, commit } from '../store/commit.ts';
import { getImport, getRegister, putImport, putRegister, type RegisterImport } from '../store/register.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { type Begun, beginImport } from './begin-import.ts';
import { type Importing, noAnswer, type RegisterFile, requireTurn } from './importing.ts';
import { dropRows, keepRows, type RowResult } from './keep-rows.ts';
import { type StandingCounts, turnLicences } from './turn-licences.ts';

/** An import of which everything is kept but its end. */
export interface Imported {
  file: RegisterFile;
  begun: Begun;
  /** By number. */
  results: ReadonlyMap<string, RowResult>;
  notListed: number;
  licences: StandingCounts;
}

/**
 * Imports the register of a country in bounded parts: its rows, then what is gone from it, then where the stated licences
 * stand. From the moment a row is kept it holds; a number that is not in the register is `unknown` once all rows are.
 * Broken off anywhere, the same file goes on where it was. Its end is for `endOfImport`, together with the answer.
 * Throws `Problem`: `conflict` where a later register is kept, or another import takes its place; `unavailable`.
 */
export async function importRegister(importing: Importing, file: RegisterFile): Promise<Imported> {
  const begun = await beginImport(importing, file);
  const results = await keepRows(importing, file, begun);
  const notListed = await dropRows(importing, file, begun);
  await keepAsCurrent(importing, file, begun);
  const licences = await turnLicences(importing, file.country, begun.id);
  return { file, begun, results, notListed, licences };
}

/** From here on this is the register of its country: what is not in it is unknown. */
async function keepAsCurrent({ store, by, timing }: Importing, file: RegisterFile, { id }: Begun): Promise<void> {
  const { country, asOf } = file;
  if ((await getRegister(store, country))?.current?.import === id) return;
  const object = `licence-register/${country}/imports/${id}`;
  await commit(
    store,
    {
      ...{ stream: streams.licenceRegister(country), by },
      prepare: async ({ at }) => {
        const register = await getRegister(store, country);
        requireTurn(register, id);
        const current = { import: id, asOf, importedAt: at.toISOString() };
        const writes = [putRegister({ country, ...(register?.open && { open: register.open }), current }, register)];
        const audit = { action: 'licence-register.kept', object, version: 1, digest: digestOf(current) };
        return { writes, audit, answer: noAnswer };
      },
    },
    timing,
  );
}

/** The most rejected rows that are kept with an import; the answer names all. */
const mostRejected = 100;

/** Closes an import. `kept` is as it is kept then; a twin may have closed it already, and nothing is written again. */
export async function endOfImport(
  store: Store,
  { file, begun, results, notListed }: Imported,
  at: Date,
): Promise<{ kept: RegisterImport; writes: Write[]; audit: AuditFact }> {
  const { country } = file;
  const [register, open] = await Promise.all([getRegister(store, country), getImport(store, country, begun.id)]);
  requireTurn(register, begun.id);
  if (open === undefined) throw new TypeError('An import that began is not there.');
  const { version: _, ...facts } = open;
  const ended: Omit<RegisterImport, 'version'> = {
    ...facts,
    state: 'complete',
    finishedAt: at.toISOString(),
    by: begun.actor,
    counts: countsOf(file, results, notListed),
    rejected: file.rejected
      .slice(0, mostRejected)
      .map(({ line, written, detail }) => ({ line, number: written, detail })),
  };
  const isEnded = open.state === 'complete';
  const kept = isEnded ? open : { ...ended, version: open.version + 1 };
  const current = register?.current;
  return {
    kept,
    writes: isEnded ? [] : [putImport(ended, open), putRegister({ country, ...(current && { current }) }, register)],
    audit: {
      action: 'licence-register.imported',
      object: `licence-register/${country}/imports/${begun.id}`,
      version: kept.version,
      digest: digestOf({ digest: file.digest, counts: kept.counts }),
    },
  };
}

function countsOf({ rows, rejected }: RegisterFile, results: Imported['results'], notListed: number) {
  const count = (wanted: RowResult) => [...results.values()].filter((result) => result === wanted).length;
  return {
    rows: rows.length + rejected.length,
    ...{ added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
    rejected: rejected.length,
    notListed,
  };
}
