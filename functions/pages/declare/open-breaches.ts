import type * as z from 'zod';
import { ruleSets } from '../../../rules/sets/all.ts';
import { un13jk } from '../../../rules/sets/un-13jk.ts';
import { shownAssessment } from '../../api/show-assessment.ts';
import { shownScore } from '../../api/show-score.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';

type Assessment = z.output<typeof shownAssessment>;

/**
 * Whether any result of an organisation leaves a breach open for its next declaration to answer for, under any rule set
 * (see `openBreachesAfter`). One that cannot be read may.
 */
export async function mayHaveOpenBreaches(call: PageCall): Promise<boolean> {
  // The one that judges everybody mostly tells, and every page of a declaration asks.
  if (await leavesSome(call, un13jk.id)) return true;
  const others = ruleSets.filter(({ id }) => id !== un13jk.id);
  return (await Promise.all(others.map(({ id }) => leavesSome(call, id)))).includes(true);
}

async function leavesSome({ api, params }: PageCall, ruleSet: string): Promise<boolean> {
  const at = `/v1/parties/${params.party}`;
  try {
    const { body: score } = await api.get(`${at}/score`, shownScore, { query: { ruleSet } });
    // What shows a breach weighs in what was found; what leaves one open is not decided.
    if (score.score.found === 0 && score.coverage.decided === score.coverage.total) return false;
    const { body } = await api.get(`${at}/assessments/${score.assessmentId}`, shownAssessment);
    return leavesOpen(body);
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return false;
    throw refused;
  }
}

const leavesOpen = ({ findings, context }: Assessment): boolean =>
  (context.openBreaches ?? []).length > 0 ||
  findings.some(
    ({ outcome, earlier, admitted }) =>
      outcome === 'breach' || outcome === 'remedying' || earlier !== undefined || admitted !== undefined,
  );
