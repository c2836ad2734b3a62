import { expect } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import type { Body } from '../builders/change.ts';
import { openApi } from './client.ts';

/** The day on which the API of these tests stands still. */
export const day = '2026-03-01';

const registered = z.object({ id: z.string() });
const verdict = z.looseObject({
  id: z.string(),
  band: z.string(),
  score: z.object({ found: z.int(), notRuledOut: z.int() }),
  findings: z.array(z.looseObject({ rule: z.string(), outcome: z.string() })),
});
export const submitted = z.object({
  declaration: z.looseObject({ id: z.string(), digest: z.string(), supersedes: z.string().nullable() }),
  assessments: z.array(verdict),
});
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** The API on empty tables with what its users do most: register, declare, and read as somebody. */
export async function openDesk() {
  const api = await openApi();
  let registrations = 0;

  async function register(name: string, kinds: string[] = ['supplier'], subject = `${name}@example.org`) {
    const identifiers = [{ scheme: 'NP-OCR', id: `reg-${++registrations}` }];
    const body = { name, kinds, country: 'NP', identifiers };
    const answer = await api.call('POST', '/v1/parties', { as: ['declarant', subject], body });
    expect(answer.status).toBe(201);
    return { id: registered.parse(await answer.json()).id, name, subject };
  }

  async function declare(party: { id: string; subject: string }, body: Body) {
    const answer = await api.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      body,
    });
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    const { declaration, assessments } = submitted.parse(JSON.parse(text));
    const [assessment] = assessments;
    if (assessment === undefined) throw new RangeError('The declaration was not assessed.');
    return { declaration, assessment };
  }

  /** All pages of a list from `path` on, each as a response, by the `Link` of the one before. */
  async function pages(path: string, as: [role: Role, subject: string]) {
    const answers: Response[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const answer = await api.call('GET', next, { as });
      expect(answer.status).toBe(200);
      answers.push(answer);
      next = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    return answers;
  }

  return { ...api, register, declare, pages };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
