import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contracts } from '../../infra/local/demo/authority.ts';
import type { Demo } from '../../infra/local/demo/demo.ts';
import { loadDemo } from '../../infra/local/demo/load.ts';
import type { Expected } from '../../infra/local/demo/organisation.ts';
import { demoOrganisations, shown } from '../../infra/local/demo/organisations.ts';
import { exposureOf } from '../../infra/local/demo/table.ts';
import { assess } from '../../rules/assess.ts';
import { mistakesOf } from '../../rules/forms/check.ts';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import { openBreachesAfter } from '../../rules/open-breaches.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { now, token } from '../access/tokens.ts';
import { openApi } from '../api/client.ts';
import { settled } from '../reacting/settled.ts';
import { streamedStore } from '../setup/tables.ts';

type PartyBody = z.infer<typeof partyDeclarationBody>;

const today = dayOf(now);
const organisations = demoOrganisations(today);
const assessment = z.object({
  score: z.object({ found: z.int(), notRuledOut: z.int() }),
  band: z.string(),
  coverage: z.object({ percent: z.int() }),
  confidence: z.string(),
  inherent: z.object({ level: z.string(), notRuledOut: z.string() }).optional(),
  tier: z.string().optional(),
  findings: z.array(z.object({ message: z.object({ code: z.string() }) })),
});
const stayed = z.object({ findings: z.array(z.object({ rule: z.string(), earlier: z.unknown().optional() })) });
const felt = z.object({ exposure: z.object({ state: z.string(), notRuledOut: z.int() }) });
const contractAnswer = z.object({ id: z.uuid(), supplier: z.uuid(), reference: z.string(), assessment });
const oneParty = z.object({ items: z.tuple([z.object({ id: z.uuid() })]) });
const newestFirst = z.object({ items: z.array(z.object({ id: z.uuid() })).min(1) });

let api: Awaited<ReturnType<typeof openApi>>;
let demo: Demo;
const filed: z.infer<typeof contractAnswer>[] = [];
const progress: [number, number, string][] = [];

const read = async (path: string) => {
  const response = await api.call('GET', path, { as: ['procurement_officer', 'reader@example.org'] });
  if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
  return response.text();
};

async function idOf(key: string): Promise<string> {
  const { scheme, id } = organisations.find((each) => each.key === key)?.party.identifiers[0] ?? { scheme: '', id: '' };
  const found = await read(`/v1/parties?identifier=${encodeURIComponent(`${scheme}:${id}`)}`);
  return oneParty.parse(JSON.parse(found)).items[0].id;
}

const contextOf = ({ form }: PartyBody) => ({ party: { id: 'a-party', forms: [form] } });
const inputsOf = (body: PartyBody, asOf: string) => ({
  declarations: [{ id: body.period.from, ...splitPersonal(body).declaration }],
  context: contextOf(body),
  ruleSet: un13jk,
  asOf,
});

/** The breaches that a declaration leaves open for the one after it. */
function openAfter(earlier: PartyBody, day: string) {
  const inputs = inputsOf(earlier, day);
  return openBreachesAfter({ assessment: assess(inputs), declarations: inputs.declarations });
}

/** What an assessment says, in the words of an expectation: of its findings those that are expected. */
function verdictOf(told: z.infer<typeof assessment>, expected: Expected) {
  const { score, band, coverage, confidence, inherent, tier, findings } = told;
  const codes = new Set(findings.map(({ message }) => message.code));
  const asExpected = expected.findings.filter((code) => codes.has(code));
  const open = inherent?.notRuledOut === inherent?.level ? undefined : inherent?.notRuledOut;
  const apart = {
    ...(inherent && { inherent: inherent.level }),
    ...(open && { inherentNotRuledOut: open }),
    ...(tier && { tier }),
  };
  return { band, ...score, coverage: coverage.percent, confidence, ...apart, findings: asExpected };
}

beforeAll(async () => {
  api = await openApi(await streamedStore());
  demo = await loadDemo({
    fetch: async (request) => {
      const response = await api.app.fetch(request);
      if (request.url.endsWith('/v1/contracts')) filed.push(contractAnswer.parse(await response.clone().json()));
      return response;
    },
    fetchEarlier: (daysAgo) => async (request) => {
      const earlier = await openApi(api.store, new Date(now.getTime() - daysAgo * 86_400_000));
      return earlier.app.fetch(request);
    },
    baseUrl: 'http://127.0.0.1',
    mintToken: ({ role, subject }) => token({ claims: { roles: [role], sub: subject } }),
    now: () => now,
    settle: () => settled(api.store, now),
    onProgress: (...step) => progress.push(step),
  });
}, 300_000);

