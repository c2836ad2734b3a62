import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ruleSets } from '../../rules/sets/all.ts';
import type { Role } from '../../shared/access/principal.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { scoresOf } from '../../shared/store/score.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

const side = z.looseObject({ outcome: z.string(), severity: z.string().optional() });
const verdict = z.looseObject({ score: z.object({ found: z.int(), notRuledOut: z.int() }), band: z.string() });
const preview = z.object({
  form: z.string(),
  formVersion: z.int(),
  remarks: z.array(z.unknown()).optional(),
  ruleSets: z.array(
    z.object({
      ruleSet: z.looseObject({ id: z.string() }),
      before: verdict.nullable(),
      after: verdict,
      difference: z.array(
        z.looseObject({ change: z.string(), rule: z.string(), before: side.optional(), after: side.optional() }),
      ),
    }),
  ),
  notJudged: z.array(z.string()),
});

let desk: Desk;
let party: Awaited<ReturnType<Desk['register']>>;
beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register('Previewed');
  await desk.declare(party, supplier({}, day));
});

type Caller = [role: Role, subject: string];
const ask = (body: unknown, as: Caller = owner()) => desk.call('POST', '/v1/assessments/preview', { as, body });
const owner = (): ['declarant', string] => ['declarant', party.subject];
const patch = (...operations: unknown[]) => ({ partyId: party.id, form: 'supplier', patch: operations });
const seen = async (answer: Response) => {
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return preview.parse(JSON.parse(text));
};
const un = ({ ruleSets: each }: z.infer<typeof preview>) => {
  const found = each.find(({ ruleSet }) => ruleSet.id === 'un-13jk');
  if (found === undefined) throw new RangeError('The preview says nothing of un-13jk.');
  return found;
};

describe('a preview', () => {
  it('of a change to the stored declaration says what would differ, finding by finding', async () => {
    const shown = await seen(
      await ask(patch({ op: 'replace', path: '/answers/deposits', value: { taken: true, allReturned: false } })),
    );
    const { before, after, difference } = un(shown);
    expect([before?.band, after.band]).toEqual(['low', 'critical']);
    expect(difference.find(({ rule }) => rule === 'FEE-04')).toMatchObject({
      change: 'changed',
      before: { outcome: 'met' },
      after: { outcome: 'breach', severity: 'critical' },
    });
    expect(difference.length).toBeLessThan(10);
  });

  it('names rows by their id as findings do, or by index, and answers by their topic alone', async () => {
    const [byId, byIndex] = await Promise.all(
      ['/recruitment/corridors/rows/np-qa/recruits', '/answers/recruitment/corridors/rows/1/recruits'].map(
        async (path) => un(await seen(await ask(patch({ op: 'replace', path, value: 41 })))),
      ),
    );
    expect(byId?.difference).not.toEqual([]);
    expect(byId?.difference).toEqual(byIndex?.difference);
  });

  it('keeps nothing: neither declaration nor score nor audit entry', async () => {
    const kept = async () => [
      await auditEntries(desk.store, streams.party(party.id), { limit: 100 }),
      await scoresOf(desk.store, party.id),
    ];
    const before = await kept();
    await seen(await ask(patch({ op: 'remove', path: '/deposits' })));
    await seen(await ask({ declaration: supplier({}, day), partyId: party.id }));
    expect(await kept()).toEqual(before);
  });

  it('of a whole declaration comes to what filing it comes to', async () => {
    const other = await desk.register('Files what it previewed');
    const body = supplier({ '/answers/deposits/taken': true }, day);
    const shown = await seen(await ask({ declaration: body, partyId: other.id }, ['declarant', other.subject]));
    const { assessment } = await desk.declare(other, body);
    expect(un(shown).before).toBeNull();
    expect(un(shown).after).toMatchObject({ score: assessment.score, band: assessment.band });
  });

  it('needs no organisation, and says which rule sets have nothing to say', async () => {
    const shown = await seen(await ask({ declaration: supplier({}, day) }, ['declarant', 'nobody yet']));
    const judging = shown.ruleSets.map(({ ruleSet }) => ruleSet.id);
    expect([...judging, ...shown.notJudged].toSorted()).toEqual(ruleSets.map(({ id }) => id).toSorted());
    const one = await seen(await ask({ declaration: supplier({}, day), ruleSets: ['un-13jk', 'un-13jk'] }));
    expect(one.ruleSets).toHaveLength(1);
  });

  it('does not show a breach of the stored declaration as gone: filing anew would not repair it', async () => {
    const kept = { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false };
    const found = await desk.register('Admitted it once');
    await desk.declare(found, supplier(kept, day));
    const body = { ...patch({ op: 'replace', path: '/deposits', value: { taken: false } }), partyId: found.id };
    const { after } = un(await seen(await ask(body, ['declarant', found.subject])));
    expect(after.band).toBe('critical');
  });
});

