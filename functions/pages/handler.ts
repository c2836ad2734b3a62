import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { handle } from 'hono/aws-lambda';
import { deployedApi } from '../api/deployed.ts';
import { bucketOrigin } from '../api/presign.ts';
import { createPages } from './app.ts';
import { readSettings } from './settings.ts';
import { createSigningIn } from './sign-in/signing-in.ts';

const settings = readSettings(process.env);
const log = new Logger();
const metrics = new Metrics();
const { app, store, verifyToken } = deployedApi(settings.api, log);
const signingIn = createSigningIn({ store, verifyToken, settings: settings.signIn, secret: settings.secret });
const serve = handle(
  createPages({
    ...signingIn,
    api: app.fetch,
    log,
    version: settings.version,
    operator: settings.operator,
    connectTargets: [bucketOrigin(settings.api.evidence)],
  }),
);

type Event = Parameters<typeof serve>[0];
type LambdaContext = Parameters<typeof serve>[1];

/** The Lambda door of the pages: an HTTP API event (payload version 2.0) in, a page out; counts answers by class. */
export async function handler(event: Event, context: LambdaContext) {
  const answer = await serve(event, context);
  metrics.addMetric(`Answers${Math.floor(answer.statusCode / 100)}xx`, MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
  return answer;
}
