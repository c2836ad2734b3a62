import type { Child } from 'hono/jsx';
import { dayOf } from '../../../../shared/assessing/day-of.ts';
import { shownAssessment } from '../../../api/show-assessment.ts';
import { shownThen } from '../../../api/show-then.ts';
import { ApiProblem } from '../../api-problem.ts';
import { readDay } from '../../declare/form/read-day.ts';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { findParties } from '../find-one.ts';
import { compareForm } from './compare-form.tsx';
import { currentResult, type OpenParty, openParty, readers } from './open-party.ts';
import { partyPath } from './party-view.tsx';
import { type Side, SideBySide } from './side-by-side.tsx';

/** Two organisations beside one another, or one of them as it was known on two days or by two results. */
export const comparePage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/compare',
  for: readers,
  handle: async (call) => {
    const { query, text } = call;
    const open = await openParty(call);
    const typed = query.get('with')?.trim() ?? '';
    const from = dayIn(query, 'from');
    const to = dayIn(query, 'to');
    if (typed !== '') return withAnother(call, open, typed);
    const [before, after] = [query.get('first'), query.get('second')];
    if (before !== null && after !== null) return betweenResults(call, open, [before, after]);
    if (from === undefined && to === undefined) {
      if (query.has('with')) return compareForm(call, open, { nobody: text.say('officer.compare.nobody') });
      const days = query.has('from-day') ? { days: text.say('officer.compare.wrong-days') } : {};
      return compareForm(call, open, days);
    }
    const today = dayOf(call.now());
    if (from === undefined || to === undefined || from === 'wrong' || to === 'wrong' || from > today || to > today) {
      return compareForm(call, open, { days: text.say('officer.compare.wrong-days') });
    }
    const [first, second] = await Promise.all([then(open, from), then(open, to)]);
    const sideOf = (day: string, result: Side['result']): Side => ({
      heading: text.say('officer.compare.as-of', { name: open.party.name, day: text.date(day) }),
      href: partyPath(open, result?.id === undefined ? '/history' : `/findings/${result.id}`),
      result,
    });
    return compared(call, open, [sideOf(from, first), sideOf(to, second)]);
  },
};

/** Two results beside one another, which may be of one day. Throws `ApiProblem` 404 where there is no such result. */
async function betweenResults(call: PageCall, open: OpenParty, ids: readonly [string, string]) {
  const { text } = call;
  const sides = await Promise.all(
    ids.map(async (id): Promise<Side> => {
      const { body: result } = await open.get(`/assessments/${encodeURIComponent(id)}`, shownAssessment);
      const heading = text.say('officer.compare.as-of', { name: open.party.name, day: text.time(result.createdAt) });
      return { heading, href: partyPath(open, `/findings/${result.id}`), result };
    }),
  );
  return compared(call, open, sides);
}

/** A day of the address: as `from=2026-03-31`, or in the three fields of the form; undefined where there is none. */
function dayIn(query: URLSearchParams, name: 'from' | 'to'): string | 'wrong' | undefined {
  const [year = '', month = '', day = ''] = query.get(name)?.split('-') ?? [];
  const part = (of: string, whole: string) => query.get(`${name}-${of}`) ?? whole;
  const read = readDay({ day: part('day', day), month: part('month', month), year: part('year', year) });
  if (read === undefined) return undefined;
  return 'date' in read ? read.date : 'wrong';
}

/** The result that was in force on a day; undefined where nothing was known of the party then. */
async function then({ get, ruleSet }: OpenParty, day: string): Promise<Side['result']> {
  try {
    const { body } = await get('/assessments', shownThen, { ruleSet: ruleSet.id, asOf: day });
    return body.assessment ?? undefined;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

async function withAnother(call: PageCall, open: OpenParty, typed: string) {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(typed);
  const found = isId ? [] : (await findParties(call, typed)).filter(({ id }) => id !== open.party.id);
  const [only] = found;
  const id = isId ? typed : found.length === 1 ? only?.id : undefined;
  if (id === undefined) {
    return compareForm(
      call,
      open,
      found.length === 0 ? { nobody: call.text.say('officer.compare.nobody') } : { found },
    );
  }
  const other = await openParty(call, id);
  const sides = await Promise.all(
    [open, other].map(async (each) => ({
      heading: each.party.name,
      href: partyPath(each),
      result: await currentResult(each),
    })),
  );
  return compared(call, open, sides);
}

function compared(call: PageCall, open: OpenParty, sides: readonly Side[]) {
  const { text } = call;
  const title = text.say('officer.compare.result-title', { sides: text.list(sides.map(({ heading }) => heading)) });
  const body: Child = (
    <>
      <h1 class="govuk-heading-l app-name">{title}</h1>
      <SideBySide sides={sides} text={text} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/parties/${open.party.id}/compare`}>
          {text.say('officer.compare.again')}
        </a>
      </p>
    </>
  );
  return {
    kind: 'page' as const,
    title,
    width: 'full' as const,
    back: { href: partyPath(open), text: open.party.name },
    body,
  };
}
