import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { expose } from '../../shared/chain/expose.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { getExposure } from '../../shared/store/exposure.ts';
import { getLink, type Link, putLink } from '../../shared/store/link.ts';
import type { Party } from '../../shared/store/party.ts';
import { getScore } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import { agency } from '../builders/agency.ts';
import { type Body, type Changes, change } from '../builders/change.ts';
import { linkOf, statementOf } from '../builders/links.ts';
import { feeRows, rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, ok, registration, sampleParty } from '../store/samples.ts';

/** A store with employers and agencies, and how each of them comes to use others. */
export async function openStreet(given?: Store) {
  const store = given ?? (await emptyStore());
  let day = today;
  const now = () => new Date(`${day}T12:00:00.000Z`);
  const timing = { sleep: async () => undefined, now };
  const service = { store, ruleSets: [un13jk], timing };

  async function register(kind: 'supplier' | 'agency', name: string): Promise<Party> {
    const party = sampleParty({ id: uuid(), kinds: [kind], name });
    await commit(store, registration(party), timing);
    return party;
  }

  async function declare(party: Party, body: Body) {
    const accepted = partyDeclarationBody.parse(body);
    const prepare = async () => {
      const options = { at: now(), newId: () => uuid(), ruleSets: [un13jk] };
      const { writes, audit } = await prepareSubmission(store, party.id, accepted, options);
      return { writes, audit, answer: ok };
    };
    await commit(store, { stream: `party/${party.id}`, by: ana, prepare }, timing);
  }

  /** An employer that hired nobody itself but through agencies, as many as it says. */
  async function employer(agencies: number, name = 'Everest Build') {
    const party = await register('supplier', name);
    await declare(party, employerWith(agencies));
    return party;
  }

  async function cleanAgency(subAgents = 0, name = 'Himal Workforce') {
    const party = await register('agency', name);
    await declare(party, agencyWith(subAgents));
    return party;
  }

  /** Keeps what both sides say of a link; both say so where nothing else is said. */
  async function link(user: Party, provider: Party, changes: Partial<Link> = {}) {
    const saysMore = changes.byUser !== undefined || changes.byProvider !== undefined;
    const both = saysMore ? {} : { byUser: statementOf(), byProvider: statementOf() };
    const { version: _, ...link } = linkOf(user.id, provider.id, { ...both, ...changes });
    const prepare = async () => {
      const writes = [putLink(link, await getLink(store, link))];
      return {
        writes,
        audit: { action: 'links.stated', object: 'links', version: 1, digest: digestOf(link) },
        answer: ok,
      };
    };
    await commit(store, { stream: `party/${user.id}`, by: ana, prepare }, timing);
  }

  const scoreOf = async ({ id }: Party) => {
    const score = await getScore(store, id, un13jk.id);
    if (score === undefined) throw new RangeError('This party has no score.');
    return score;
  };
  const exposureOf = async ({ id }: Party) => getExposure(store, id, un13jk.id);

  /** The actions of a party's stream, its chain checked. */
  async function actionsOf({ id }: Party): Promise<string[]> {
    const { items } = await auditEntries(store, `party/${id}`, { limit: 1000 });
    expect(verifyChain(`party/${id}`, items)).toMatchObject({ holds: true });
    return items.map(({ action }) => action);
  }

  return {
    ...{ store, service, register, declare, employer, cleanAgency, link, scoreOf, exposureOf, actionsOf },
    expose: (party: Party) => expose(service, party.id),
    goTo: (later: string) => {
      day = later;
    },
  };
}

const several = (count: number, row: Body) =>
  rows(...Array.from({ length: count }, (_, index) => ({ ...row, id: `row-${index}` })));

const nobody = { tiedVisas: false, migrantPercent: 0, agencyPercent: 0, temporaryPercent: 0, homeBasedPercent: 0 };
const atHome = { id: 'gb', from: 'GB', to: 'GB', workerType: 'general', recruits: 5, fees: feeRows(5) };

/** A clean employer of low risk, whose own answers ask for the standard tier, that used so many agencies. */
export const employerWith = (agencies: number, changes: Changes = {}, day = today): Body => {
  const row = { name: 'An agency', identifier: 'NP-DOFE:0412', employerPaysClause: true, itemisedPrice: true };
  const office = supplier(
    {
      '/answers/business/sector': 'information_technology',
      '/answers/places/countries': rows({ id: 'gb', country: 'GB' }),
      '/answers/workforce/vulnerable': false,
      '/answers/workforceProfile': nobody,
      '/answers/goods': undefined,
      '/answers/recruitment/corridors': rows({ ...atHome, firstMonthlyWage: { amount: '2000.00', currency: 'GBP' } }),
      '/answers/recruitment/agencies': several(agencies, row),
    },
    day,
  );
  return change(office, changes);
};

/** A clean agency that used so many sub-agents. */
export const agencyWith = (subAgents: number, changes: Changes = {}, day = today): Body => {
  const row = { name: 'A sub-agent', country: 'NP', boundByContract: true, recruits: 9 };
  return change(agency({ '/answers/recruitment/subAgents': several(subAgents, row) }, day), changes);
};

/** The same agency, that took deposits of workers and keeps them. */
export const fallenAgency = (subAgents = 0, day = today): Body =>
  agencyWith(subAgents, { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false }, day);

/** The same, after it gave all of them back. */
export const recoveredAgency = (subAgents = 0): Body =>
  change(fallenAgency(subAgents), {
    '/answers/deposits/allReturned': true,
    '/answers/deposits/returnedOn': addDays(today, -40),
  });
