import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import type { Json } from '../../rules/engine/scope.ts';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { endOfImport, importRegister } from '../../shared/licences/import-register.ts';
import type { Importing } from '../../shared/licences/importing.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import type { Party } from '../../shared/store/party.ts';
import type { Store } from '../../shared/store/store.ts';
import { agency } from '../builders/agency.ts';
import type { Changes } from '../builders/change.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, noWaiting, ok, registration, sampleParty } from '../store/samples.ts';
import { agencyName, readCsv } from './samples.ts';

/** The day on which agencies of these tests declare. */
const day = '2026-03-01';

/** A store with agencies and a register that can be imported into it, as often as one likes. */
export async function openOffice(given?: Store) {
  const store = given ?? (await emptyStore());
  const now = () => new Date(`${day}T12:00:00Z`);
  const timing = { ...noWaiting, now };

  async function register(name = agencyName): Promise<Party> {
    const party = sampleParty({ name });
    await commit(store, registration(party), timing);
    return party;
  }

  async function declare(party: Party, changes: Changes = {}) {
    const body = partyDeclarationBody.parse(agency(changes, day));
    let submission: Awaited<ReturnType<typeof prepareSubmission>> | undefined;
    const prepare = async ({ at }: { at: Date }) => {
      submission = await prepareSubmission(store, party.id, body, { at, newId: () => uuid(), ruleSets: [un13jk] });
      return { writes: submission.writes, audit: submission.audit, answer: ok };
    };
    await commit(store, { stream: streams.party(party.id), by: ana, prepare }, timing);
    return submission?.assessments[0]?.context.licences;
  }

  /** Imports a file to its end, by a worker that may be killed on the way or run out of time. */
  async function imports(text: string, asOf = '2026-02-01', worker: Partial<Importing> = {}) {
    const by = { ...ana, role: 'administrator' };
    const importing: Importing = { store, by, newId: () => uuid(), timing, hasTime: () => true, ...worker };
    const digest = createHash('sha256').update(text).digest('hex');
    const made = await importRegister(importing, { country: 'NP', asOf, source: 'x', digest, ...readCsv(text) });
    const stream = streams.licenceRegister('NP');
    const prepare = async ({ at }: { at: Date }) => {
      const { writes, audit } = await endOfImport(importing.store, made, at);
      return { writes, audit, answer: ok };
    };
    await commit(importing.store, { stream, by, prepare }, timing);
    return { ...made, results: Object.fromEntries(made.results) };
  }

  /** The actions in the register's stream, its chain checked. */
  async function actions(): Promise<string[]> {
    const stream = streams.licenceRegister('NP');
    const { items } = await auditEntries(store, stream, { limit: 1000 });
    expect(verifyChain(stream, items)).toMatchObject({ holds: true });
    return items.map(({ action }) => action.replace('licence-register.', ''));
  }

  return { store, register, declare, imports, actions };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The licence of the builder's agency, with changes of its row. */
export const licence = (changes: Record<string, Json>): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [`/answers/licences/list/rows/dofe/${name}`, value]),
  );
