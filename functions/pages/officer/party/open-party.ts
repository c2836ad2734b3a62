import * as z from 'zod';
import type { RuleSet } from '../../../../rules/rule-set.ts';
import { ruleSets } from '../../../../rules/sets/all.ts';
import type { Role } from '../../../../shared/access/principal.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownAssessment, shownVerdict } from '../../../api/show-assessment.ts';
import type { PageCall } from '../../define-page.ts';
import { reasonOf } from '../reason.ts';

/** Who reads what is kept of organisations that are not their own. */
export const readers = ['procurement_officer', 'auditor', 'administrator'] as const satisfies readonly Role[];

export type ShownParty = z.output<typeof shownParty>;
export type ShownAssessment = z.output<typeof shownAssessment>;

/** An organisation as whoever screens or checks it looks at it. */
export interface OpenParty {
  party: ShownParty;
  /** Under which the page shows it. */
  ruleSet: RuleSet;
  /** Reads something of it, with the reason that was given for reading. */
  get: PartyReader;
}

type Query = Record<string, string>;
export type PartyReader = <S extends z.ZodType>(
  path: string,
  schema: S,
  query?: Query,
) => Promise<{ body: z.output<S>; next?: string }>;

/** Reads what is kept of a party: that of the address where none is named. */
export function partyReader(call: PageCall, party = call.params.party ?? ''): PartyReader {
  const reason = reasonOf(call);
  return (path, schema, query = {}) => call.api.get(`/v1/parties/${party}${path}`, schema, { query, reason });
}

const [firstSet] = ruleSets;

/** The rule set that `?ruleSet=` names; that of paragraph 13 where it names none. */
export function ruleSetOf({ query }: Pick<PageCall, 'query'>): RuleSet {
  const asked = ruleSets.find(({ id }) => id === query.get('ruleSet')) ?? firstSet;
  if (asked === undefined) throw new RangeError('There is no rule set.');
  return asked;
}

/** The party of an address. Throws `ApiProblem` 404 where there is none. */
export async function openParty(call: PageCall, id?: string): Promise<OpenParty> {
  const get = partyReader(call, id);
  return { party: (await get('', shownParty)).body, ruleSet: ruleSetOf(call), get };
}

/** One result as lists show it. */
export const summary = z.object({ id: z.string(), createdAt: z.string(), ...shownVerdict });
const summaries = z.object({ items: z.array(summary) });

/** The newest results under the rule set of the page. */
export async function resultsOf({ get, ruleSet }: OpenParty, query: Query) {
  const { body, ...rest } = await get('/assessments', summaries, { ruleSet: ruleSet.id, ...query });
  return { items: body.items, ...rest };
}

/** The result in force in full; undefined where nothing was declared that the rule set speaks of. */
export async function currentResult(open: OpenParty): Promise<ShownAssessment | undefined> {
  const [newest] = (await resultsOf(open, { limit: '1' })).items;
  return newest === undefined ? undefined : (await open.get(`/assessments/${newest.id}`, shownAssessment)).body;
}
