import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { questionsOf } from '../../rules/forms/walk.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { forms } from '../../rules/vocabulary.ts';
import { openApi } from './client.ts';

const question = z.looseObject({
  pointer: z.string(),
  first: z.boolean(),
  answer: z.looseObject({ kind: z.string(), choices: z.array(z.unknown()).optional() }),
  askedIf: z.object({ condition: z.looseObject({ op: z.string() }), english: z.array(z.string()).min(1) }).optional(),
  feeds: z.array(z.object({ ruleSet: z.string(), rules: z.array(z.string()).min(1) })),
});
const form = z.object({
  form: z.string(),
  version: z.int(),
  questions: z.array(question),
  ruleSets: z.array(
    z.looseObject({
      id: z.string(),
      rules: z.array(z.looseObject({ id: z.string(), basis: z.array(z.string()).min(1) })),
    }),
  ),
});

let api: Awaited<ReturnType<typeof openApi>>;
beforeAll(async () => {
  api = await openApi();
});
const get = (name: string, headers: Record<string, string> = {}) => api.call('GET', `/v1/forms/${name}`, { headers });
const shown = async (name: string) => form.parse(await (await get(name)).json());

describe('a form as data', () => {
  it.each(forms)('%s has every question once, in the order in which it is asked', async (name) => {
    const { questions } = await shown(name);
    expect(questions.map(({ pointer }) => pointer)).toEqual(questionsOf(name).map(({ pointer }) => pointer));
    expect(questions.findLastIndex(({ first }) => first)).toBeLessThan(questions.filter(({ first }) => first).length);
  });

  it.each(forms)(
    '%s names for each rule that reads an answer its paragraphs, and no rule that is not there',
    async (name) => {
      const { questions, ruleSets: sets } = await shown(name);
      const known = new Map(sets.map(({ id, rules }) => [id, new Set(rules.map((rule) => rule.id))]));
      for (const { pointer, feeds } of questions) {
        for (const { ruleSet, rules } of feeds)
          for (const id of rules) expect(known.get(ruleSet)?.has(id), pointer).toBe(true);
      }
      expect(sets.map(({ id }) => id)).toEqual(ruleSets.map(({ id }) => id));
    },
  );

  it('says of a question what it takes, when it is asked and what reads it', async () => {
    const { questions } = await shown('supplier');
    const at = (pointer: string) => questions.find((each) => each.pointer === pointer);
    expect(at('/identityDocuments/kept')).toMatchObject({ answer: { kind: 'choice', choices: [true, false] } });
    expect(at('/grievance/languages')).toMatchObject({
      answer: { kind: 'counted', shape: '{ total, rows: [{ id, … }] }' },
    });
    const read = (pointer: string) => at(pointer)?.feeds.find(({ ruleSet }) => ruleSet === 'un-13jk')?.rules ?? [];
    expect(read('/deposits/taken')).toContain('FEE-04');
    const repaid = at('/deposits/allReturned');
    expect(repaid?.askedIf?.english[0]).toMatch(/^It is asked when "Was .*" is answered yes\.$/);
    expect(at('/deposits/taken')?.askedIf).toBeUndefined();
    const inRow = questions.filter(({ pointer, askedIf }) => pointer.includes('*') && askedIf !== undefined);
    expect(inRow.length).toBeGreaterThan(0);
    for (const { askedIf } of inRow) expect(askedIf?.english.join(' ')).not.toContain('""');
  });

  it('is not sent again to whoever has it', async () => {
    const tag = (await get('agency')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await get('agency', { 'if-none-match': `"other", W/${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('supplier', { 'if-none-match': tag })).status).toBe(200);
  });

  it('is not found where there is none', async () => {
    for (const none of ['none', '__proto__', 'Supplier']) expect((await get(none)).status).toBe(404);
  });
});
