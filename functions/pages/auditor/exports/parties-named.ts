import * as z from 'zod';
import { ApiProblem } from '../../api-problem.ts';
import type { PageCall } from '../../define-page.ts';
import { reasonOf } from '../../officer/reason.ts';

/** Each is looked up by itself. */
export const mostNamed = 50;

const found = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The organisations that lines name, each by a number in a register or its whole name, and the lines that name no single one. */
export async function partiesNamed(
  call: PageCall,
  typed: string,
): Promise<{ ids: string[]; unknown: string[] } | 'too-many'> {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const named = [...new Set(lines.filter((line) => line !== ''))];
  if (named.length > mostNamed) return 'too-many';
  const ids = await Promise.all(named.map((line) => idOf(call, line)));
  return {
    ids: [...new Set(ids.flatMap((id) => id ?? []))],
    unknown: named.filter((_, index) => ids[index] === undefined),
  };
}

async function idOf(call: PageCall, line: string): Promise<string | undefined> {
  const { api } = call;
  const query = /^[A-Z]{2}-[A-Z0-9-]+:./.test(line) ? { identifier: line } : { name: line };
  try {
    const { body } = await api.get('/v1/parties', found, { query, reason: reasonOf(call) });
    const fitting = 'identifier' in query ? body.items : body.items.filter(({ name }) => name === line);
    return fitting.length === 1 ? fitting[0]?.id : undefined;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 400) return undefined;
    throw refused;
  }
}
