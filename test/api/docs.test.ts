import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import { permissions } from '../../shared/access/permissions.ts';
import { type Role, roles } from '../../shared/access/principal.ts';
import { profile } from '../access/tokens.ts';
import { agency } from '../builders/agency.ts';
import { contract } from '../builders/contract.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(
    z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']), schema: z.unknown() }),
  ),
  requestBody: z
    .object({
      content: z.union([
        z.strictObject({
          'application/json': z.object({
            example: z.unknown().optional(),
            examples: z.record(z.string(), z.object({ summary: z.string(), value: z.unknown() })).optional(),
          }),
        }),
        z.strictObject({ 'text/csv': z.object({ example: z.string() }) }),
      ]),
    })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
});
const documented = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.enum(['get', 'post', 'put', 'delete']), operation.optional())),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
const read = async () => documented.parse(await (await desk.call('GET', '/openapi.json')).json());
const operationsOf = ({ paths }: z.infer<typeof documented>) =>
  Object.entries(paths).flatMap(([path, each]) =>
    Object.entries(each).flatMap(([method, found]) => (found ? [{ path, method, ...found }] : [])),
  );

describe('the OpenAPI document', () => {
  it('has every route and no other, each with its parameters and a good and a bad answer', async () => {
    const operations = operationsOf(await read());
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
    for (const { operationId, path, parameters, responses } of operations) {
      const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{\w+\}/g) ?? [], operationId).toEqual(inPath);
      expect(Object.keys(responses), operationId).toContain('default');
      expect(
        Object.keys(responses).some((status) => status.startsWith('2')),
        operationId,
      ).toBe(true);
    }
  });

  it('points only to schemas that it holds', async () => {
    const { components, ...rest } = await read();
    const text = JSON.stringify([components, rest]);
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target);
    expect(names).toContain('#/components/schemas/Problem');
    const held = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(held).toEqual(expect.arrayContaining([...new Set(names)]));
  });

  it('has an example for each body, and one for each form of declaration, which the API takes from a role that may send it', async () => {
    const party = await desk.register('Example', ['supplier', 'agency'], 'member');
    const bodies = operationsOf(await read()).filter(({ requestBody }) => requestBody !== undefined);
    expect(bodies.map(({ operationId }) => operationId).toSorted()).toEqual(
      [
        ...['add-member', 'declare-contract', 'import-licence-register', 'keep-watch', 'preview-assessment'],
        ...['register-party', 'replay-deliveries', 'screen-parties', 'start-reassessment', 'state-links'],
        ...[
          'save-draft',
          'submit-declaration',
          'erase-personal-fields',
          'erase-contract-fields',
          'erase-person',
          'ask-export',
          'announce-evidence',
          'raise-dispute',
          'dispute-registration',
          'decide-dispute',
          'make-decision',
          'invite',
          'respond-to-decision',
          'remove-member',
        ],
      ].toSorted(),
    );
    const { declaration } = await desk.declare(party, agency({}, day));
    const declared = await desk.call('POST', '/v1/contracts', {
      as: ['procurement_officer', 'o'],
      body: contract({}, day),
    });
    const made = {
      declaration: declaration.id,
      contract: z.object({ id: z.string() }).parse(await declared.json()).id,
    };
    const good: Record<string, number> = {
      ...{ 'preview-assessment': 200, 'replay-deliveries': 202, 'start-reassessment': 202, 'state-links': 200 },
      // It is taken as it is, and the log of these tests has no checkpoint to pin it to.
      'ask-export': 409,
      // Whoever sends the examples speaks for the organisation, and nobody disputes anything.
      ...{ 'raise-dispute': 409, 'dispute-registration': 409, 'decide-dispute': 404 },
      // Whom it would remove is erased further down.
      'remove-member': 404,
      // Nothing was decided on it.
      'respond-to-decision': 404,
    };
    const named: Record<string, object> = {
      'preview-assessment': { partyId: party.id },
      'make-decision': { party: party.id },
      'remove-member': { subject: 'somebody.else@example.org' },
      // Whom the example of add-member added.
      'erase-person': { person: { issuer: profile.issuer, subject: 'colleague@example.org' } },
      'keep-watch': { parties: [party.id], webhook: { url: 'https://hooks.officer.example/paragraph-13' } },
    };
    for (const { operationId, path, method, requestBody } of bodies) {
      const shown = examplesOf(requestBody?.content);
      if (operationId === 'submit-declaration') expect(shown).toMatchObject([{ form: 'supplier' }, { form: 'agency' }]);
      for (const example of shown) {
        const as: [Role, string] = [allowedRole(operationId), 'member'];
        const body =
          typeof example === 'string' ? { csv: example } : { body: { ...Object(example), ...named[operationId] } };
        const headers = method === 'put' ? { 'if-none-match': '*' } : {};
        const wish = { as, ...body, headers };
        const answer = await desk.call(
          method.toUpperCase(),
          addressOf(operationId, path, { id: party.id, ...made }),
          wish,
        );
        expect([operationId, answer.status, await answer.text()]).toMatchObject([
          ...[operationId, good[operationId] ?? 201, expect.any(String)],
        ]);
      }
    }
  });
});

/** What a body is shown to hold; that of a CSV file is its text. */
function examplesOf(content: NonNullable<z.infer<typeof operation>['requestBody']>['content'] | undefined): unknown[] {
  if (content === undefined) return [];
  if ('text/csv' in content) return [content['text/csv'].example];
  const { example, examples } = content['application/json'];
  return examples === undefined ? [example] : Object.values(examples).map(({ value }) => value);
}

function addressOf(
  operationId: string,
  path: string,
  made: { id: string; declaration: string; contract: string },
): string {
  const query = operationId === 'import-licence-register' ? '?asOf=2026-02-01&source=gazette' : '';
  const id = path.startsWith('/v1/contracts') ? made.contract : made.id;
  return (
    path
      .replace('{id}', id)
      .replace(/{(declaration|dispute)Id}/, made.declaration)
      .replace('{country}', 'NP')
      .replace('{form}', 'supplier') + query
  );
}

function allowedRole(operationId: string): Role {
  const row = Object.entries(permissions).find(([id]) => id === operationId)?.[1] ?? {};
  const role = roles.find((each) => Object.keys(row).includes(each));
  if (role === undefined) throw new RangeError(`Nobody may use ${operationId}.`);
  return role;
}

describe('the readable documentation', () => {
  it('is where the bare address leads', async () => {
    for (const path of ['/', '/docs/']) {
      const answer = await desk.call('GET', path);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs']);
    }
  });

  it('says where a token comes from', async () => {
    const { components } = await read();
    expect(components).toMatchObject({
      securitySchemes: { bearer: { description: expect.stringContaining('npm run -s token -- --role') } },
    });
  });

  it('comes whole from our own host and runs nothing inline', async () => {
    const page = await desk.call('GET', '/docs');
    const html = await page.text();
    const links = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toHaveLength(4);
    for (const link of links) {
      const file = await desk.call('GET', link);
      expect(file.status, link).toBe(200);
      expect((await file.arrayBuffer()).byteLength, link).toBeGreaterThan(50);
    }
    expect(html).not.toMatch(/<script>|style=|onload=/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });
});
