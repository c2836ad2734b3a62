import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { handle } from 'hono/aws-lambda';
import { deployedApi } from './deployed.ts';
import { readSettings } from './settings.ts';

const metrics = new Metrics();
const serve = handle(deployedApi(readSettings(process.env), new Logger()).app);

type Event = Parameters<typeof serve>[0];
type LambdaContext = Parameters<typeof serve>[1];

/** The Lambda door: an HTTP API event (payload version 2.0) in, its answer out; counts answers by class (`Answers4xx`). */
export async function handler(event: Event, context: LambdaContext) {
  const answer = await serve(event, context);
  metrics.addMetric(`Answers${Math.floor(answer.statusCode / 100)}xx`, MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
  return answer;
}
