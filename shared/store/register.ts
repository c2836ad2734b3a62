import * as z from 'zod';
import { registeredStatuses } from '../licences/stand.ts';
import { getItems } from './batch.ts';
import { identifierSchema } from './identifier.ts';
import { jsonText } from './json-text.ts';
import { type ItemKey, keys, prefixes } from './keys.ts';
import { packed } from './packed.ts';
import { getAll, getItem, type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import { inPlaceOf, type Write } from './write.ts';

const day = z.iso.date();

const termSchema = z.object({ validFrom: z.exactOptional(day), validTo: z.exactOptional(day) });

const saysSchema = termSchema.extend({
  /** As the register writes it. */
  written: z.string(),
  holder: z.object({ name: z.string(), identifier: z.exactOptional(identifierSchema) }),
  authority: z.string(),
  status: z.enum(registeredStatuses),
});
/** What a register says of one licence. */
export type RegisterSays = z.infer<typeof saysSchema>;

const registeredSchema = z.object({
  country: z.string(),
  /** As numbers are compared. */
  number: z.string(),
  says: saysSchema,
  /** The day of the register that first said this. */
  asOf: day,
  /**
   * When registers showed it suspended or revoked, newest first: the first such day, the last (none while it lasts), and
   * the last day before on which one showed it active.
   */
  notActive: z.array(z.object({ from: day, to: z.exactOptional(day), activeOn: z.exactOptional(day) })),
  /** Terms that the present one followed, newest first. */
  earlierTerms: z.array(termSchema),
  /** The day of the first register that no longer lists it. */
  notListedSince: z.exactOptional(day),
  /** The import that said this, and when. */
  import: z.string(),
  importedAt: z.iso.datetime(),
  version: z.int().positive(),
});
/** A licence as its country's registers have it. */
export type Registered = z.infer<typeof registeredSchema>;

/** Keeps what a register says of a licence now, and beside it what it said before. */
export function putRegistered(licence: Omit<Registered, 'version'>, replaces: Registered | undefined): Write[] {
  const { country, number } = licence;
  const version = (replaces?.version ?? 0) + 1;
  const put = { ...keys.registered(country, number), type: 'registered', ...licence, version };
  const now: Write = { put, ...inPlaceOf(replaces) };
  if (replaces === undefined) return [now];
  const then = { ...keys.registeredThen(country, number, replaces.import), type: 'registered-then', ...replaces };
  return [now, { put: then, when: 'any', otherwise: 'retry' }];
}

/** What registers say of up to 100 licences now, in no order; one that none has ever listed is left out. */
export async function registeredLicences(
  store: Store,
  names: Iterable<{ country: string; number: string }>,
  timing?: Partial<Timing>,
): Promise<Registered[]> {
  return getItems(
    store,
    distinct([...names].map((name) => keys.registered(name.country, name.number))),
    registeredSchema,
    timing,
  );
}

/** What registers said of a licence before, oldest import first. */
export async function registeredBefore(store: Store, country: string, number: string): Promise<Registered[]> {
  return getAll(store, keys.registered(country, number).pk, prefixes.registeredThen, registeredSchema);
}

const registerSchema = z.object({
  country: z.string(),
  /** The last import that went through all of its rows; none before the first. */
  current: z.exactOptional(z.object({ import: z.string(), asOf: day, importedAt: z.iso.datetime() })),
  /** An import that is under way, or was broken off. */
  open: z.exactOptional(z.object({ import: z.string(), asOf: day, digest: z.string() })),
  version: z.int().positive(),
});
/** The licence register of a country, as far as it was imported. */
export type Register = z.infer<typeof registerSchema>;

export function putRegister(register: Omit<Register, 'version'>, replaces: Register | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  return {
    put: { ...keys.register(register.country), type: 'register', ...register, version },
    ...inPlaceOf(replaces),
  };
}

export async function getRegister(store: Store, country: string): Promise<Register | undefined> {
  return getItem(store, keys.register(country), registerSchema);
}

/** The registers of up to 100 countries, in no order; one of which nothing was imported is left out. */
export async function registersOf(
  store: Store,
  countries: Iterable<string>,
  timing?: Partial<Timing>,
): Promise<Register[]> {
  return getItems(store, distinct([...countries].map(keys.register)), registerSchema, timing);
}

const distinct = (wanted: ItemKey[]): ItemKey[] => [...new Map(wanted.map((key) => [key.pk, key])).values()];

export const rowResults = ['added', 'changed', 'unchanged', 'rejected'] as const;
export const registerCounts = z.object({
  rows: z.int(),
  ...{ added: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() },
  /** Licences that the register before listed and this one does not. */
  notListed: z.int(),
});

const importSchema = z.object({
  id: z.string(),
  country: z.string(),
  /** The day of the register, and where it was taken. */
  asOf: day,
  source: z.string(),
  /** SHA-256 of the file. */
  digest: z.string(),
  state: z.enum(['open', 'complete', 'abandoned']),
  startedAt: z.iso.datetime(),
  finishedAt: z.exactOptional(z.iso.datetime()),
  /** The actor of its last entry in the audit. */
  by: z.exactOptional(z.string()),
  counts: z.exactOptional(registerCounts),
  /** The first rows that were rejected. */
  rejected: z.exactOptional(z.array(z.object({ line: z.int(), number: z.string(), detail: z.string() }))),
  /** The import that it came after, complete or abandoned. */
  after: z.exactOptional(z.string()),
  version: z.int().positive(),
});
/** One import of a register. */
export type RegisterImport = z.infer<typeof importSchema>;

export function putImport(made: Omit<RegisterImport, 'version'>, replaces: RegisterImport | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const put = { ...keys.registerImport(made.country, made.id), type: 'register-import', ...made, version };
  return { put, ...inPlaceOf(replaces) };
}

export async function getImport(store: Store, country: string, id: string): Promise<RegisterImport | undefined> {
  return getItem(store, keys.registerImport(country, id), importSchema);
}

/** The imports of a country's register, newest first; a position is the id read last. */
export async function importsOf(
  store: Store,
  country: string,
  { limit, after }: PageRequest,
): Promise<Page<RegisterImport>> {
  const bound = after === undefined ? `${prefixes.registerImports}\u{10FFFF}` : keys.registerImport(country, after).sk;
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.register(country).pk, ':from': prefixes.registerImports, ':to': bound },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  // BETWEEN includes the one read last.
  const { items, more } = await queryItems(store, query, importSchema, limit + (after === undefined ? 0 : 1));
  const page = items.filter(({ id }) => id !== after);
  const last = page.at(-1);
  return more && last !== undefined ? { items: page, next: last.id } : { items: page };
}

const numbersSchema = z.object({ numbers: jsonText(z.array(z.string())) });

/** Keeps which numbers an import's file names, so that the next one knows what is gone. */
export function putImportNumbers(country: string, id: string, numbers: readonly string[]): Write {
  const put = {
    ...keys.registerNumbers(country, id),
    type: 'register-numbers',
    numbers: packed(JSON.stringify(numbers)),
  };
  return { put, when: 'absent', otherwise: 'retry' };
}

/** The numbers that an import's file names, as numbers are compared. */
export async function importNumbers(store: Store, country: string, id: string): Promise<string[]> {
  return (await getItem(store, keys.registerNumbers(country, id), numbersSchema))?.numbers ?? [];
}
