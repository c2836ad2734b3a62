import * as z from 'zod';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { post } from './api-client.ts';
import { contracts } from './authority.ts';
import type { Demo, DemoOptions } from './demo.ts';
import type { DemoContract, DemoOrganisation } from './organisation.ts';
import { demoOrganisations, shown } from './organisations.ts';

const created = z.object({ id: z.string() });

/** How many are loaded side by side: enough to wait for the database together, few enough to queue nothing. */
const atOnce = 4;

/**
 * Registers the demo organisations and files their declarations, each as its own declarant; then the contracts, as an
 * officer, who names the organisations on both sides.
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

  await eachSideBySide(organisations, async (organisation) => {
    ids.set(organisation.key, await load(options, organisation));
    options.onProgress(++done, all, organisation.party.name);
  });
  await eachSideBySide(filed, async ({ officer, buyer, supplier, body, title }: DemoContract) => {
    const parties = { buyer: idOf(ids, buyer), supplier: idOf(ids, supplier) };
    await post(options, '/v1/contracts', { role: 'procurement_officer', subject: officer }, { ...body, ...parties });
    options.onProgress(++done, all, title);
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

async function load(options: DemoOptions, { declarant, party, declared }: DemoOrganisation): Promise<string> {
  const isAuthority = party.kinds.includes('contracting_authority');
  const caller = { role: isAuthority ? 'procurement_officer' : 'declarant', subject: declarant } as const;
  const { id } = created.parse(await post(options, '/v1/parties', caller, party));
  const bodies = [declared?.earlier, declared?.body].filter((each) => each !== undefined);
  for (const body of bodies) await post(options, `/v1/parties/${id}/declarations`, caller, body);
  return id;
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
