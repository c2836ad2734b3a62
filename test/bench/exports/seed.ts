import { v7 as uuid } from 'uuid';
import { type DeclarationBody, partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import { un13jk } from '../../../rules/sets/un-13jk.ts';
import { receive } from '../../../shared/assessing/receive.ts';
import { prepareSubmission } from '../../../shared/assessing/submit.ts';
import { canonicalJson, digestOf } from '../../../shared/audit/canonical.ts';
import { emptyStream, nextEntry } from '../../../shared/audit/entry.ts';
import type { Segment } from '../../../shared/log/segment.ts';
import { digestOfTexts, type KeptAssessment, putAssessment, sealAssessment } from '../../../shared/store/assessment.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { commit } from '../../../shared/store/commit.ts';
import { putDeclaration } from '../../../shared/store/declaration.ts';
import { packed } from '../../../shared/store/packed.ts';
import { newParty, registerParty } from '../../../shared/store/party.ts';
import { type CurrentScore, putScore } from '../../../shared/store/score.ts';
import type { Store } from '../../../shared/store/store.ts';
import { supplier, today } from '../../builders/supplier.ts';
import { registration, sampleParty, taken } from '../../store/samples.ts';
import { storeInMemory } from '../memory-store.ts';
import { type Item, keepItems, recordsIn, type Table } from './keep-items.ts';

/** How often each party files, year after year: what it leaves behind is just what one command takes. */
export const declarationsEach = 5;
const commandsAtOnce = 4;

const at = new Date(`${today}T12:00:00.000Z`);
const by = { at: at.toISOString(), actor: uuid(), role: 'declarant' };

/** A real declaration and what it came to: every party of the bench files it, and differs in name and ids only. */
interface Filed {
  declared: DeclarationBody;
  assessment: KeptAssessment;
  score: Omit<CurrentScore, 'version'>;
  /** The assessment's body as canonical JSON, and as that is kept. */
  text: string;
  packed: string | Uint8Array;
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
  const { text } = sealAssessment(assessment);
  return { declared, assessment, score, text, packed: packed(text) };
}

/** Keeps so many more parties, each registered and assessed so often; gives their audit streams as segments. */
export async function seed(store: Store, filed: Filed, count: number): Promise<Segment[]> {
  const segments: Segment[] = [];
  while (segments.length < count) {
    const some = Array.from({ length: Math.min(commandsAtOnce, count - segments.length) }, () =>
      recordsOf(uuid(), filed),
    );
    segments.push(...some.map(({ segment }) => segment));
    await Promise.all(some.map(({ items }) => keepItems(store, items)));
  }
  return segments;
}

/** All items that registering a party and filing its declarations leave behind, made as `commit` has them made. */
function recordsOf(id: string, filed: Filed): { items: [Table, Item][]; segment: Segment } {
  const party = newParty({
    id,
    name: `Supplier ${id}`,
    kinds: ['supplier'],
    country: 'QA',
    identifiers: [],
    createdAt: by.at,
  });
  const stream = streams.party(id);
  const entries = [
    nextEntry(emptyStream, {
      ...{ ...by, stream, action: 'party.registered', object: `party/${id}`, version: 1 },
      digest: digestOf(party),
    }),
  ];
  const writes = [...registerParty(party, taken)];
  for (let filing = 1, supersedes: string | null = null; filing <= declarationsEach; filing++) {
    const [head = emptyStream] = entries.slice(-1);
    const { declaration, sealed, personal } = receive(filed.declared, uuid());
    const seq = head.seq + 1;
    const assessment: KeptAssessment = {
      ...filed.assessment,
      ...{ id: uuid(), party: id, seq },
      declarations: [{ form: declaration.form, id: declaration.id, digest: sealed.digest }],
      context: { ...filed.assessment.context, party: { ...filed.assessment.context.party, id } },
    };
    const digest = digestOfTexts({ ...assessment, body: filed.text, context: canonicalJson(assessment.context) });
    const kept = putAssessment(assessment, { text: '', digest });
    writes.push(
      putDeclaration({ party: id, submittedAt: by.at, seq, supersedes }, declaration, sealed),
      personal,
      // What all have in common is packed once.
      'put' in kept ? { ...kept, put: { ...kept.put, body: filed.packed } } : kept,
    );
    if (filing === declarationsEach) {
      const score = { ...filed.score, party: id, name: party.name, assessment: assessment.id };
      writes.push(putScore(score, undefined));
    }
    const assessments = [{ id: assessment.id, digest }];
    entries.push(
      nextEntry(head, {
        ...{ ...by, stream, action: 'declaration.submitted', object: `declaration/${declaration.id}`, version: 1 },
        digest: digestOf({ declaration: sealed.digest, assessments }),
      }),
    );
    supersedes = declaration.id;
  }
  const [last = emptyStream] = entries.slice(-1);
  return {
    items: [...recordsIn(writes), ...entries.map((entry): [Table, Item] => ['audit', entry])],
    segment: { stream, from: 1, to: last.seq, prev: emptyStream.hash, head: last.hash },
  };
}
