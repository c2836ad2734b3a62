import { describe, expect, it } from 'vitest';
import { readSettings as readWorkerSettings } from '../../functions/announce/settings.ts';
import { readSettings as readReaderSettings } from '../../functions/react/settings.ts';
import { stages } from '../../infra/aws/stages.ts';
import { reactsTo } from '../../shared/reacting/effects-of.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const template = synthesize('prod');
const queueOf = (name: string) => {
  const found = resources(template, 'AWS::SQS::Queue').find(({ id }) => id.startsWith(`Reacting${name}`));
  if (found === undefined) throw new RangeError(`There is no queue ${name}.`);
  return found;
};
const queue = queueOf('Queue');
const [deadLetters, lostRecords] = [queueOf('DeadLetters'), queueOf('LostRecords')];
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const actionsOn = (name: string, role: string) =>
  Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Resource }) => JSON.stringify(Resource).includes(name))
    .flatMap(({ Action }) => Action);

describe('what reacts to changes, in AWS', () => {
  it('is woken by the kinds of items alone from which something follows', () => {
    const { properties } = onlyResource(template, 'AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: lambda(template, 'react').id },
    });
    expect(properties).toMatchObject({
      BatchSize: 100,
      StartingPosition: 'TRIM_HORIZON',
      ParallelizationFactor: 4,
      FilterCriteria: {
        Filters: [
          { Pattern: JSON.stringify({ dynamodb: { NewImage: { type: { S: reactsTo } } } }) },
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { type: { S: ['export-job'] } } },
            }),
          },
        ],
      },
    });
  });

  it('retries what fails in halves, drops nothing unseen, and holds up no shard for ever', () => {
    const { properties } = onlyResource(template, 'AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: lambda(template, 'react').id },
    });
    expect(properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 12 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: arn(lostRecords.id) } },
    });
  });

  it('works through its queue with a bounded number of workers, and gives a message up after five deliveries', () => {
    const worker = lambda(template, 'work');
    expect(worker.properties.ReservedConcurrentExecutions).toBe(stages.prod.reacting.workers);
    expect(queue.properties).toMatchObject({
      VisibilityTimeout: 6 * Number(worker.properties.Timeout),
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: arn(deadLetters.id) },
    });
    const from = { EventSourceArn: arn(queue.id) };
    expect(onlyResource(template, 'AWS::Lambda::EventSourceMapping', from).properties).toMatchObject({
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: stages.prod.reacting.workers },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('lets the reader of the stream read the stream and send, and touch no table', () => {
    const role = 'ReactingReader';
    expect(actionsOn('StreamArn', role)).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]);
    expect(actionsOn('ReactingQueue', role)).toEqual(['sqs:SendMessage']);
    expect(actionsOn('ReactingLostRecords', role)).toEqual(['sqs:SendMessage']);
    const onStream = statements(template).filter(({ resource }) => /DataRecords\w+","StreamArn"/.test(resource));
    expect(onStream).toHaveLength(1);
    expect(actionsOn('DataRecords', role)).toEqual(actionsOn('StreamArn', role));
    expect(actionsOn('DataAudit', role)).toEqual([]);
  });

  it('tells somebody when work is given up, a record is lost, or the stream is read late', () => {
    const alarms = resources(template, 'AWS::CloudWatch::Alarm');
    for (const { id } of [deadLetters, lostRecords]) {
      const dimensions = { Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }] };
      expect(alarms.map(({ properties }) => properties)).toContainEqual(expect.objectContaining(dimensions));
    }
    const late = alarms.find(({ properties }) => properties.MetricName === 'IteratorAge');
    expect(late?.properties).toMatchObject({ Statistic: 'Maximum', Threshold: 15 * 60 * 1000 });
  });

  it('is given the settings that it reads', () => {
    const reader = readReaderSettings(deployed(lambda(template, 'react').properties.Environment));
    const worker = readWorkerSettings(deployed(lambda(template, 'work').properties.Environment));
    expect(worker.queueUrl).toBe(reader.queueUrl);
  });
});
