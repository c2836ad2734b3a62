import { beforeAll, describe, expect, it } from 'vitest';
import { publishedManifests } from '../../../shared/assessing/published.ts';
import { ruleSetOf } from '../../../shared/assessing/rule-set-of.ts';
import { openApi } from '../../api/client.ts';
import { visitor } from '../visitor.ts';

let reader: ReturnType<typeof visitor>;
beforeAll(async () => {
  const { app } = await openApi();
  reader = visitor(app.fetch, ['auditor', 'rosa']);
});

describe('the rule books', () => {
  it('list every version that was ever published, and each opens with all of its rules', async () => {
    const { html, text } = await reader.open('/rules');
    for (const { id, version } of publishedManifests()) {
      const isLinked = html.includes(`"/rules/${id}?version=${version}"`) || text.includes(`Version ${version}`);
      expect(isLinked, `${id} ${version}`).toBe(true);
      const book = await reader.open(`/rules/${id}?version=${version}`);
      expect(book.status).toBe(200);
      for (const rule of ruleSetOf({ id, version })?.rules ?? [])
        expect(book.html).toContain(`/rules/${id}/${rule.id}`);
    }
  });

  it('show each rule in English, as data, with its paragraphs, examples and what became of it', async () => {
    const all = ruleSetOf({ id: 'un-13jk', version: '2.1.0' })?.rules ?? [];
    const ofEachTopic = [...Map.groupBy(all, ({ topic }) => topic).values()].flatMap((rules) => rules.slice(-1));
    expect(ofEachTopic.length).toBeGreaterThan(8);
    for (const { id, examples, basis } of ofEachTopic) {
      const page = await reader.open(`/rules/un-13jk/${id}`);
      expect(page.status, id).toBe(200);
      for (const { name } of examples) expect(page.text, id).toContain(name);
      expect(page.text, id).toContain(basis[0]?.cite);
      expect(page.text, id).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it('show a rule of an earlier version as it was then, and say what changed since', async () => {
    const then = await reader.open('/rules/un-13jk/FEE-03?version=2.0.0');
    expect(then.text).toContain('Version 2.0.0, no longer in force');
    expect(then.text).toContain('Version 2.1.0: judges otherwise than before');
    const changes = await reader.open('/rules/un-13jk/changes?from=2.0.0&to=2.1.0');
    expect(changes.text).toContain('FEE-03 Changed');
    expect(changes.text).toContain('the other side says that workers bore it');
  });

  it.each([
    '/rules/none',
    '/rules/un-13jk?version=9.9.9',
    '/rules/un-13jk/NONE-1',
    '/rules/un-13jk/changes?from=0.0.1',
  ])('have nothing at %s', async (path) => {
    expect((await reader.open(path)).status).toBe(404);
  });

  it.each(['un-13jk?version=9.9.9', 'un-13jk/FEE-01?version=9.9.9', 'un-13jk/changes?from=9.9.9'])(
    'say which versions there are where %s is none',
    async (path) => {
      const { html, text } = await reader.open(`/rules/${path}`);
      expect(text).toContain('There is no version 9.9.9');
      for (const version of ['1.0.0', '2.0.0', '2.1.0']) expect(html).toContain(`/rules/un-13jk?version=${version}`);
    },
  );

  it('say what their citations mean', async () => {
    const { text } = await reader.open('/rules/ilo-fair-recruitment');
    expect(text).toMatch(/C181 Private Employment Agencies Convention, 1997/);
  });
});
