import type { Declaration } from '../../rules/assessment.ts';
import type { FormName, IsoDate, LinkKind } from '../../rules/vocabulary.ts';
import type { Filed } from '../assessing/known.ts';
import type { Link } from '../store/link.ts';
import { hasEnded, states } from './standing.ts';

/** How many agencies or sub-agents a party says that it used, and when; without a total it does not say. */
export interface AgenciesSaid {
  kind: Extract<LinkKind, 'recruitment' | 'sub_agency'>;
  total?: number;
  period?: Declaration['period'];
}

/** Where each form asks whom the party recruits through. */
const asked: { readonly [form in FormName]?: { kind: AgenciesSaid['kind']; list: string } } = {
  supplier: { kind: 'recruitment', list: 'agencies' },
  agency: { kind: 'sub_agency', list: 'subAgents' },
};

/** What a party's latest declarations say of it; a form that it should have filed says nothing, as an open answer does. */
export function agenciesSaid(
  filed: readonly Pick<Filed, 'form' | 'body'>[],
  forms: readonly FormName[],
): AgenciesSaid[] {
  const wanted = new Set([...forms, ...filed.map(({ form }) => form)]);
  return [...wanted].sort().flatMap((form): AgenciesSaid[] => {
    const question = asked[form];
    if (question === undefined) return [];
    const body = filed.find((each) => each.form === form)?.body;
    if (body === undefined) return [{ kind: question.kind }];
    const total = member(member(body.answers.recruitment, question.list), 'total');
    return [{ kind: question.kind, period: body.period, ...(typeof total === 'number' ? { total } : {}) }];
  });
}

/**
 * Whether somebody was used whom the party names in no link of that time, or nobody can tell. A link that has ended and
 * that the other side never stated names nobody: else a made-up one of yesterday would stand in for the agency of today.
 */
export function usesUnnamed({ kind, total, period }: AgenciesSaid, links: readonly Link[], day: IsoDate): boolean {
  if (total === undefined || period === undefined) return true;
  const named = links.filter(
    (link) =>
      link.kind === kind &&
      states(link.byUser) &&
      isAbout(link, period) &&
      (states(link.byProvider) || !hasEnded(link, day)),
  );
  return total > named.length;
}

/** Whether what the user says of a link was so at some time of a period. */
function isAbout({ byUser }: Link, period: { from: IsoDate; to: IsoDate }): boolean {
  const { from, to } = byUser?.period ?? {};
  return from !== undefined && from <= period.to && (to === undefined || to >= period.from);
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
