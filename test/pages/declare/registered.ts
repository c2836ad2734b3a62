import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { openApi } from '../../api/client.ts';

const party = z.object({ id: z.string() });

/** The pages of a new organisation of somebody. */
export async function registered({ call }: Awaited<ReturnType<typeof openApi>>, subject: string): Promise<string> {
  const identifiers = [{ scheme: 'GB-COH', id: String(randomInt(10_000_000, 99_999_999)) }];
  const body = { name: 'Kestrelford Software Ltd', kinds: ['supplier', 'agency'], country: 'GB', identifiers };
  const answer = await call('POST', '/v1/parties', { as: ['declarant', subject], body });
  return `/my/${party.parse(await answer.json()).id}`;
}
