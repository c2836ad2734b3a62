import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { v7 as uuid } from 'uuid';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { askExport } from '../../../shared/exporting/ask-export.ts';
import { auditedExport } from '../../../shared/exporting/job.ts';
import { keepLogKeys } from '../../../shared/log/log-keys.ts';
import { makeCheckpoint } from '../../../shared/log/make-checkpoint.ts';
import { readLogHead } from '../../../shared/log/read-log.ts';
import type { Segment } from '../../../shared/log/segment.ts';
import { append } from '../../../shared/log/sequence.ts';
import { keyFileSigner } from '../../../shared/log/signer.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { commit } from '../../../shared/store/commit.ts';
import { putExport } from '../../../shared/store/export-job.ts';
import { openStore } from '../../../shared/store/store.ts';
import { createTables, tables as definitions } from '../../../shared/store/table.ts';
import { today } from '../../builders/supplier.ts';
import { keepItems, recordsIn } from './keep-items.ts';
import type { WantedBundle } from './make-bundle.ts';

const origin = 'log.example/paragraph-13';
const segmentsAtOnce = 40;
const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };

export type AskedExport = Pick<Parameters<typeof askExport>[1], 'dataset' | 'format' | 'replay'>;

/** An empty database without streams, which slow the engine down, and a log above it with one key. */
export async function openLoggedStore(endpoint: string) {
  const name = randomUUID();
  const tables = { records: `records-${name}`, audit: `audit-${name}` };
  const raw = new DynamoDBClient({ ...connection, endpoint });
  const [records, audit] = [
    { ...definitions.records, stream: null },
    { ...definitions.audit, stream: null },
  ];
  await createTables(raw, tables, { records, audit });
  raw.destroy();
  const options: WantedBundle['store'] = { ...connection, endpoint, tables, requestTimeoutMs: 60_000 };
  const store = openStore(options);
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = keyFileSigner(origin, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  let minutes = 0;
  const now = () => new Date(Date.parse(`${today}T12:00:00Z`) + minutes * 60_000);
  await keepLogKeys(store, [signer.vkey], now());

  /** Makes these segments leaves of the log, so many at a time as the sequencer does. */
  async function appendAll(segments: readonly Segment[]): Promise<void> {
    for (let start = 0; start < segments.length; start += segmentsAtOnce) {
      const some = segments.slice(start, start + segmentsAtOnce);
      await keepItems(store, recordsIn(await append(store, await readLogHead(store), some)));
    }
  }

  /** Signs a checkpoint of all leaves. */
  async function sign(): Promise<void> {
    minutes += 1;
    await makeCheckpoint({ store, signers: [signer], shelf: { put: async () => {} }, origin, now });
  }

  /** Queues an export of everything up to the newest checkpoint; gives its id. */
  async function ask(asked: AskedExport): Promise<string> {
    const everything = {
      ruleSet: null,
      band: null,
      period: null,
      parties: null,
      since: null,
      reason: 'to be measured',
    };
    const facts = { id: uuid(), owner: 'auditor', at: now() };
    const job = await askExport(store, { ...everything, ...asked }, facts);
    await commit(store, {
      stream: streams.export(job.id),
      by: { issuer: 'bench', subject: 'auditor', role: 'auditor' },
      prepare: async () => ({
        writes: [putExport(job, undefined)],
        audit: {
          ...{ action: 'export.asked', object: `export/${job.id}`, version: 1 },
          digest: digestOf(auditedExport({ ...job, version: 1 })),
        },
        answer: { status: 202, headers: {}, body: '' },
      }),
    });
    return job.id;
  }

  return { store, options, vkey: signer.vkey, append: appendAll, sign, ask };
}
