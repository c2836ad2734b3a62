import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shownRule } from '../../functions/api/routes/rules.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { openApi } from './client.ts';
import { listOf } from './desk.ts';

const rule = z.strictObject({ ...shownRule.shape, basis: shownRule.shape.basis.min(1) });
const manifest = z.looseObject({ id: z.string(), version: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) });

const inSet = z.object({ id: z.string(), version: z.string(), basis: z.array(z.string()) });

let api: Awaited<ReturnType<typeof openApi>>;
beforeAll(async () => {
  api = await openApi();
});
const get = async (path: string) => (await api.call('GET', path)).json();

describe('the law as anyone can read it', () => {
  it('is listed with the digest under which verdicts are kept', async () => {
    const { items } = listOf(manifest).parse(await get('/v1/rule-sets'));
    expect(items.map(({ id, version }) => [id, version])).toEqual(ruleSets.map(({ id, version }) => [id, version]));
    const again = manifest.parse(await get('/v1/rule-sets/un-13jk'));
    expect(again.digest).toBe(items[0]?.digest);
  });

  it('has every rule as data and as English, the same in its set and by itself', async () => {
    const { rules } = z.looseObject({ rules: z.array(rule) }).parse(await get('/v1/rule-sets/un-13jk'));
    expect(rules.map(({ id }) => id)).toEqual(ruleSets[0]?.rules.map(({ id }) => id));
    for (const each of rules) {
      expect(await get(`/v1/rules/${each.id}?ruleSet=un-13jk`), each.id).toEqual(each);
      expect(each.english[0], each.id).toMatch(new RegExp(`^${each.id}: .+`));
      expect(each.english.length, each.id).toBeGreaterThan(1);
    }
  });

  it('shows a rule by the paragraphs of the set that is asked, and names all sets that have it', async () => {
    const shared = ruleSets.flatMap(({ id, rules }) => rules.map((each) => ({ set: id, rule: each.id })));
    const several = Map.groupBy(shared, (each) => each.rule);
    const inTwo = [...several.values()].find((sets) => sets.length > 1) ?? [];
    expect(inTwo.length).toBeGreaterThan(1);
    const shown = z.looseObject({ basis: z.array(z.looseObject({ cite: z.string() })), ruleSets: z.array(inSet) });
    for (const { set, rule: id } of inTwo) {
      const { basis, ruleSets: all } = shown.parse(await get(`/v1/rules/${id}?ruleSet=${set}`));
      expect(all.find((each) => each.id === set)?.basis).toEqual(basis.map(({ cite }) => cite));
      expect(all.map((each) => each.id)).toEqual(inTwo.map((each) => each.set));
    }
  });

  it('keeps a version that was published before, with its rules and its digest', async () => {
    const old = manifest
      .extend({ rules: z.array(rule).min(1) })
      .parse(await get('/v1/rule-sets/un-13jk?version=1.0.0'));
    const current = manifest.parse(await get('/v1/rule-sets/un-13jk'));
    expect(old).toMatchObject({ id: 'un-13jk', version: '1.0.0' });
    expect(old.digest).not.toBe(current.digest);
    expect((await api.call('GET', '/v1/rule-sets/un-13jk?version=0.0.1')).status).toBe(404);
    expect((await api.call('GET', '/v1/rules/FEE-01?ruleSet=none')).status).toBe(400);
    const rules = '/v1/rules/FEE-01';
    expect(await get(`${rules}?ruleSet=un-13jk&version=1.0.0`)).toEqual(old.rules.find(({ id }) => id === 'FEE-01'));
    expect((await api.call('GET', `${rules}?ruleSet=un-13jk&version=0.0.1`)).status).toBe(404);
    expect((await api.call('GET', `${rules}?version=1.0.0`)).status).toBe(400);
    const { items } = listOf(manifest.extend({ versions: z.array(z.string()) })).parse(await get('/v1/rule-sets'));
    expect(items[0]?.versions).toEqual(expect.arrayContaining(['1.0.0', current.version]));
  });

  it.each([
    '/v1/rule-sets/none',
    '/v1/rule-sets/..%2f..?version=1.0.0',
    '/v1/rule-sets/un-13jk?version=..%2f1.0.0',
    '/v1/rules/FEE-99',
    '/v1/rules/fee-01',
    '/v1/rules/__proto__',
    '/v1/rules/toString',
  ])('is not found where there is none: %s', async (path) => {
    expect((await api.call('GET', path)).status).toBe(404);
  });
});
