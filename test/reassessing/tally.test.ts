import { expect, it } from 'vitest';
import { added, counted } from '../../shared/reassessing/tally.ts';
import { noCounts, type ReassessmentShard } from '../../shared/store/reassessment.ts';

const begun: ReassessmentShard = {
  ...{ job: 'j', shard: '00', done: false, version: 0 },
  ...{ counts: noCounts, bandChanges: {}, failedParties: [] },
};

it('counts a change of band, and no change where it stayed', () => {
  const one = counted(begun, 'a', { kind: 'renewed', from: 'low', to: 'high' });
  const two = counted(one, 'b', { kind: 'renewed', from: 'high', to: 'high' });
  const three = counted(two, 'c', { kind: 'renewed', from: 'none', to: 'low' });
  expect(three).toMatchObject({ cursor: 'c', counts: { parties: 3, renewed: 3 } });
  expect(added(three, one).bandChanges).toEqual({ 'low>high': 2, 'none>low': 1 });
});

it('names the first of those that failed, and counts them all', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `party-${index}`);
  const failed = ids.reduce((shard, id) => counted(shard, id, { kind: 'failed' }), begun);
  expect(failed.counts).toMatchObject({ parties: 50, failed: 50 });
  expect(failed.failedParties).toEqual(ids.slice(0, 20));
});
