import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addAccessLogs } from './access-logs.ts';
import { addAlarms } from './alarms.ts';
import { addApiFunction } from './api-function.ts';
import { addData } from './data.ts';
import { addDelivering } from './delivering.ts';
import { addDistribution } from './distribution.ts';
import { addEventBus } from './event-bus.ts';
import { addEvidence } from './evidence.ts';
import { addBundles, addExporting } from './exporting.ts';
import { addHttpApi } from './http-api.ts';
import { addIdentity, cognitoProfile } from './identity.ts';
import { addKey } from './key.ts';
import { addLogging } from './logging.ts';
import { addPagesClient } from './pages-client.ts';
import { addPagesFunction } from './pages-function.ts';
import { addReacting } from './reacting.ts';
import { addReassessing } from './reassessing.ts';
import type { Stage } from './stages.ts';
import { addStatistics } from './statistics.ts';
import { addWatching } from './watching.ts';

/**
 * One stage of the service as one stack, so that tables, functions and permissions change together or not at all.
 * It names no account and no region: it deploys to whichever the caller is signed in to.
 */
export function addStack(app: Construct, stage: Stage): Stack {
  const stack = new Stack(app, `Paragraph13-${stage.name}`, {
    description: `Paragraph 13: declarations on recruitment in, cited risk scores out (${stage.name})`,
    terminationProtection: stage.keepsData,
  });
  const key = addKey(stack, stage);
  const data = addData(stack, stage, key);
  const identity = addIdentity(stack, stage);
  const pagesClient = addPagesClient(identity, stage.pages.origin);
  const issuer = cognitoProfile(identity, [identity.client, pagesClient.client]);
  const accessLogs = addAccessLogs(stack, stage);
  const bundles = addBundles(stack, { key, accessLogs });
  const evidence = addEvidence(stack, stage, { key, accessLogs });
  const { handler, runs } = addApiFunction(stack, stage, { key, data, issuer, bundles, evidence });
  const pages = addPagesFunction(stack, stage, { key, data, runs, signIn: pagesClient.settings });
  const { api, url } = addHttpApi(stack, stage, { handler, pages });
  const pagesUrl = addDistribution(stack, stage, { api, accessLogs });
  const reassessing = addReassessing(stack, stage, { key, data });
  const bus = addEventBus(stack);
  const exporting = addExporting(stack, stage, { key, data, bundles });
  const reacting = addReacting(stack, stage, { key, data, bus, exports: exporting.queue });
  const { watcher } = addWatching(stack, stage, { key, data, queue: reacting.queue });
  const { counter } = addStatistics(stack, stage, { key, data });
  const delivering = addDelivering(stack, stage, { key, data });
  const logging = addLogging(stack, stage, { key, data, accessLogs });
  addAlarms(stack, stage, key, {
    api,
    handler,
    ...reassessing,
    reacting,
    watcher,
    counter,
    ...delivering,
    logging,
    exporting,
  });

  new CfnOutput(stack, 'EventBus', { value: bus.eventBusName });
  new CfnOutput(stack, 'ApiUrl', { value: url });
  new CfnOutput(stack, 'PagesUrl', { value: pagesUrl });
  new CfnOutput(stack, 'UserPoolId', { value: identity.userPool.userPoolId });
  new CfnOutput(stack, 'UserPoolClientId', { value: identity.client.userPoolClientId });
  return stack;
}
