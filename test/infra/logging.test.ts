import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/checkpoint/settings.ts';
import { readSettings as readLogSettings } from '../../functions/deliver/settings.ts';
import { stages } from '../../infra/aws/stages.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const template = synthesize('prod');
const notary = lambda(template, 'checkpoint');
const sequencer = lambda(template, 'log');
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const locked = { ObjectLockEnabled: true };
const shelf = onlyResource(template, 'AWS::S3::Bucket', locked);
const signingKey = onlyResource(template, 'AWS::KMS::Key', { KeyUsage: 'SIGN_VERIFY' });
const scheduled = (target: string) =>
  onlyResource(template, 'AWS::Scheduler::Schedule', { Target: { Arn: arn(target) } }).properties;

describe('checkpoints, in AWS', () => {
  it('lie where nobody can change or remove one for ten years, and stay when the stack goes', () => {
    expect(shelf.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: stages.prod.log.checkpointsKept.toDays() } },
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    });
    expect(shelf.deletionPolicy).toBe('Retain');
    const dev = onlyResource(synthesize('dev'), 'AWS::S3::Bucket', locked);
    expect(dev.deletionPolicy).toBe('Retain');
  });

  it('are signed by an Ed25519 key that stays too, and that only the notary uses', () => {
    expect(signingKey.properties).toMatchObject({ KeySpec: 'ECC_NIST_EDWARDS25519' });
    expect(signingKey.deletionPolicy).toBe('Retain');
    const signing = statements(template).filter(({ resource }) => resource.includes(signingKey.id));
    expect(signing).toMatchObject([{ effect: 'Allow', actions: ['kms:GetPublicKey', 'kms:Sign'] }]);
  });

  it('are made each minute, one at a time, and put but never removed', () => {
    expect(scheduled(notary.id)).toMatchObject({ ScheduleExpression: 'rate(1 minute)' });
    expect(notary.properties).toMatchObject({ ReservedConcurrentExecutions: 1 });
    const onShelf = statements(template).filter(({ resource }) => resource.includes(shelf.id));
    expect(onShelf).toMatchObject([{ effect: 'Allow', actions: ['s3:GetObject', 's3:PutObject'] }]);
  });

  it('are given the settings that the notary reads', () => {
    const environment = JSON.stringify(notary.properties.Environment).replaceAll(
      JSON.stringify(arn(signingKey.id)),
      '"arn:key"',
    );
    expect(readSettings(deployed(JSON.parse(environment)))).toMatchObject({
      origin: stages.prod.log.origin,
      keys: ['arn:key'],
      bucket: shelf.id,
    });
  });

  it('are missed when none came for five minutes, also where nothing is heard at all', () => {
    const alarm = onlyResource(template, 'AWS::CloudWatch::Alarm', { MetricName: 'Checkpoints' });
    expect(alarm.properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      TreatMissingData: 'breaching',
    });
  });
});

describe('the log, in AWS', () => {
  const { properties } = onlyResource(template, 'AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: sequencer.id },
  });

  it('is fed by the stream of the audit table, in halves where something fails, and drops nothing unseen', () => {
    const [lost] = resources(template, 'AWS::SQS::Queue').filter(({ id }) => id.includes('LostEntries'));
    const [stream] = Object.keys(template.findResources('AWS::DynamoDB::Table', { Properties: keysOnly }));
    expect(properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [stream, 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRecordAgeInSeconds: 12 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: arn(lost?.id ?? 'none') } },
    });
  });

  it('is swept once a day for what the stream lost', () => {
    expect(scheduled(sequencer.id)).toMatchObject({
      ScheduleExpression: 'rate(1 day)',
      Target: { Input: JSON.stringify({ sweep: true }) },
    });
    expect(readLogSettings(deployed(sequencer.properties.Environment)).tables.audit).toContain('Audit');
  });

  it('appends to no audit stream', () => {
    const role = JSON.stringify(sequencer.properties.Role);
    const [, roleId = 'none'] = /"Fn::GetAtt":\["(\w+)"/.exec(role) ?? [];
    const own = Object.values(template.findResources('AWS::IAM::Policy')).filter(({ Properties }) =>
      JSON.stringify(Properties.Roles).includes(roleId),
    );
    const onAudit = own
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Resource }) => /DataAudit\w+","Arn"/.test(JSON.stringify(Resource)));
    expect(onAudit).toMatchObject([{ Action: ['dynamodb:Query', 'dynamodb:Scan'] }]);
  });
});

const keysOnly = { StreamSpecification: { StreamViewType: 'KEYS_ONLY' } };
