import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import type { FeeCategory } from '../../rules/forms/fee-table.ts';
import { getAssessment } from '../../shared/store/assessment.ts';
import type { Link } from '../../shared/store/link.ts';
import type { Party } from '../../shared/store/party.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { statementOf } from '../builders/links.ts';
import { supplier, today } from '../builders/supplier.ts';
import { openStreet } from '../chain/street.ts';

const visa = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';
const unpaid = { [`${visa}/payer`]: 'worker', [`${visa}/repayment`]: { status: 'none' } };
const agencyThatCharged = (day = today) => agency(unpaid, day);

let street: Awaited<ReturnType<typeof openStreet>>;
beforeAll(async () => {
  street = await openStreet();
});

/** An employer and an agency that charged for visas, and what both say of their link. */
async function pair(sides: Partial<Link> = {}): Promise<{ user: Party; provider: Party }> {
  street.goTo(today);
  const [user, provider] = [await street.register('supplier', 'Everest'), await street.register('agency', 'Himal')];
  await street.link(user, provider, sides);
  await street.declare(provider, agencyThatCharged());
  return { user, provider };
}

async function filedOn(day: string, party: Party, body: Body = supplier({}, today)) {
  street.goTo(day);
  await street.declare(party, body);
  return contextOf(party);
}

async function contextOf(party: Party) {
  const { assessment } = await street.scoreOf(party);
  const kept = await getAssessment(street.store, party.id, assessment);
  const line = (category: FeeCategory = 'FAR-v') =>
    kept?.context.ledger?.rows.find((each) => each.category === category);
  return { ledger: kept?.context.ledger, line, unnamedSubAgents: kept?.context.unnamedSubAgents };
}

describe('since when a difference can be answered', { timeout: 120_000 }, () => {
  it('stays what it was when either side files the same again', async () => {
    const { user, provider } = await pair();
    const first = await filedOn(addDays(today, 1), user);
    expect(first.line()).toMatchObject({ payer: 'others_say_worker', since: addDays(today, 1) });
    const again = await filedOn(addDays(today, 5), user);
    expect(again.line()?.since).toBe(addDays(today, 1));
    await filedOn(addDays(today, 8), provider, agencyThatCharged());
    expect((await filedOn(addDays(today, 9), user)).line()?.since).toBe(addDays(today, 1));
  });

  it('begins anew where both had come to agree', async () => {
    const { user, provider } = await pair();
    await filedOn(today, user);
    await filedOn(addDays(today, 2), provider, agency({}, today));
    expect((await filedOn(addDays(today, 3), user)).line()).toBeUndefined();
    await filedOn(addDays(today, 4), provider, agencyThatCharged());
    expect((await filedOn(addDays(today, 5), user)).line()?.since).toBe(addDays(today, 5));
  });
});

describe('whose links count', () => {
  it('is the agency that says so alone, once the employer had its days to deny it', async () => {
    const { user } = await pair({ byProvider: statementOf({ since: `${today}T00:00:00.000Z` }) });
    expect((await filedOn(addDays(today, 30), user)).ledger).toBeUndefined();
    const after = await filedOn(addDays(today, 31), user);
    expect(after.ledger).toMatchObject({ links: 1, compared: 1 });
    expect(after.line()?.since).toBe(addDays(today, 31));
  });

  it.each<[string, Partial<Link>, { links: number; compared: number } | undefined]>([
    ['the employer alone says so', { byUser: statementOf() }, { links: 1, compared: 0 }],
    [
      'the agency denies it',
      { byUser: statementOf(), byProvider: statementOf({ says: 'denied' }) },
      { links: 1, compared: 0 },
    ],
    ['the employer denies it', { byUser: statementOf({ says: 'denied' }), byProvider: statementOf() }, undefined],
    ['it is about goods', { kind: 'supply', byUser: statementOf(), byProvider: statementOf() }, undefined],
  ])('are compared or not where %s', async (_where, sides, counts) => {
    const { user } = await pair(sides);
    const { ledger } = await filedOn(today, user);
    if (counts === undefined) expect(ledger).toBeUndefined();
    else expect(ledger).toMatchObject({ ...counts, total: 0, rows: [], agreeing: 0 });
  });

  it('is compared for the time before an agency said so no more, and not after', async () => {
    const ended = (withdrawnAt: string) => ({ byUser: statementOf(), byProvider: statementOf({ withdrawnAt }) });
    const { user } = await pair(ended(`${addDays(today, -60)}T00:00:00.000Z`));
    expect((await filedOn(today, user)).line()?.payer).toBe('others_say_worker');
    const longAgo = await pair(ended('2025-02-01T00:00:00.000Z'));
    const { ledger } = await filedOn(today, longAgo.user);
    expect(ledger).toMatchObject({ compared: 1, total: 0 });
  });

  it('tells the agency what its client says, and doubts it where it has another client there', async () => {
    street.goTo(today);
    const provider = await street.register('agency', 'Two clients');
    const partly = { [`${visa}/workers`]: 35 };
    const rest = { id: 'far-v-5', category: 'FAR-v', workers: 5, payer: 'worker', repayment: { status: 'none' } };
    const says = supplier(partly, today);
    const corridors = Object(says.answers).recruitment.corridors.rows;
    corridors.find(({ id }: { id: string }) => id === 'np-qa').fees.push(rest);
    const [one, other] = [await street.register('supplier', 'One'), await street.register('supplier', 'Other')];
    for (const each of [one, other]) await street.link(each, provider);
    await street.declare(one, says);
    const { ledger, line } = await filedOn(today, provider, agency({}, today));
    expect(ledger).toMatchObject({ links: 2, compared: 1 });
    expect(line()).toMatchObject({ role: 'provider', other: one.id, payer: 'others_say_worker', sameWorkers: false });
  });
});

it('counts agencies that say they are its sub-agents, once it had its days to name or deny them', async () => {
  street.goTo(today);
  const [user, provider] = [await street.register('agency', 'Main'), await street.register('agency', 'Sub')];
  await street.link(user, provider, {
    kind: 'sub_agency',
    byProvider: statementOf({ since: `${today}T00:00:00.000Z` }),
  });
  expect((await filedOn(addDays(today, 30), user, agency({}, today))).unnamedSubAgents).toBeUndefined();
  expect((await filedOn(addDays(today, 31), user, agency({}, today))).unnamedSubAgents).toBe(1);
  const both = { byUser: statementOf(), byProvider: statementOf() };
  await street.link(user, provider, { kind: 'sub_agency', ...both });
  expect((await filedOn(addDays(today, 32), user, agency({}, today))).unnamedSubAgents).toBeUndefined();
});
