import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Role } from '../../../shared/access/principal.ts';
import type { DemoOptions } from './demo.ts';

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** Who sends a request of the demo. */
export interface Caller {
  role: Role;
  subject: string;
}

interface Sent {
  method: 'POST' | 'PUT';
  contentType: string;
  body: string;
}

/** Sends one writing request as somebody and gives the answer's JSON. Throws with the API's own words when refused. */
export async function post(api: Api, path: string, caller: Caller, body: unknown): Promise<unknown> {
  return send(api, path, caller, { method: 'POST', contentType: 'application/json', body: JSON.stringify(body) });
}

/** The same of a file of comma-separated values. */
export async function postCsv(api: Api, path: string, caller: Caller, body: string): Promise<unknown> {
  return send(api, path, caller, { method: 'POST', contentType: 'text/csv', body });
}

/** Makes what is not there yet. */
export async function put(api: Api, path: string, caller: Caller, body: unknown): Promise<unknown> {
  return send(api, path, caller, { method: 'PUT', contentType: 'application/json', body: JSON.stringify(body) });
}

/** The API, and who makes tokens for it. */
export type Api = Pick<DemoOptions, 'fetch' | 'baseUrl' | 'mintToken'>;

async function send({ fetch, baseUrl, mintToken }: Api, path: string, caller: Caller, sent: Sent): Promise<unknown> {
  const { method, contentType, body } = sent;
  const once = method === 'PUT' ? { 'if-none-match': '*' } : { 'idempotency-key': `"${randomUUID()}"` };
  const request = new Request(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${mintToken({ ...caller, lifetimeSeconds: 300 })}`,
      'content-type': contentType,
      ...once,
    },
    body,
  });
  const response = await fetch(request);
  if (response.ok) return response.json();
  throw new Error(`${method} ${path} was refused with ${response.status}: ${refusal(await response.text())}`);
}

function refusal(text: string): string {
  try {
    const { detail, errors = [] } = problem.parse(JSON.parse(text));
    return [detail, ...errors.map((error) => `${error.pointer}: ${error.detail}`)].join(' ');
  } catch {
    return text;
  }
}
