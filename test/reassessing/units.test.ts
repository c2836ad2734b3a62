import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examine } from '../../shared/reassessing/examine.ts';
import { renew } from '../../shared/reassessing/renew.ts';
import { getShard } from '../../shared/store/reassessment.ts';
import { supplier } from '../builders/supplier.ts';
import { metered, writeUnits } from '../store/metered.ts';
import { at } from '../store/samples.ts';
import { newer, openHouse } from './house.ts';

const plan = readFileSync(new URL('../../docs/reassessment-at-scale.md', import.meta.url), 'utf8');
const planned = (name: string): number => Number(new RegExp(`^\\| ${name} \\| ([\\d.]+) \\|`, 'm').exec(plan)?.[1]);

it('one party costs no more units than the plan for a million takes, and not much less', async () => {
  const house = await openHouse();
  const { id: job } = await house.publish();
  const party = await house.register('00');
  await house.declare(party, supplier({}, at.slice(0, 10)));
  // The first act of the service keeps its actor, which those that come later do not.
  const other = await house.register('01');
  await house.declare(other, supplier({}, at.slice(0, 10)));
  await house.workAll([{ job, shard: '01' }]);

  const meter = metered(house.store);
  const kept = await getShard(house.store, job, '00');
  const examined = await examine(meter.store, { job, party: party.id, ruleSet: newer });
  if (examined.kind !== 'due') throw new RangeError('There is nothing to do for the party.');
  await renew({ ...house.work, store: meter.store }, { examined, ruleSet: newer, shard: kept, kept });
  const [reads, writes] = [planned('read units'), planned('write units')];
  expect(meter.readUnits()).toBeLessThanOrEqual(reads);
  expect(meter.readUnits()).toBeGreaterThan(reads / 2);
  expect(writeUnits(meter.transaction())).toBeLessThanOrEqual(writes);
  expect(writeUnits(meter.transaction())).toBeGreaterThan(writes / 2);
});
