import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** The three signs that callers are being failed: answers with 5xx, a function that fails, a function that is held back. */
export function addAlarms(
  scope: Construct,
  stage: Stage,
  key: Key,
  watched: { api: HttpApi; handler: LambdaFunction },
) {
  const group = new Construct(scope, 'Alarms');
  const topic = new Topic(group, 'Topic', { masterKey: key, enforceSSL: true });
  // A topic with a policy of its own has lost the one by which alarms of the same account may publish.
  topic.grantPublish(
    new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));

  const options = { period: Duration.minutes(5), statistic: 'Sum' };
  const signs: Record<string, Metric> = {
    ServerErrors: watched.api.metricServerError(options),
    FunctionErrors: watched.handler.metricErrors(options),
    FunctionThrottles: watched.handler.metricThrottles(options),
  };
  for (const [name, metric] of Object.entries(signs)) {
    metric
      .createAlarm(group, name, {
        threshold: 1,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      .addAlarmAction(new SnsAction(topic));
  }
}
