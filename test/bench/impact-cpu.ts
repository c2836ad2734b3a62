import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { replay } from '../../infra/local/rules/replay.ts';
import { assess } from '../../rules/assess.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { assessParty, scoreFrom } from '../../shared/assessing/assess-party.ts';
import { Problem } from '../../shared/errors.ts';
import { noLinks } from '../../shared/ledger/book.ts';
import { noLicences } from '../../shared/licences/licence-book.ts';
import { putAssessment } from '../../shared/store/assessment.ts';
import { putDeclaration, sealDeclaration } from '../../shared/store/declaration.ts';
import { walkShard } from '../../shared/store/keys.ts';
import { newParty, registerParty } from '../../shared/store/party.ts';
import { putScore } from '../../shared/store/score.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { type Figure, microseconds } from './figure.ts';

const parties = 10_000;
const at = new Date(`${today}T12:00:00Z`);
const proposed: RuleSet = { ...un13jk, version: '99.0.0', score: { ...un13jk.score, bands: { medium: 0, high: 35 } } };

const itemOf = (write: Write | undefined) => (write !== undefined && 'put' in write ? write.put : {});
const partyOf = (id: string) =>
  newParty({ id, name: 'Everest', kinds: ['supplier'], country: 'QA', identifiers: [], createdAt: at.toISOString() });

/** A database that takes no time and no memory: many parties that have all declared the same, and were judged alike. */
function storeOfMany(): Store {
  const store = openStore({ tables: { records: 'records', audit: 'audit' }, region: 'eu-west-1' });
  const ids = Array.from({ length: parties }, (_, index) => `party-${String(index).padStart(6, '0')}`);
  const shards = Map.groupBy(ids, walkShard);
  const party = partyOf('one-of-many');
  const body = declared(supplier());
  const sealed = sealDeclaration(body);
  const facts = { party: party.id, submittedAt: at.toISOString(), supersedes: null };
  const filed = [{ form: body.form, body, digest: sealed.digest, supersedes: null }];
  const known = {
    ...{ before: new Map(), declarations: new Map(), history: [], sameAnswersElsewhere: undefined },
    licences: noLicences,
    ledger: noLinks,
  };
  const assessment = assessParty(party, filed, un13jk, known, { id: 'an-assessment', at });
  const declaration = itemOf(putDeclaration(facts, body, sealed));
  const verdict = itemOf(putAssessment(assessment));
  const score = itemOf(putScore(scoreFrom(party, assessment), undefined));
  const read = ({ ExpressionAttributeValues: values = {}, Limit }: QueryCommand['input']) => {
    const asked = Object.values(values).map(String);
    const shard = asked.find((each) => each.startsWith('PARTIES#'))?.slice('PARTIES#'.length);
    if (shard === undefined) return asked.some((each) => each.startsWith('DECLARATION#supplier')) ? [declaration] : [];
    const rest = (shards.get(shard) ?? []).filter((id) => id > (asked.find((each) => each.startsWith('party-')) ?? ''));
    return rest
      .slice(0, Limit)
      .map((id) => itemOf(registerParty(partyOf(id), () => new Problem('not-found', 'Nobody is refused here.'))[0]));
  };
  const send = async (command: unknown) => {
    if (command instanceof QueryCommand) return { Items: read(command.input) };
    if (command instanceof GetCommand)
      return { Item: String(command.input.Key?.sk).startsWith('SCORE') ? score : verdict };
    if (command instanceof BatchGetCommand) return { Responses: { records: [verdict] } };
    throw new TypeError('Nothing else is read, and nothing is written.');
  };
  Object.assign(store.client, { send });
  return store;
}

/** `npm run rules -- impact` over ten thousand stored declarations, all of whose bands change: its CPU, and its memory. */
export async function measureImpact(): Promise<Figure[]> {
  const declaration = declared(supplier());
  const input = {
    declarations: [declaration],
    context: { party: { id: 'a', forms: [] } },
    ruleSet: proposed,
    asOf: today,
  };
  const alone = microseconds(() => assess(input));
  const store = storeOfMany();
  const heap: number[] = [];
  const start = process.cpuUsage();
  let changes = 0;
  const count = () => heap.push(process.memoryUsage().heapUsed);
  for await (const { from, to } of replay(store, { ruleSet: proposed, today: at, count }))
    if (from !== to) changes += 1;
  const { user, system } = process.cpuUsage(start);
  if (changes !== parties) throw new Error(`${changes} of ${parties} bands changed.`);
  const each = (user + system) / parties;
  const megabytes = (bytes: readonly number[]) => Math.max(...bytes) / 1_000_000;
  const half = Math.trunc(heap.length / 2);
  const [earlier, later] = [megabytes(heap.slice(0, half)), megabytes(heap.slice(half))];
  return [
    {
      what: 'impact over 10,000 declarations without the database, CPU',
      figure: `${((user + system) / 1_000_000).toFixed(1)} s`,
      beside: `${(each / 1000).toFixed(2)} ms each, ${(each / alone).toFixed(1)} times assessing one alone`,
    },
    {
      what: 'the most memory that it uses',
      figure: `${later.toFixed(0)} MB`,
      met: later < 1.25 * earlier,
      beside: `goal flat: in the first half ${earlier.toFixed(0)} MB`,
    },
  ];
}
