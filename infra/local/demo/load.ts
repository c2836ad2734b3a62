import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { type Api, type Caller, post, postCsv, put } from './api-client.ts';
import { contracts } from './authority.ts';
import type { Demo, DemoOptions } from './demo.ts';
import type { DemoContract, DemoOrganisation } from './organisation.ts';
import { demoOrganisations, shown } from './organisations.ts';
import { registerOfGhana } from './placement.ts';

const created = z.object({ id: z.string() });

/** How many are loaded side by side: enough to wait for the database together, few enough to queue nothing. */
const atOnce = 4;

const administrator = { role: 'administrator', subject: 'administrator@example.org' } as const;

/**
 * Registers the demo organisations and files their declarations, each as its own declarant; lets an officer watch those
 * whom something will befall; states their links, imports a register and files what befalls them; then the contracts, as
 * an officer, who names the organisations on both sides.
 * @returns what the printed commands need: a supplier with a declaration, and the parties to screen
 * @throws when the API refuses one of them
 */
export async function loadDemo(options: DemoOptions): Promise<Demo> {
  const today = dayOf(options.now());
  const organisations = demoOrganisations(today);
  const filed = contracts(today);
  const all = organisations.length + filed.length;
  const ids = new Map<string, string>();
  let done = 0;
  const tell = (name: string) => options.onProgress(++done, all, name);

  await eachSideBySide(organisations, async (organisation) => {
    const { key, party, declared } = organisation;
    const api = asOf(options, organisation);
    const { id } = created.parse(await post(api, '/v1/parties', callerOf(organisation), party));
    ids.set(key, id);
    const first = declared?.earlier ?? declared?.body;
    if (first) await declare(api, organisation, id, first);
    if (declared?.earlier === undefined) tell(party.name);
  });
  await options.settle();
  await watch(options, ids);
  const linked = organisations.filter(({ links }) => links !== undefined);
  await eachSideBySide(linked, async (organisation) => {
    const links = linksOf(organisation, today, ids);
    await put(asOf(options, organisation), `/v1/parties/${idOf(ids, organisation.key)}/links`, callerOf(organisation), {
      links,
    });
  });
  await postCsv(options, registerPath(today), administrator, registerOfGhana(today));
  await options.settle();
  const later = organisations.filter(({ declared }) => declared?.earlier !== undefined);
  await eachSideBySide(later, async (organisation) => {
    if (organisation.declared === undefined) return;
    await declare(asOf(options, organisation), organisation, idOf(ids, organisation.key), organisation.declared.body);
    tell(organisation.party.name);
  });
  await options.settle();
  await eachSideBySide(filed, async ({ officer, buyer, supplier, body, title }: DemoContract) => {
    const parties = { buyer: idOf(ids, buyer), supplier: idOf(ids, supplier) };
    await post(options, '/v1/contracts', { role: 'procurement_officer', subject: officer }, { ...body, ...parties });
    tell(title);
  });

  const declares = organisations.find(({ key }) => key === shown.declares);
  if (declares?.declared === undefined) throw new Error(`The demo organisation "${shown.declares}" declares nothing.`);
  const { party, declarant, declared } = declares;
  return {
    supplier: { id: idOf(ids, shown.declares), name: party.name, declarant },
    declaration: declared.body,
    screened: shown.screened.map((key) => idOf(ids, key)),
  };
}

/** The API as it was when the organisation spoke: what lies some time back is filed under an earlier clock. */
const asOf = (options: DemoOptions, { daysAgo }: DemoOrganisation): Api =>
  daysAgo === undefined ? options : { ...options, fetch: options.fetchEarlier(daysAgo) };

const callerOf = ({ declarant, party }: DemoOrganisation): Caller => ({
  role: party.kinds.includes('contracting_authority') ? 'procurement_officer' : 'declarant',
  subject: declarant,
});

async function declare(api: Api, organisation: DemoOrganisation, id: string, body: unknown): Promise<void> {
  await post(api, `/v1/parties/${id}/declarations`, callerOf(organisation), body);
}

function linksOf({ links = [] }: DemoOrganisation, today: IsoDate, ids: ReadonlyMap<string, string>) {
  return links.map(({ kind, role, with: other, corridors = [], since }) => ({
    ...{ kind, role, corridors },
    with: { id: idOf(ids, other) },
    period: { from: addDays(today, since) },
  }));
}

const registerPath = (today: IsoDate): string =>
  `/v1/licence-registers/GH/imports?asOf=${addDays(today, -1)}&source=${encodeURIComponent('Invented for this demo')}`;

/** A watch tells of what comes after it. */
async function watch(options: DemoOptions, ids: ReadonlyMap<string, string>): Promise<void> {
  const parties = shown.watched.map((key) => idOf(ids, key));
  const body = { name: 'Demo: a fall and its echo, a denial, a register', parties };
  await put(options, `/v1/watches/${uuid()}`, { role: 'procurement_officer', subject: shown.officer }, body);
}

/** Works through a list a few at a time; whoever is free takes the next one. */
async function eachSideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`There is no demo organisation "${key}".`);
  return id;
}