describe('the demo organisations', () => {
  const declaring = organisations.flatMap(({ key, point, declared }) => (declared ? [{ key, point, declared }] : []));

  it.each(declaring.map((each) => [each.point, each] as const))('%s', async (_point, { key, declared }) => {
    const { exposure: _, ...afterwards } = declared.afterwards ?? {};
    const expected = { ...declared.expected, ...afterwards };
    const party = await idOf(key);
    const [newest] = newestFirst.parse(JSON.parse(await read(`/v1/parties/${party}/assessments`))).items;
    const kept = assessment.parse(JSON.parse(await read(`/v1/parties/${party}/assessments/${newest?.id}`)));
    expect(verdictOf(kept, expected)).toEqual(expected);
  });

  it('feel of others what the table says, and are looked at further where that is so', async () => {
    for (const { key, declared } of declaring) {
      const { exposure } = felt.parse(JSON.parse(await read(`/v1/parties/${await idOf(key)}/score`)));
      const told = exposure.state === 'known' ? String(exposure.notRuledOut) : exposure.state.replace('_', ' ');
      expect(told, key).toBe(exposureOf(declared));
    }
  });

  it('show where another rule set makes something else of the same answers', async () => {
    const told = declaring.flatMap(({ key, declared: { elsewhere } }) => (elsewhere ? [{ key, elsewhere }] : []));
    expect(told).not.toEqual([]);
    for (const { key, elsewhere } of told) {
      const path = `/v1/parties/${await idOf(key)}/assessments`;
      const [newest] = newestFirst.parse(JSON.parse(await read(`${path}?ruleSet=${elsewhere.ruleSet}`))).items;
      const kept = assessment.parse(JSON.parse(await read(`${path}/${newest?.id}`)));
      expect({ band: kept.band, found: kept.score.found }).toEqual({ band: elsewhere.band, found: elsewhere.found });
      expect(kept.findings.map(({ message }) => message.code)).toEqual(expect.arrayContaining([...elsewhere.findings]));
    }
  });

  it('keep the breach of an earlier declaration open, and say of which', async () => {
    const path = `/v1/parties/${await idOf('breach-stays')}/assessments`;
    const [newest] = newestFirst.parse(JSON.parse(await read(path))).items;
    const { findings } = stayed.parse(JSON.parse(await read(`${path}/${newest?.id}`)));
    expect(findings.filter(({ earlier }) => earlier !== undefined).map(({ rule }) => rule)).toEqual(['DOC-01']);
  });

  it.each(['2027-12-31', '2028-02-29'])('come to the same when they are loaded on %s', (day) => {
    for (const { key, declared } of demoOrganisations(day)) {
      if (declared === undefined) continue;
      const [body, earlier] = [declared.body, declared.earlier].map((each) => {
        const parsed = each && partyDeclarationBody.parse(each);
        expect(parsed && mistakesOf(parsed, day), key).toEqual(parsed && []);
        return parsed;
      });
      if (body === undefined) throw new Error(`${key} declares nothing.`);
      const openBreaches = earlier && openAfter(earlier, day);
      const assessed = assess({
        ...inputsOf(body, day),
        context: { ...contextOf(body), ...(openBreaches && { openBreaches }) },
      });
      expect({ ...verdictOf(assessed, declared.expected), findings: [] }, key).toEqual({
        ...declared.expected,
        findings: [],
      });
    }
  });

  it('are at least fourteen, each loaded once and told of as it is done', () => {
    expect(declaring.length).toBeGreaterThanOrEqual(14);
    const all = organisations.length + contracts(today).length;
    expect(progress.map(([done, of]) => [done, of])).toEqual(Array.from({ length: all }, (_, at) => [at + 1, all]));
    const names = [...organisations.map(({ party }) => party.name), ...contracts(today).map(({ title }) => title)];
    expect(progress.map(([, , name]) => name).sort()).toEqual(names.sort());
  });

  it('give the printed commands a declaration that its declarant may file again, and parties to screen', async () => {
    const again = await api.call('POST', `/v1/parties/${demo.supplier.id}/declarations?dryRun=true`, {
      as: ['declarant', demo.supplier.declarant],
      body: demo.declaration,
    });
    expect(again.status).toBe(200);
    expect(demo.screened).toEqual(await Promise.all(shown.screened.map(idOf)));
  });
});

describe("the demo authority's contracts", () => {
  it.each(contracts(today).map((each) => [each.point, each] as const))('%s', async (_point, declared) => {
    const { body, supplier, expected } = declared;
    const contract = filed.find(({ reference }) => reference === body.answers.contract?.reference);
    expect(contract?.supplier).toBe(await idOf(supplier));
    expect(contract && verdictOf(contract.assessment, expected)).toEqual(expected);
  });

  it('leave the score and the assessments of the supplier as they were, byte for byte', async () => {
    const weak = contracts(today).find(({ key }) => key === 'weak-clauses');
    const supplier = await idOf(weak?.supplier ?? '');
    const paths = ['score', 'assessments', 'declarations', 'audit'].map((of) => `/v1/parties/${supplier}/${of}`);
    const before = await Promise.all(paths.map(read));
    const buyer = await idOf(weak?.buyer ?? '');
    const answer = await api.call('POST', '/v1/contracts', {
      as: ['procurement_officer', weak?.officer ?? ''],
      body: { ...weak?.body, buyer, supplier },
    });
    expect(contractAnswer.parse(await answer.json()).assessment.band).toBe('critical');
    expect(await Promise.all(paths.map(read))).toEqual(before);
  });
});
