import { type Exposure, raisedTier } from '../../rules/exposure.ts';
import { owesOf } from '../../rules/owes.ts';
import type { ExposureParameters, RuleSet } from '../../rules/rule-set.ts';
import { dayOf } from '../assessing/day-of.ts';
import { formsOf } from '../assessing/forms-of.ts';
import type { Filed } from '../assessing/known.ts';
import { ruleSetReference } from '../assessing/rule-set-digest.ts';
import { exposureDigest, exposuresOfAll, getExposure, putExposure } from '../store/exposure.ts';
import { type Link, linksOfUser } from '../store/link.ts';
import type { Party } from '../store/party.ts';
import { type CurrentScore, scoresOfAll } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { agenciesSaid } from './agencies-said.ts';
import { type Conduct, countedProviders } from './counted-providers.ts';
import { reckonExposure } from './reckon-exposure.ts';
import { states } from './standing.ts';

type NewScore = Omit<CurrentScore, 'version'>;

/** A score with the exposure beside it, and the exposure's own item where that changed. */
export interface Exposed {
  score: NewScore;
  writes: Write[];
  /** By which the audit knows the exposure; undefined where nobody was ever used. */
  digest?: string;
}

/** What an assessment says of the party's own debts to workers, for those who use it. Only where the rule set has exposure. */
export const withOwes = (score: NewScore, body: Parameters<typeof owesOf>[0], { exposure }: RuleSet): NewScore =>
  exposure === undefined ? score : { ...score, owes: owesOf(body, exposure) };

/**
 * Reckons what reaches a party from those whom it uses, and puts it beside its score: the conduct score stays as it is,
 * and the tier of due diligence rises where it has to. Consistent reads; writes nothing: `writes` are for `commit`, in the
 * attempt that this was called in, and the score is for the caller to keep. Under a rule set without exposure nothing is read.
 */
export async function exposeScore(
  store: Store,
  input: {
    party: Pick<Party, 'id' | 'kinds'>;
    filed: readonly Pick<Filed, 'form' | 'body'>[];
    score: NewScore;
    ruleSet: RuleSet;
    at: Date;
  },
): Promise<Exposed> {
  const { party, filed, score, ruleSet, at } = input;
  const parameters = ruleSet.exposure;
  if (parameters === undefined) return { score, writes: [] };
  const [links, kept] = await Promise.all([linksOfUser(store, party.id), getExposure(store, party.id, ruleSet.id)]);
  const counted = countedProviders({
    links,
    said: agenciesSaid(filed, formsOf(party)),
    owes: score.owes ?? 'not_known',
    conduct: await conductOf(store, links, ruleSet.id),
    ruleSet,
    day: dayOf(at),
  });
  const reckoned = reckonExposure(party.id, counted, parameters);
  const item = { party: party.id, ruleSet: ruleSetReference(ruleSet), ...reckoned };
  const exposed = beside(score, reckoned.exposure, parameters);
  if (kept === undefined && counted.length === 0) return { score: exposed, writes: [] };
  const digest = exposureDigest(item);
  const isKept = kept !== undefined && exposureDigest(kept) === digest;
  return { score: exposed, writes: isKept ? [] : [putExposure(item, kept)], digest };
}

/** The score with the exposure beside it, and the tier that both ask for. */
function beside(score: NewScore, exposure: Exposure, parameters: ExposureParameters): NewScore {
  const { tierRaisedBy, tier, ...rest } = score;
  if (tier === undefined) return { ...score, exposure };
  // Only `standard` is ever raised.
  const own = tierRaisedBy === undefined ? tier : 'standard';
  const raised = raisedTier(own, exposure, parameters);
  return { ...rest, tier: raised, ...(raised === own ? {} : { tierRaisedBy: 'exposure' }), exposure };
}

/** Of the providers that state their link: what the others filed counts for nothing, and is not read. */
async function conductOf(store: Store, links: readonly Link[], ruleSet: string): Promise<Map<string, Conduct>> {
  const stating = links.filter(({ byProvider }) => states(byProvider)).map(({ provider }) => provider);
  const [scores, exposures] = await Promise.all([
    scoresOfAll(store, stating, ruleSet),
    exposuresOfAll(store, stating, ruleSet),
  ]);
  const nothing = { found: [], notRuledOut: [] };
  return new Map([...scores].map(([id, score]) => [id, { score, reach: exposures.get(id)?.reach ?? nothing }]));
}
