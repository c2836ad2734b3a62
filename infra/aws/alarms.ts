import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from './stages.ts';

interface Watched {
  api: HttpApi;
  handler: LambdaFunction;
  queue: Queue;
  deadLetters: Queue;
  announcer: LambdaFunction;
  watcher: LambdaFunction;
  counter: LambdaFunction;
  deliverer: LambdaFunction;
  /** Events that webhooks could not be made to take. */
  givenUp: Metric;
  reacting: { deadLetters: Queue; lostRecords: Queue; reader: LambdaFunction };
  exporting: { deadLetters: Queue };
  /** Checkpoints that were made, and chains of entries that do not hold, as their functions count them. */
  logging: { sequencer: LambdaFunction; lostEntries: Queue; checkpoints: Metric; brokenChains: Metric };
}

/** Older than any message that is still worked on: a few deliveries, each hidden for half an hour. */
const oldestMessage = Duration.hours(3);

/** The effects of a change are to be felt within moments; a record that cannot be read holds up a shard this long. */
const longestBehind = Duration.minutes(15);

/**
 * The signs that callers are being failed (answers with 5xx, a function that fails, a function that is held back),
 * that a re-assessment does not come to its end, a change's effects to theirs or an export to its bundle; and that the log stands still or finds
 * an audit chain that does not hold.
 */
export function addAlarms(scope: Construct, stage: Stage, key: Key, watched: Watched) {
  const group = new Construct(scope, 'Alarms');
  const topic = new Topic(group, 'Topic', { masterKey: key, enforceSSL: true });
  // A topic with a policy of its own has lost the one by which alarms of the same account may publish.
  topic.grantPublish(
    new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));

  const period = Duration.minutes(5);
  const options = { period, statistic: 'Sum' };
  const oldest = watched.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' });
  const visible = (queue: Queue) => queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
  const { reader, deadLetters: workGivenUp, lostRecords } = watched.reacting;
  const behind = (of: LambdaFunction) => of.metric('IteratorAge', { period, statistic: 'Maximum' });
  const { sequencer, lostEntries, checkpoints, brokenChains } = watched.logging;
  const signs: Record<string, { metric: Metric; threshold: number }> = {
    ServerErrors: { metric: watched.api.metricServerError(options), threshold: 1 },
    FunctionErrors: { metric: watched.handler.metricErrors(options), threshold: 1 },
    FunctionThrottles: { metric: watched.handler.metricThrottles(options), threshold: 1 },
    AnnouncerErrors: { metric: watched.announcer.metricErrors(options), threshold: 1 },
    WatcherErrors: { metric: watched.watcher.metricErrors(options), threshold: 1 },
    CounterErrors: { metric: watched.counter.metricErrors(options), threshold: 1 },
    DelivererErrors: { metric: watched.deliverer.metricErrors(options), threshold: 1 },
    DeliveriesGivenUp: { metric: watched.givenUp, threshold: 1 },
    ShardsGivenUp: { metric: visible(watched.deadLetters), threshold: 1 },
    WorkGivenUp: { metric: visible(workGivenUp), threshold: 1 },
    ExportsGivenUp: { metric: visible(watched.exporting.deadLetters), threshold: 1 },
    RecordsLost: { metric: visible(lostRecords), threshold: 1 },
    StreamBehind: { metric: behind(reader), threshold: longestBehind.toMilliseconds() },
    LogBehind: { metric: behind(sequencer), threshold: longestBehind.toMilliseconds() },
    EntriesLost: { metric: visible(lostEntries), threshold: 1 },
    ChainsBroken: { metric: brokenChains, threshold: 1 },
    OldestShard: { metric: oldest, threshold: oldestMessage.toSeconds() },
  };
  for (const [name, { metric, threshold }] of Object.entries(signs)) {
    metric
      .createAlarm(group, name, {
        threshold,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      .addAlarmAction(new SnsAction(topic));
  }
  // One is due each minute, whatever happens: silence is the sign.
  checkpoints
    .createAlarm(group, 'NoCheckpoint', {
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    })
    .addAlarmAction(new SnsAction(topic));
}