describe('a preview by an officer', () => {
  const officer: Caller = ['procurement_officer', 'o'];

  it('may be of any organisation, without remarks, and reads nothing out', async () => {
    const add = patch({ op: 'replace', path: '/deposits/taken', value: true });
    expect((await seen(await ask(add, officer))).remarks).toBeUndefined();
    const path = '/recruitment/corridors/rows/bd-qa/recruits';
    for (const operation of [
      { op: 'test', path, value: 12 },
      { op: 'copy', from: path, path: '/workforce/headcount' },
      { op: 'move', from: path, path: '/workforce/headcount' },
    ]) {
      const { errors } = await problemOf(await ask(patch(operation), officer));
      expect(errors.map(({ pointer }) => pointer)).toEqual(['/patch/0/op']);
    }
  });

  it('is not for auditors, and not of an organisation of others for a declarant', async () => {
    const change = patch({ op: 'remove', path: '/deposits' });
    expect((await ask(change, ['auditor', 'a'])).status).toBe(403);
    expect((await ask(change, ['declarant', 'stranger'])).status).toBe(404);
  });
});

describe('a patch that cannot be', () => {
  it.each([
    ['/patch/0/path', { op: 'replace', path: '/deposits/never', value: true }],
    ['/patch/0/path', { op: 'remove', path: '/answers/recruitment/corridors/rows/none/recruits' }],
    ['/patch/0/path', { op: 'remove', path: '/answers/recruitment/corridors/rows/9' }],
    ['/patch/0/path', { op: 'add', path: '/answers/recruitment/corridors/rows/99', value: {} }],
    ['/patch/0/path', { op: 'replace', path: '/formVersion', value: 1 }],
    ['/patch/0/path', { op: 'add', path: '/answers/__proto__/polluted', value: true }],
    ['/patch/0/path', { op: 'add', path: '/answers/constructor', value: true }],
    ['/patch/0/path', { op: 'add', path: '/answers/toString/polluted', value: true }],
    ['/patch/0/path', { op: 'copy', from: '/deposits', path: '/deposits/taken/deeper' }],
    ['/patch/0/path', { op: 'move', from: '/recruitment', path: '/recruitment/corridors' }],
    ['/patch/0/from', { op: 'copy', from: '/nothing', path: '/deposits' }],
    ['/patch/0/value', { op: 'test', path: '/deposits/taken', value: true }],
    ['/patch/0/value', { op: 'replace', path: '/deposits/taken', value: 'perhaps' }],
    ['/patch/0/value', { op: 'add', path: '/deposits/unheardOf', value: true }],
    ['/patch/0/value', { op: 'replace', path: '/signature/date', value: '2999-01-01' }],
    ['/patch/0/value', { op: 'add', path: '/qualifiers/~1no~1such', value: { basis: 'known' } }],
    ['/patch/0/path', { op: 'remove', path: '/period/to' }],
    ['/patch/0/op', { op: 'erase', path: '/deposits' }],
    ['/patch/0/path', { op: 'remove', path: 'deposits' }],
    ['/patch/0/path', { op: 'remove', path: '' }],
  ])('is refused at %s: %j', async (pointer, operation) => {
    const { status, errors } = await problemOf(await ask(patch(operation)));
    expect({ status, at: errors.map((each) => each.pointer)[0] }).toEqual({ status: 400, at: pointer });
    expect(errors[0]?.detail).toMatch(/\.$/);
    expect(Object.hasOwn(Object.prototype.toString, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('is refused by the operation that made the mistake, and none is done', async () => {
    const fine = { op: 'replace', path: '/deposits/taken', value: true };
    const wrong = { op: 'replace', path: '/identityDocuments/kept', value: 'perhaps' };
    const { errors } = await problemOf(await ask(patch(fine, wrong, fine)));
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/patch/1/value']);
  });

  it.each([
    ['/declaration', {}],
    ['/partyId', { form: 'supplier', patch: [{ op: 'remove', path: '/deposits' }] }],
    ['/ruleSets/0', { declaration: supplier({}, day), ruleSets: ['none'] }],
    ['/declaration/answers/deposits/taken', { declaration: supplier({ '/answers/deposits/taken': 'perhaps' }, day) }],
  ])('is refused as a whole at %s', async (pointer, body) => {
    const { errors } = await problemOf(await ask(body));
    expect(errors.map((each) => each.pointer)).toContain(pointer);
  });
});
