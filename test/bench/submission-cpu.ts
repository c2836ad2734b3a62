import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createApp } from '../../functions/api/app.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { now, profile, token } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { type Figure, median } from './figure.ts';

const item = z.looseObject({ pk: z.string(), sk: z.string() });
const written = z.object({
  TransactItems: z.array(z.object({ Put: z.object({ Item: z.looseObject({}) }).optional() })),
});
const wanted = z.object({ Key: item.optional() });

/** A store that answers from memory before anything is turned into a request: it keeps what is put, and lists nothing. */
function storeInMemory(): Store {
  const tables = { records: 'records', audit: 'audit' };
  const client = new DynamoDBClient({ region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
  const store = openStore({ tables, client });
  const kept = new Map<string, object>();
  const answer = (command: string | undefined, input: unknown): object => {
    if (command === 'TransactWriteItemsCommand') {
      for (const { Put } of written.parse(input).TransactItems) {
        const put = item.safeParse(Put?.Item);
        if (put.success) kept.set(`${put.data.pk} ${put.data.sk}`, put.data);
      }
      return {};
    }
    const { Key } = wanted.parse(input);
    return Key === undefined ? { Items: [] } : { Item: kept.get(`${Key.pk} ${Key.sk}`) };
  };
  store.client.middlewareStack.add(
    (_next, context) => async (args) => ({
      output: { $metadata: {}, ...answer(context.commandName, args.input) },
      response: {},
    }),
    { step: 'initialize', priority: 'high', name: 'answerFromMemory' },
  );
  return store;
}

/** CPU of one whole submission through the API, from bytes to bytes, with a database that takes no time. */
export async function measureSubmission(): Promise<Figure[]> {
  const log = { info: () => {}, warn: () => {}, error: console.error };
  const verifyToken = createTokenVerifier([profile], { now: () => now });
  const app = createApp({ store: storeInMemory(), verifyToken, cursorKey: randomBytes(32), log, now: () => now });
  const bearer = `Bearer ${token({ claims: { roles: ['declarant'], sub: 'declarant@example.org' } })}`;
  const post = async (path: string, body: string) => {
    const headers = { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const response = await app.request(path, { method: 'POST', headers, body });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`The submission was answered ${response.status}: ${text}`);
    return text;
  };
  const party = {
    name: 'Everest Build Supply',
    kinds: ['supplier'],
    country: 'QA',
    identifiers: [{ scheme: 'NP-OCR', id: '1' }],
  };
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(await post('/v1/parties', JSON.stringify(party))));
  const body = JSON.stringify(supplier({}, now.toISOString().slice(0, 10)));
  const round = async (): Promise<number> => {
    const calls = 50;
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call++) await post(`/v1/parties/${id}/declarations`, body);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / calls / 1000;
  };
  await round();
  const rounds: number[] = [];
  while (rounds.length < 7) rounds.push(await round());
  return [
    {
      what: 'a submission without the database, CPU',
      figure: `${median(rounds).toFixed(2)} ms`,
      beside: 'goal under 1 ms',
    },
  ];
}
