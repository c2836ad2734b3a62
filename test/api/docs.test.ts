import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import { openApi } from './client.ts';

type Api = Awaited<ReturnType<typeof openApi>>;
let api: Api;
beforeAll(async () => {
  api = await openApi();
});

const operation = z.looseObject({
  operationId: z.string(),
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ example: z.unknown() }) }) }).optional(),
});
const documented = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});
const read = async () => documented.parse(await (await api.call('GET', '/openapi.json')).json());

describe('the OpenAPI document', () => {
  it('has every route and no other', async () => {
    const ids = Object.values((await read()).paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
  });

  it('has an example for each body, which its schema accepts', async () => {
    const { paths } = await read();
    const bodies = routes.flatMap((route) => {
      const body = paths[route.path]?.[route.method.toLowerCase()]?.requestBody;
      return body ? [{ route, example: body.content['application/json'].example }] : [];
    });
    expect(bodies.map(({ route }) => route.id)).toEqual(expect.arrayContaining(['register-party', 'add-member']));
    for (const { route, example } of bodies) expect(route.request.body.safeParse(example).success, route.id).toBe(true);
  });

  it('points only to schemas that it holds', async () => {
    const text = await (await api.call('GET', '/openapi.json')).text();
    const { components } = z
      .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(JSON.parse(text));
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) =>
      target.replace('#/components/schemas/', ''),
    );
    expect(names).toContain('Problem');
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining([...new Set(names)]));
  });
});

describe('the readable documentation', () => {
  it('comes whole from our own host and runs nothing inline', async () => {
    const page = await api.call('GET', '/docs');
    const html = await page.text();
    const links = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toHaveLength(4);
    for (const link of links) {
      const file = await api.call('GET', link);
      expect(file.status, link).toBe(200);
      expect((await file.arrayBuffer()).byteLength, link).toBeGreaterThan(50);
    }
    expect(html).not.toMatch(/<script>|style=|onload=/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });
});
