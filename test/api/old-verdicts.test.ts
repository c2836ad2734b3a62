import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { getAssessment, type KeptAssessment, putAssessment } from '../../shared/store/assessment.ts';
import { supplier } from '../builders/supplier.ts';
import { day, openDesk } from './desk.ts';

const shown = z.looseObject({
  reading: z.string().min(1),
  findings: z.array(
    z.looseObject({ rule: z.string(), title: z.string(), message: z.looseObject({ text: z.string() }) }),
  ),
});

/** The verdict as a release before this one would have kept it: a rule set, a rule and words that are not here any more. */
function aged(kept: KeptAssessment): KeptAssessment {
  const [first, ...others] = kept.body.findings;
  if (first === undefined) throw new RangeError('The verdict has no finding.');
  const old = {
    ...first,
    ...{ rule: 'OLD-01', version: 7, message: { code: 'OLD-01.gap.gone', parameters: {} }, advice: 'OLD-01.advice' },
    basis: ['an instrument that was cited then'],
  };
  const body = { ...kept.body, ruleSet: { id: 'un-13jk', version: '0.1.0' }, findings: [old, ...others] };
  return { ...kept, ruleSet: { ...kept.ruleSet, version: '0.1.0' }, body };
}

it('a verdict of a rule set that has left the house is shown by its codes, in full and in exports', async () => {
  const desk = await openDesk();
  const party = await desk.register('Long Ago');
  const { assessment } = await desk.declare(party, supplier({}, day));
  const kept = await getAssessment(desk.store, party.id, assessment.id);
  if (kept === undefined) throw new RangeError('The verdict was not kept.');
  const write = putAssessment(aged(kept));
  if (!('put' in write)) throw new RangeError('A verdict is kept by a put.');
  await desk.store.client.send(new PutCommand({ TableName: desk.store.tables.records, Item: write.put }));

  const path = `/v1/parties/${party.id}/assessments/${assessment.id}`;
  const answer = await desk.call('GET', path, { as: ['auditor', 'a'] });
  expect(answer.status).toBe(200);
  const { findings } = shown.parse(await answer.json());
  expect(findings.find(({ rule }) => rule === 'OLD-01')).toMatchObject({
    ...{ title: 'OLD-01', message: { text: 'OLD-01.gap.gone' }, advice: 'OLD-01.advice' },
    basis: [{ cite: 'an instrument that was cited then' }],
  });
  const exported = await desk.call('GET', '/v1/exports/findings', { as: ['auditor', 'a'] });
  expect(await exported.text()).toContain('"OLD-01",7,"OLD-01"');
});
