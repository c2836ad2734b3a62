import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/api/routes.ts';
import { openApi } from '../api/client.ts';
import { filledIn, makeLog, writtenRequests } from './written-requests.ts';

describe('the written requests', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  const answers = new Map<string, unknown>();
  beforeAll(async () => {
    api = await openApi();
  });

  it('show every call of the API', () => {
    const calls = writtenRequests.filter(({ url }) => url.startsWith('{{host}}'));
    const shown = calls.map(({ method, url }) => {
      const path = url.replace('{{host}}', '').replace(/\?.*/, '');
      return `${method} ${path.replaceAll(/\{\{.+?\}\}/g, '{}')}`;
    });
    const examples = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    const literal = shown.map((each) =>
      each.replace(/(rule-sets|rules|forms|drafts|licence-registers)\/[\w-]+(?=$|\/imports)/, '$1/{}'),
    );
    expect([...new Set(literal)].toSorted()).toEqual(examples.toSorted());
  });

  it.each(writtenRequests)('go through from top to bottom: $title', async ({ name, method, url, headers, body }) => {
    if (url.includes('/v1/log/')) await makeLog(api.store);
    const sent = Object.entries(headers).map(([header, value]) => [header, filledIn(value, answers)]);
    const answer = await api.app.request(filledIn(url, answers), {
      method,
      headers: Object.fromEntries(sent),
      ...(body === undefined ? {} : { body: filledIn(body, answers) }),
    });
    const text = await answer.text();
    expect([200, 201, 202, 204], text).toContain(answer.status);
    if (name !== undefined) answers.set(name, JSON.parse(text));
  });
});
