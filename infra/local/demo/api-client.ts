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

/** Sends one writing request as somebody and gives the answer's JSON. Throws with the API's own words when refused. */
export async function post(
  { fetch, baseUrl, mintToken }: Pick<DemoOptions, 'fetch' | 'baseUrl' | 'mintToken'>,
  path: string,
  caller: Caller,
  body: unknown,
): Promise<unknown> {
  const request = new Request(`${baseUrl}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${mintToken({ ...caller, lifetimeSeconds: 300 })}`,
      'content-type': 'application/json',
      'idempotency-key': `"${randomUUID()}"`,
    },
    body: JSON.stringify(body),
  });
  const response = await fetch(request);
  if (response.ok) return response.json();
  throw new Error(`POST ${path} was refused with ${response.status}: ${refusal(await response.text())}`);
}

function refusal(text: string): string {
  try {
    const { detail, errors = [] } = problem.parse(JSON.parse(text));
    return [detail, ...errors.map((error) => `${error.pointer}: ${error.detail}`)].join(' ');
  } catch {
    return text;
  }
}
