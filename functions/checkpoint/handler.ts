import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { notarise } from '../../shared/log/notarise.ts';
import type { LogSigner } from '../../shared/log/signer.ts';
import { openStore } from '../../shared/store/store.ts';
import { kmsSigner } from './kms-signer.ts';
import { s3Shelf } from './s3-shelf.ts';
import { readSettings } from './settings.ts';

const { tables, origin, keys, bucket } = readSettings(process.env);
const metrics = new Metrics();
const store = openStore({ tables });
const kms = new KMSClient();
const shelf = s3Shelf(new S3Client(), bucket);

let signers: readonly LogSigner[] | undefined;

/** The Lambda door of the notary, woken every minute: makes a checkpoint, and counts it (`Checkpoints`). */
export async function handler(): Promise<void> {
  signers ??= await Promise.all(keys.map((key) => kmsSigner(kms, key, origin)));
  await notarise({ store, signers, shelf, origin, now: () => new Date() });
  metrics.addMetric('Checkpoints', MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}
