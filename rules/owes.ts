import type { Assessment } from './assessment.ts';
import type { ExposureParameters } from './rule-set.ts';

/** Whether workers are owed money or documents, as a party's findings tell. */
export const owing = ['yes', 'not_known', 'no'] as const;
export type Owing = (typeof owing)[number];

/**
 * What a party's findings on fees, deposits and documents say of what workers are owed: a breach, or one that is being
 * put right, and so much of an earlier one as is still open. What nobody could decide is not known; what the form
 * version did not ask is no sign of a debt.
 */
export function owesOf(
  { findings }: Pick<Assessment, 'findings'>,
  { owed: { groups } }: Pick<ExposureParameters, 'owed'>,
): Owing {
  const about = findings.filter(({ subject, group }) => subject === 'declarant' && groups.includes(group));
  if (
    about.some(
      ({ outcome, earlier }) => outcome === 'breach' || outcome === 'remedying' || (earlier && earlier.closed !== true),
    )
  )
    return 'yes';
  const open = about.some(
    ({ outcome, severity, notAsked }) =>
      (outcome === 'unknown' && notAsked !== true) || (outcome === 'conflict' && severity === 'critical'),
  );
  return open ? 'not_known' : 'no';
}
