import type { RuleSet } from '../../rules/rule-set.ts';
import { type FormName, forms } from '../../rules/vocabulary.ts';
import { type LedgerBook, noLinks, readLedgerBook } from '../ledger/book.ts';
import { readsLedger } from '../ledger/ledger-of.ts';
import { type LicenceBook, noLicences, readLicenceBook } from '../licences/licence-book.ts';
import { assessmentsOf, type KeptAssessment } from '../store/assessment.ts';
import { declarationHistory, declarationsOf, type KeptDeclaration } from '../store/declaration.ts';
import { fingerprintOf, othersWithAnswers } from '../store/fingerprint.ts';
import type { Party } from '../store/party.ts';
import type { CurrentScore } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import { dayOf } from './day-of.ts';

/** A declaration as it is assessed: kept already, or about to be. */
export type Filed = Pick<KeptDeclaration, 'form' | 'body' | 'digest' | 'supersedes'>;

/** What was known of a party before its declarations are assessed: read once, for all rule sets. */
export interface Known {
  /** The party's last assessment, by the id of its rule set. */
  before: ReadonlyMap<string, KeptAssessment>;
  /** Declarations that those assessments read, or that the present ones supersede, by id. */
  declarations: ReadonlyMap<string, Pick<KeptDeclaration, 'body'>>;
  /** Earlier declarations, oldest first; read only where a rule set has no assessment before. */
  history: readonly KeptDeclaration[];
  /** Of the forms together; undefined where none has answers enough to tell. */
  sameAnswersElsewhere: number | undefined;
  /** What the agency form states of licences, beside what the registers say. */
  licences: LicenceBook;
  /** What both sides of the party's links say of recruitment costs. */
  ledger: LedgerBook;
}

/** Of each form; a set that comes later reads no further back. */
const longestHistory = 20;

/**
 * Reads what was known of a party before `filed` are assessed under `ruleSets`. `kept` are declarations that have been
 * read already; `at` is the moment of the assessment. Consistent reads: within `commit` all of it is still so when the assessment lands, but for what
 * other parties file.
 */
export async function readKnown(
  store: Store,
  party: Pick<Party, 'id' | 'name' | 'identifiers'>,
  {
    filed,
    kept,
    scores,
    ruleSets,
    at,
  }: {
    filed: readonly Filed[];
    kept: readonly KeptDeclaration[];
    scores: readonly CurrentScore[];
    ruleSets: readonly RuleSet[];
    at: Date;
  },
): Promise<Known> {
  const current = scores.filter(({ ruleSet }) => ruleSets.some(({ id }) => id === ruleSet.id));
  const isNew = ruleSets.length > current.length;
  const agency = filed.find(({ form }) => form === 'agency');
  const filedOn = ({ body }: Filed) => kept.find(({ id }) => id === body.id)?.submittedAt.slice(0, 10) ?? dayOf(at);
  const [assessments, history, same, licences, ledger] = await Promise.all([
    assessmentsOf(
      store,
      current.map(({ assessment }) => ({ party: party.id, id: assessment })),
    ),
    isNew && kept.length > 0 ? readHistory(store, party.id) : [],
    sameAnswers(store, party.id, filed),
    agency === undefined ? noLicences : readLicenceBook(store, party, agency.body),
    ruleSets.some(readsLedger) ? readLedgerBook(store, party.id, { filed, filedOn, day: dayOf(at) }) : noLinks,
  ]);
  const before = new Map([...assessments.values()].map((each) => [each.ruleSet.id, each]));
  const declarations = new Map<string, Pick<KeptDeclaration, 'body'>>(
    [...history, ...kept].map((each) => [each.id, each]),
  );
  for (const { body } of filed) declarations.set(body.id, { body });
  const named = [...before.values()].flatMap((each) => each.declarations);
  const superseded = filed.flatMap(({ form, supersedes }) => (supersedes === null ? [] : [{ form, id: supersedes }]));
  const missing = new Map<string, FormName>(
    [...named, ...superseded].filter(({ id }) => !declarations.has(id)).map(({ id, form }) => [id, form]),
  );
  const wanted = [...missing].map(([id, form]) => ({ id, form }));
  for (const each of await declarationsOf(store, party.id, wanted)) declarations.set(each.id, each);
  return { before, declarations, history, sameAnswersElsewhere: same, licences, ledger };
}

async function readHistory(store: Store, party: string): Promise<KeptDeclaration[]> {
  const each = await Promise.all(forms.map((form) => declarationHistory(store, party, form, longestHistory)));
  return each.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sameAnswers(store: Store, party: string, filed: readonly Filed[]): Promise<number | undefined> {
  const fingerprints = filed.map(({ body }) => fingerprintOf(body)).filter((each) => each !== undefined);
  if (fingerprints.length === 0) return undefined;
  const counts = await Promise.all(fingerprints.map((each) => othersWithAnswers(store, each, party)));
  return counts.reduce((sum, count) => sum + count, 0);
}
