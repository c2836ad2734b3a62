import * as z from 'zod';
import { bands, type IsoDate, linkKinds } from '../../rules/vocabulary.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { denies, hasEnded, stateOf, states } from '../../shared/chain/standing.ts';
import { type Direction, walkChain } from '../../shared/chain/walk.ts';
import { type Link, linksOfUser } from '../../shared/store/link.ts';
import { getParties, type Party } from '../../shared/store/party.ts';
import { type CurrentScore, scoresOfAll } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import { scoreSchema } from '../../shared/store/verdict.ts';
import { showVerdict } from './show-assessment.ts';
import { shownExposureNumbers } from './show-exposure.ts';
import { showLinks } from './show-link.ts';

const partyId = z.uuid().nullable().meta({ description: 'Null where its owner named it by identifier alone.' });

const shownChainLink = z
  .strictObject({
    user: z.uuid(),
    provider: partyId,
    kind: z.enum(linkKinds),
    state: z.enum(['claimed', 'confirmed', 'denied']),
    corridors: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    ended: z.boolean(),
  })
  .meta({ id: 'ChainLink' });

const shownNode = z
  .strictObject({
    partyId,
    name: z.string(),
    stub: z.literal(true).optional(),
    depth: z.int(),
    score: scoreSchema.optional(),
    band: z.enum(bands).optional(),
    exposure: z.strictObject(shownExposureNumbers).optional(),
    why: shownChainLink.optional().meta({ description: 'The link by which it was met first.' }),
  })
  .meta({ id: 'ChainNode' });

export const shownChain = z.strictObject({
  partyId: z.uuid(),
  nodes: z.array(shownNode),
  links: z.array(shownChainLink).meta({ description: 'Between organisations of this page and those before it.' }),
  truncated: z.boolean(),
});

interface View {
  party: Party;
  ruleSet: string;
  now: Date;
}

/** A page of the chain as officers and auditors see it; `next` where it goes on. Two read units for each organisation. */
export async function wholeChain(
  store: Store,
  { party, ruleSet, now }: View,
  { depth, direction, after, limit }: { depth: number; direction: Direction; after: number; limit: number },
): Promise<z.input<typeof shownChain> & { next?: number }> {
  const met: { party: string; depth: number; by?: Link }[] = [];
  const links: Link[] = [];
  let walked = 0;
  let truncated = false;
  for await (const step of walkChain(store, party.id, { depth, direction })) {
    if (step.kind === 'party') walked++;
    truncated = walked > after + limit;
    if (truncated) break;
    if (walked <= after) continue;
    if (step.kind === 'party') met.push(step);
    else links.push(step.link);
  }
  const ids = met.map((each) => each.party);
  const scores = await scoresOfAll(store, ids, ruleSet);
  const unscored = await getParties(
    store,
    ids.filter((id) => !scores.has(id)),
  );
  const day = dayOf(now);
  return {
    partyId: party.id,
    nodes: met.map((each) => ({
      partyId: each.party,
      depth: each.depth,
      ...nodeOf(each.party, scores.get(each.party), unscored.get(each.party), now),
      ...(each.by === undefined ? {} : { why: showChainLink(each.by, day) }),
    })),
    links: links.map((link) => showChainLink(link, day)),
    truncated,
    ...(truncated ? { next: after + limit } : {}),
  };
}

function nodeOf(id: string, score: CurrentScore | undefined, party: Party | undefined, now: Date) {
  if (score === undefined) return { name: party?.name ?? id, ...(party?.stub ? { stub: true as const } : {}) };
  const { exposure } = score;
  return {
    name: score.name,
    score: score.score,
    band: showVerdict(score, now).band,
    ...(exposure === undefined
      ? {}
      : { exposure: { found: exposure.found, notRuledOut: exposure.notRuledOut, state: exposure.state } }),
  };
}

function showChainLink(link: Link, day: IsoDate): z.input<typeof shownChainLink> {
  const { user, provider, kind, byUser, byProvider } = link;
  const { corridors = [] } = states(byUser) ? (byUser ?? {}) : (byProvider ?? {});
  return { user, provider, kind, state: stateOf(link), corridors, ended: hasEnded(link, day) };
}

/**
 * What an owner sees: itself and those whom it uses, one link away. The band of one shows where it states the link too;
 * its name and id as its own statement, or else the owner's, allows.
 */
export async function ownChain(store: Store, { party, ruleSet, now }: View): Promise<z.input<typeof shownChain>> {
  const day = dayOf(now);
  const links = (await linksOfUser(store, party.id)).filter(({ byUser }) => !denies(byUser));
  const agreed = links.filter(({ byProvider }) => states(byProvider)).map(({ provider }) => provider);
  const [shown, scores] = await Promise.all([
    showLinks(store, links, { party: party.id, own: true, day }),
    scoresOfAll(store, [...agreed, party.id], ruleSet),
  ]);
  const met = new Set<string>();
  const nodes: z.input<typeof shownNode>[] = [
    { partyId: party.id, depth: 0, ...nodeOf(party.id, scores.get(party.id), party, now) },
  ];
  const chain = links.map((link, index) => {
    const other = shown[index]?.other;
    const seen = { ...showChainLink(link, day), provider: other?.partyId ?? null };
    if (!met.has(link.provider)) {
      met.add(link.provider);
      const score = agreed.includes(link.provider) ? scores.get(link.provider) : undefined;
      const band = score === undefined ? {} : { band: showVerdict(score, now).band };
      nodes.push({ partyId: seen.provider, name: other?.name ?? '', depth: 1, ...band, why: seen });
    }
    return seen;
  });
  return { partyId: party.id, nodes, links: chain, truncated: false };
}
