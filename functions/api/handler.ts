import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { handle } from 'hono/aws-lambda';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { openStore } from '../../shared/store/store.ts';
import { createApp } from './app.ts';
import { evidenceBucket } from './evidence-bucket.ts';
import { roleCredentials } from './role-credentials.ts';
import { readSettings } from './settings.ts';
import { bucketLinks } from './sign-link.ts';

const { tables, issuers, cursorKey, exports, evidence } = readSettings(process.env);
const log = new Logger();
const metrics = new Metrics();
const verifyToken = createTokenVerifier(issuers);
const signLink = bucketLinks({ ...exports, credentials: roleCredentials });
const evidenceShelf = evidenceBucket({ ...evidence, credentials: roleCredentials });
const serve = handle(createApp({ store: openStore({ tables }), verifyToken, cursorKey, log, signLink, evidenceShelf }));

type Event = Parameters<typeof serve>[0];
type LambdaContext = Parameters<typeof serve>[1];

/** The Lambda door: an HTTP API event (payload version 2.0) in, its answer out; counts answers by class (`Answers4xx`). */
export async function handler(event: Event, context: LambdaContext) {
  const answer = await serve(event, context);
  metrics.addMetric(`Answers${Math.floor(answer.statusCode / 100)}xx`, MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
  return answer;
}
