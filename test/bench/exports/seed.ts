import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { type DeclarationBody, partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import { un13jk } from '../../../rules/sets/un-13jk.ts';
import { receive } from '../../../shared/assessing/receive.ts';
import { prepareSubmission } from '../../../shared/assessing/submit.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { emptyStream, nextEntry } from '../../../shared/audit/entry.ts';
import { type KeptAssessment, putAssessment, sealAssessment } from '../../../shared/store/assessment.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { commit } from '../../../shared/store/commit.ts';
import { putDeclaration } from '../../../shared/store/declaration.ts';
import { newParty, registerParty } from '../../../shared/store/party.ts';
import { type CurrentScore, putScore } from '../../../shared/store/score.ts';
import type { Store } from '../../../shared/store/store.ts';
import { supplier, today } from '../../builders/supplier.ts';
import { registration, sampleParty, taken } from '../../store/samples.ts';
import { storeInMemory } from '../memory-store.ts';

/** Parties whose items go into one command, which takes 25. */
const together = 3;
const commandsAtOnce = 4;

const at = new Date(`${today}T12:00:00.000Z`);
const by = { at: at.toISOString(), actor: uuid(), role: 'declarant' };

/** A real declaration and what it came to: every party of the bench files it, and differs in name and ids only. */
interface Filed {
  declared: DeclarationBody;
  assessment: KeptAssessment;
  score: Omit<CurrentScore, 'version'>;
}

/** Has a declaration assessed as it always is, in a database of its own. */
export async function fileOnce(): Promise<Filed> {
  const store = storeInMemory();
  const party = sampleParty({ kinds: ['supplier'] });
  await commit(store, registration(party), { now: () => at });
  const declared = partyDeclarationBody.parse(supplier({ '/answers/deposits/taken': true }));
  const facts = { at, seq: 2, newId: () => uuid(), ruleSets: [un13jk] };
  const { assessments, scores } = await prepareSubmission(store, party.id, declared, facts);
  const [[assessment], [score]] = [assessments, scores];
  if (assessment === undefined || score === undefined) throw new RangeError('The declaration was not assessed.');
  return { declared, assessment, score };
}

/** Keeps so many more parties, each registered and assessed once; gives the names of their streams. */
export async function seed(store: Store, filed: Filed, count: number): Promise<string[]> {
  const names: string[] = [];
  while (names.length < count) {
    const commands = Array.from({ length: commandsAtOnce }, () => {
      const ids = Array.from({ length: Math.min(together, count - names.length) }, () => uuid());
      names.push(...ids.map(streams.party));
      return ids.map((id) => submissionOf(id, filed));
    });
    await Promise.all(commands.filter((some) => some.length > 0).map((some) => keep(store, some.flat())));
  }
  return names;
}

type Table = keyof Store['tables'];

/** All items that registering a party and filing its declaration leave behind, made as `commit` has them made. */
function submissionOf(id: string, filed: Filed): [Table, Record<string, unknown>][] {
  const party = newParty({
    id,
    name: `Supplier ${id}`,
    kinds: ['supplier'],
    country: 'QA',
    identifiers: [],
    createdAt: by.at,
  });
  const { declaration, sealed, personal } = receive(filed.declared, uuid());
  const assessment: KeptAssessment = {
    ...filed.assessment,
    ...{ id: uuid(), party: id },
    declarations: [{ form: declaration.form, id: declaration.id, digest: sealed.digest }],
    context: { ...filed.assessment.context, party: { ...filed.assessment.context.party, id } },
  };
  const sealedAssessment = sealAssessment(assessment);
  const score = { ...filed.score, party: id, name: party.name, assessment: assessment.id };
  const writes = [
    ...registerParty(party, taken),
    putDeclaration({ party: id, submittedAt: by.at, seq: 2, supersedes: null }, declaration, sealed),
    personal,
    putAssessment(assessment, sealedAssessment),
    putScore(score, undefined),
  ];
  const stream = streams.party(id);
  const registered = nextEntry(emptyStream, {
    ...{ ...by, stream, action: 'party.registered', object: `party/${id}`, version: 1 },
    digest: digestOf(party),
  });
  const assessments = [{ id: assessment.id, digest: sealedAssessment.digest }];
  const submitted = nextEntry(registered, {
    ...{ ...by, stream, action: 'declaration.submitted', object: `declaration/${declaration.id}`, version: 1 },
    digest: digestOf({ declaration: sealed.digest, assessments }),
  });
  return [
    ...writes.flatMap((write): [Table, Record<string, unknown>][] => ('put' in write ? [['records', write.put]] : [])),
    ['audit', registered],
    ['audit', submitted],
  ];
}

async function keep({ client, tables }: Store, items: readonly [Table, Record<string, unknown>][]): Promise<void> {
  const of = (wanted: Table) => items.flatMap(([table, Item]) => (table === wanted ? [{ PutRequest: { Item } }] : []));
  const RequestItems = { [tables.records]: of('records'), [tables.audit]: of('audit') };
  const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
  if (Object.keys(UnprocessedItems).length > 0) throw new RangeError('The database has not kept all items.');
}
