import type { Finding } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { disputedUnder } from '../../shared/disputing/marks.ts';
import { gravestFirst } from '../../shared/showing/gravest-first.ts';
import { notScored } from '../../shared/showing/verdict-on.ts';
import { assessmentsOf } from '../../shared/store/assessment.ts';
import { contestedOfAll } from '../../shared/store/contested.ts';
import {
  findPartiesNamed,
  findPartyByIdentifier,
  findSimilarParties,
  getParty,
  type Party,
} from '../../shared/store/party.ts';
import { scoresOfAll } from '../../shared/store/score.ts';
import type { ScreeningResult } from '../../shared/store/screening.ts';
import type { Store } from '../../shared/store/store.ts';
import { identifierOf } from './identifier-text.ts';
import { showVerdict } from './show-assessment.ts';
import { showExposure } from './show-exposure.ts';
import { viewOf } from './show-score.ts';

/** How one is to be found, and what the asker calls it. */
export type Asked = ({ id: string } | { identifier: string } | { name: string }) & { reference?: string };

const mostFindings = 5;
const mostAtOnce = 100;
/** More organisations than these with the same name, or one like it, are not told apart by it anyway. */
const mostNamesakes = 20;

/** Looks up and scores each of those asked about, in the order asked. Throws as the store does. */
export async function screen(
  store: Store,
  asked: readonly Asked[],
  ruleSet: RuleSet,
  now: Date,
): Promise<ScreeningResult[]> {
  const looked = await inGroups(asked, async (each) => {
    const exact = await lookUp(store, each);
    return { exact, alike: await similar(store, each, exact) };
  });
  const matches = looked.map(({ exact }) => exact);
  const single = matches.flatMap(({ length, 0: party }) => (length === 1 && party !== undefined ? [party] : []));
  const scores = await scoresOfAll(
    store,
    single.map(({ id }) => id),
    ruleSet.id,
  );
  const wanted = [...scores.values()].map(({ party, assessment }) => ({ party, id: assessment }));
  const findings = new Map<string, ReturnType<typeof heaviest>>();
  for (let start = 0; start < wanted.length; start += mostAtOnce) {
    const assessments = await assessmentsOf(store, wanted.slice(start, start + mostAtOnce));
    for (const [id, { body }] of assessments) findings.set(id, heaviest(body.findings));
  }
  const view = await viewOf(store, [...scores.values()], { own: false });
  const contested = await contestedOfAll(
    store,
    single.map(({ id }) => id),
  );

  return asked.map((each, index): ScreeningResult => {
    const [match, ...more] = matches[index] ?? [];
    if (match === undefined) {
      const parties = (looked[index]?.alike ?? []).map(tellingApart);
      return parties.length > 0
        ? { state: 'similar_names', asked: each, parties }
        : { state: 'not_registered', asked: each };
    }
    if (more.length > 0) return { state: 'several_match', asked: each, parties: [match, ...more].map(tellingApart) };
    const party = briefly(match);
    if (match.stub) return { state: 'named_by_others', asked: each, party };
    const current = scores.get(party.id);
    const disputed = disputedUnder(contested.get(party.id), ruleSet.id);
    const mark = disputed === undefined ? {} : { disputed };
    if (current === undefined) return { state: 'nothing_declared', asked: each, party, ...mark };
    const { assessment } = current;
    const verdict = showVerdict(current, now);
    const gated = disputed?.registration === undefined ? verdict : notScored(verdict);
    const beside = { ...showExposure(current, view), ...mark, topFindings: findings.get(assessment) ?? [] };
    return { state: 'scored', asked: each, party, assessment, ...gated, ...beside };
  });
}

/** Does the same for each, so many at once that a thousand neither wait for one another nor all ask at the same moment. */
async function inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += mostAtOnce) {
    done.push(...(await Promise.all(items.slice(start, start + mostAtOnce).map(work))));
  }
  return done;
}

const briefly = ({ id, name, identity }: Party) => ({ id, name, identity });

const mostIdentifiers = 3;
const tellingApart = ({ country, identifiers, ...party }: Party) => ({
  ...briefly({ country, identifiers, ...party }),
  ...{ country, identifiers: identifiers.slice(0, mostIdentifiers) },
});

/** A name must be the whole name: a part of it could be anyone's. How it is punctuated does not matter. */
async function lookUp(store: Store, asked: Asked): Promise<Party[]> {
  if ('id' in asked) return present(await getParty(store, asked.id));
  if ('identifier' in asked) return present(await findPartyByIdentifier(store, identifierOf(asked.identifier)));
  return findPartiesNamed(store, asked.name, mostNamesakes);
}

/** Those with a name like the one asked for, where nobody has exactly that: for the asker to choose from. */
async function similar(store: Store, asked: Asked, exact: readonly Party[]): Promise<Party[]> {
  return 'name' in asked && exact.length === 0 ? findSimilarParties(store, asked.name, mostNamesakes) : [];
}

const present = (party: Party | undefined): Party[] => (party === undefined ? [] : [party]);

function heaviest(findings: readonly Finding[]) {
  return gravestFirst(findings)
    .filter(({ severity }) => severity !== undefined)
    .slice(0, mostFindings)
    .map(({ rule, outcome, severity, message, basis }) => ({
      rule,
      outcome,
      ...(severity === undefined ? {} : { severity }),
      message: { code: message.code, parameters: message.parameters },
      basis,
    }));
}
