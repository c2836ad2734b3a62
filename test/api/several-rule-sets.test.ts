import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contractExample } from '../../functions/api/examples.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { judgesContracts, judgesParty } from '../../shared/assessing/judging.ts';
import { agency } from '../builders/agency.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

const named = z.object({ ruleSet: z.looseObject({ id: z.string() }) });
const answer = z.looseObject({ scores: z.array(named), assessments: z.array(named) });
const ids = (each: z.infer<typeof named>[]) => each.map(({ ruleSet }) => ruleSet.id);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function file(query: string, body = supplier({}, day), kinds = ['supplier']) {
  const party = await desk.register(`Files ${kinds} ${query}`, kinds);
  const path = `/v1/parties/${party.id}/declarations${query}`;
  const response = await desk.call('POST', path, { as: ['declarant', party.subject], body });
  return { party, response };
}
const scoreOf = (party: { id: string }, ruleSet: string) =>
  desk.call('GET', `/v1/parties/${party.id}/score?ruleSet=${ruleSet}`, { as: ['auditor', 'a'] });

describe('a declaration under several rule sets', () => {
  it('is assessed under each that has rules for its form, and shown in full under the one that is asked', async () => {
    const { party, response } = await file('');
    const { scores, assessments } = answer.parse(await response.json());
    const judging = ruleSets.filter((each) => judgesParty(each, { kinds: ['supplier'] }, []));
    expect(ids(scores)).toEqual(judging.map(({ id }) => id));
    expect(scores.length).toBeGreaterThan(1);
    expect(ids(assessments)).toEqual(['un-13jk']);
    for (const { id } of judging) expect((await scoreOf(party, id)).status, id).toBe(200);
  });

  it.each([
    ['?ruleSet=far-52-222-50&ruleSet=un-13jk', ['un-13jk', 'far-52-222-50']],
    ['?ruleSet=far-52-222-50,un-13jk,far-52-222-50', ['un-13jk', 'far-52-222-50']],
    ['?ruleSet=far-52-222-50&dryRun=true', ['far-52-222-50']],
  ])('is shown in full under those of %s', async (query, expected) => {
    const { response } = await file(query);
    expect(ids(answer.parse(await response.json()).assessments)).toEqual(expected);
  });

  it('is refused where one of them is not there, and keeps nothing', async () => {
    const { party, response } = await file('?ruleSet=un-13jk,none');
    expect((await problemOf(response)).errors.map(({ pointer }) => pointer)).toEqual(['?ruleSet']);
    expect((await scoreOf(party, 'un-13jk')).status).toBe(404);
  });

  it('has no score, and never a clean one, under a set that says nothing of its form', async () => {
    const { party, response } = await file('', agency({}, day), ['agency']);
    const { scores } = answer.parse(await response.json());
    const silent = ruleSets.filter(
      ({ rules }) =>
        !rules.some(
          ({ subject, topic, forms }) => subject === 'declarant' && topic !== 'integrity' && forms.includes('agency'),
        ),
    );
    expect(ids(scores).toSorted()).toEqual(
      ruleSets
        .filter((each) => !silent.includes(each))
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { id } of silent) expect((await scoreOf(party, id)).status, id).toBe(404);
  });

  it('says nothing of a form by rules on the declaration itself, on contracts, context or States alone', () => {
    const [set] = ruleSets;
    if (set === undefined) throw new RangeError('There is no rule set.');
    const rules = set.rules.filter(({ subject, topic }) => subject !== 'declarant' || topic === 'integrity');
    expect(rules.some(({ forms }) => forms.includes('supplier'))).toBe(true);
    expect(judgesParty({ ...set, rules }, { kinds: ['supplier', 'agency'] }, [{ form: 'agency' }])).toBe(false);
    expect(judgesParty(set, { kinds: ['contracting_authority'] }, [])).toBe(false);
    expect(judgesParty(set, { kinds: ['contracting_authority'] }, [{ form: 'supplier' }])).toBe(true);
  });
});

describe('a contract under several rule sets', () => {
  const shown = z.looseObject({ id: z.string(), scores: z.array(named), assessment: named });
  const as: ['procurement_officer', string] = ['procurement_officer', 'o'];

  it('is assessed under those that have rules on contracts, and under no other', async () => {
    const judging = ruleSets.filter(judgesContracts).map(({ id }) => id);
    const response = await desk.call('POST', '/v1/contracts', { as, body: contractExample });
    const { id, scores, assessment } = shown.parse(await response.json());
    expect(ids(scores)).toEqual(judging);
    expect(assessment.ruleSet.id).toBe('un-13jk');
    for (const each of judging) {
      const read = await desk.call('GET', `/v1/contracts/${id}?ruleSet=${each}`, { as });
      expect(shown.parse(await read.json()).assessment.ruleSet.id).toBe(each);
    }
    const other = ruleSets.find((each) => !judgesContracts(each))?.id;
    expect(other).toBeDefined();
    for (const [method, path] of [
      ['GET', `/v1/contracts/${id}`],
      ['POST', '/v1/contracts'],
    ] as const) {
      const refused = await desk.call(method, `${path}?ruleSet=${other}`, {
        as,
        ...(method === 'POST' && { body: contractExample }),
      });
      expect(
        (await problemOf(refused)).errors.map(({ pointer }) => pointer),
        method,
      ).toEqual(['?ruleSet']);
    }
  });
});
