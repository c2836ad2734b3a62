import { expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { eventsOfParty } from '../../shared/store/event.ts';
import { scoresOf } from '../../shared/store/score.ts';
import { watchDue } from '../../shared/watching/watch-due.ts';
import { agency } from '../builders/agency.ts';
import { feeRowId, feeRows } from '../builders/rows.ts';
import { expectAuditHolds } from '../reacting/at-rest.ts';
import { killedEverywhere } from '../reacting/killed-everywhere.ts';
import { openVillage } from '../reacting/village.ts';
import { day, openTower } from './tower.ts';

const told = ['licence_ended', 'repayment_overdue', 'declaration_expired'];

/** An agency whose licence ends, one that promised to repay, and one that declared long ago: all on the same last day. */
async function onTheLastDay() {
  const tower = await openTower();
  const old = await tower.register('Annapurna');
  await tower.declare(old, agency({ '/answers/licences/list/rows/dofe/validTo': '9999-12-31' }, day));
  const [{ validUntil } = {}] = await scoresOf(tower.store, old.id);
  if (typeof validUntil !== 'string') throw new RangeError('A declaration is valid until some day.');
  const signed = addDays(validUntil, -8);
  tower.goTo(signed);
  const licensed = await tower.register('Himal');
  await tower.declare(licensed, agency({ '/answers/licences/list/rows/dofe/validTo': validUntil }, signed));
  const planned = { status: 'planned', foundBy: 'self', foundOn: addDays(signed, -10), includesLeavers: true };
  const paid = { payer: 'worker', requiredBy: 'agency', method: 'direct_payment', collector: 'agency' };
  const fees = feeRows(40).map((fee) =>
    fee.id === feeRowId('FAR-v') ? { ...fee, ...paid, repayment: { ...planned, dueOn: validUntil } } : fee,
  );
  const promised = await tower.register('Makalu');
  await tower.declare(promised, agency({ '/answers/recruitment/corridors/rows/np-qa/fees': fees }, signed));
  // The service acts for the first time, and is given the random id under which it stands in the audit.
  await tower.watch(addDays(validUntil, -7));
  return { tower, parties: [old, licensed, promised], today: addDays(validUntil, 1) };
}

it('a watch that is killed anywhere, before or after a call, ends the day as if nothing had been', async () => {
  const { tower, parties, today } = await onTheLastDay();
  tower.goTo(today);
  const village = await openVillage(tower.store);
  await village.streamed();
  const found = await killedEverywhere({
    store: tower.store,
    job: async (hands) => {
      const onFailure = (_party: string, error: unknown) => {
        throw error;
      };
      await watchDue({ ...hands, timing: tower.timing, hasTime: () => true, onFailure }, today);
    },
    streamed: async () => {
      const follows = await Promise.all((await village.streamed()).map((record) => village.deal(record)));
      return follows.flat().flatMap((each) => ('work' in each ? [each.work] : []));
    },
  });
  console.log(
    `Killed at each of ${found.points} points, with ${found.states} states left behind; ${found.violations.length} violations.`,
  );
  expect(found.violations).toEqual([]);
  expect(found.states).toBeGreaterThanOrEqual(9);
  const events = await Promise.all(parties.map(({ id }) => eventsOfParty(tower.store, id, { limit: 100 })));
  const kinds = events.flatMap(({ items }) => items.map(({ kind }) => kind)).filter((kind) => told.includes(kind));
  expect(kinds.toSorted()).toEqual(told.toSorted());
  const judged = (work: Work) => work.kind === 'reassess' && work.party;
  expect(new Set(found.follows.map(judged).filter(Boolean))).toEqual(new Set(parties.map(({ id }) => id)));
  await expectAuditHolds(tower.store);
}, 300_000);
