import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/api/routes.ts';
import { notarise } from '../../shared/log/notarise.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { sweep } from '../../shared/log/sweep.ts';
import type { Store } from '../../shared/store/store.ts';
import { token } from '../access/tokens.ts';
import { openApi } from '../api/client.ts';
import { newKeyFile } from '../log/key-file.ts';

interface WrittenRequest {
  title: string;
  name: string | undefined;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const file = readFileSync(new URL('../../docs/requests.http', import.meta.url), 'utf8');
const written = file.split(/^### /m).slice(1).map(read);

function read(block: string): WrittenRequest {
  const [head = '', ...rest] = block.trim().split('\n\n');
  const [title = '', ...lines] = head.split('\n');
  const name = /^# @name (\w+)$/m.exec(head)?.[1];
  const [request = '', ...headers] = lines.filter((line) => !line.startsWith('#'));
  const [method = '', url = ''] = request.split(' ');
  const pairs = headers.map((line) => line.split(': ', 2));
  return { title, name, method, url, headers: Object.fromEntries(pairs), body: rest.join('\n\n') || undefined };
}

/** The written text with tokens, new ids and what earlier answers held in place of its variables. */
function filled(text: string, answers: ReadonlyMap<string, unknown>): string {
  const as = (role: string) => token({ claims: { roles: [role], sub: `${role}@example.org` } });
  return text.replaceAll(/\{\{(.+?)\}\}/g, (_whole, variable: string) => {
    const known = {
      host: '',
      $guid: randomUUID(),
      declarant: as('declarant'),
      stranger: token({ claims: { roles: ['declarant'], sub: 'stranger@example.org' } }),
      auditor: as('auditor'),
      administrator: as('administrator'),
    };
    if (variable === 'officer') return as('procurement_officer');
    const own = Object.entries(known).find(([name]) => name === variable)?.[1];
    if (own !== undefined) return own;
    const [, name = '', path = ''] = /^(\w+)\.response\.body\.\$\.(.+)$/.exec(variable) ?? [];
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    const found = steps.reduce<unknown>((at, step) => Object(at)[step], answers.get(name));
    if (typeof found !== 'string') throw new RangeError(`Nothing is known of {{${variable}}}.`);
    return found;
  });
}

const signer = keyFileSigner('example.org/log', newKeyFile());
const shelf = { put: async () => undefined };

/** What goes on beside the API all the time: everything is logged, and a checkpoint made. */
async function makeLog(store: Store): Promise<void> {
  await sweep({ store, hasTime: () => true });
  await notarise({ store, signers: [signer], shelf, origin: 'example.org/log', now: () => new Date() });
}

describe('the written requests', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  const answers = new Map<string, unknown>();
  beforeAll(async () => {
    api = await openApi();
  });

  it('show every call of the API', () => {
    const calls = written.filter(({ url }) => url.startsWith('{{host}}'));
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

  it.each(written)('go through from top to bottom: $title', async ({ name, method, url, headers, body }) => {
    if (url.includes('/v1/log/')) await makeLog(api.store);
    const sent = Object.entries(headers).map(([header, value]) => [header, filled(value, answers)]);
    const answer = await api.app.request(filled(url, answers), {
      method,
      headers: Object.fromEntries(sent),
      ...(body === undefined ? {} : { body: filled(body, answers) }),
    });
    const text = await answer.text();
    expect([200, 201, 202, 204], text).toContain(answer.status);
    if (name !== undefined) answers.set(name, JSON.parse(text));
  });
});
