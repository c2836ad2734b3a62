import { disputedUnder } from '../disputing/marks.ts';
import { verdictOn } from '../showing/verdict-on.ts';
import { getAssessment, sealAssessment } from '../store/assessment.ts';
import { getContested } from '../store/contested.ts';
import { basisSchema, type Decision } from '../store/decision.ts';
import { getScore } from '../store/score.ts';
import { getScreening } from '../store/screening.ts';
import type { Store } from '../store/store.ts';

type Basis = Decision['basis'];

/** The verdict on a party as it stands; null where it has declared nothing. */
export async function basisNow(store: Store, party: string, ruleSet: string, at: Date): Promise<Basis> {
  const [score, contested] = await Promise.all([getScore(store, party, ruleSet), getContested(store, party)]);
  if (score === undefined) return null;
  const disputed = disputedUnder(contested, ruleSet);
  const stands = verdictOn(score, at.toISOString().slice(0, 10));
  return sealed(store, party, { ...stands, ...(disputed === undefined ? {} : { disputed }) });
}

/** The verdict on a party as a screening found it; null where nothing was declared then, undefined where it did not find it. */
export async function basisThen(store: Store, party: string, screening: string): Promise<Basis | undefined> {
  const kept = await getScreening(store, screening);
  const found = kept?.results.find((each) => 'party' in each && each.party.id === party);
  if (kept === undefined || found === undefined || found.state === 'named_by_others') return undefined;
  return found.state === 'scored' ? sealed(store, party, { ...found, ruleSet: kept.ruleSet }) : null;
}

async function sealed(
  store: Store,
  party: string,
  verdict: Omit<NonNullable<Basis>, 'digest'>,
): Promise<NonNullable<Basis>> {
  const assessment = await getAssessment(store, party, verdict.assessment);
  if (assessment === undefined) throw new TypeError(`The assessment ${verdict.assessment} is not kept.`);
  // What else stands beside a verdict is stripped.
  return basisSchema.parse({ ...verdict, digest: sealAssessment(assessment).digest });
}
