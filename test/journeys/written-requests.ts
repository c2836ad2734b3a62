import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { notarise } from '../../shared/log/notarise.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { sweep } from '../../shared/log/sweep.ts';
import type { Store } from '../../shared/store/store.ts';
import { token } from '../access/tokens.ts';
import { newKeyFile } from '../log/key-file.ts';

/** One request as docs/requests.http has it. */
export interface WrittenRequest {
  title: string;
  name: string | undefined;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const file = readFileSync(new URL('../../docs/requests.http', import.meta.url), 'utf8');

/** Every request of docs/requests.http, from top to bottom. */
export const writtenRequests: readonly WrittenRequest[] = file
  .split(/^### /m)
  .slice(1)
  .map((block) => {
    const [head = '', ...rest] = block.trim().split('\n\n');
    const [title = '', ...lines] = head.split('\n');
    const name = /^# @name (\w+)$/m.exec(head)?.[1];
    const [request = '', ...headers] = lines.filter((line) => !line.startsWith('#'));
    const [method = '', url = ''] = request.split(' ');
    const pairs = headers.map((line) => line.split(': ', 2));
    return { title, name, method, url, headers: Object.fromEntries(pairs), body: rest.join('\n\n') || undefined };
  });

/** The written text with tokens, new ids and what earlier answers held in place of its variables. */
export function filledIn(text: string, answers: ReadonlyMap<string, unknown>): string {
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
export async function makeLog(store: Store): Promise<void> {
  await sweep({ store, hasTime: () => true });
  await notarise({ store, signers: [signer], shelf, origin: 'example.org/log', now: () => new Date() });
}
