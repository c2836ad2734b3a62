import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readSettings as readAnnouncerSettings } from '../../functions/announce/settings.ts';
import { readSettings } from '../../functions/api/settings.ts';
import { readSettings as readDelivererSettings } from '../../functions/deliver/settings.ts';
import { readSettings as readWorkerSettings } from '../../functions/reassess/settings.ts';
import { selectStages, stages } from '../../infra/aws/stages.ts';
import { issuerProfile } from '../../shared/access/issuer-profile.ts';
import { roles } from '../../shared/access/principal.ts';
import { type TableDefinition, tables } from '../../shared/store/table.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const templates = { dev: synthesize('dev'), prod: synthesize('prod') };

function keyedBy({ partitionKey, sortKey }: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) {
  return [
    { AttributeName: partitionKey.name, KeyType: 'HASH' },
    { AttributeName: sortKey.name, KeyType: 'RANGE' },
  ];
}

describe.each(Object.values(stages))('the stack of $name', (stage) => {
  const template = templates[stage.name];
  const { id: keyId, ...symmetric } = onlyResource(template, 'AWS::KMS::Key', { EnableKeyRotation: true });
  const key = { 'Fn::GetAtt': [keyId, 'Arn'] };
  const table = (name: keyof typeof tables) =>
    onlyResource(template, 'AWS::DynamoDB::Table', { KeySchema: keyedBy(tables[name]) });
  const records = table('records');
  const audit = table('audit');
  const functionOf = (name: string) => lambda(template, name);
  const handler = functionOf('api');

  it.each([records, audit])('keeps table $id on demand, recoverable, protected and under our own key', (kept) => {
    expect(kept.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    });
    expect(kept.deletionPolicy).toBe(stage.keepsData ? 'Retain' : 'Delete');
  });

  it('streams the records, forgets them by their expiry and indexes them as the store defines', () => {
    expect(records.properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: tables.records.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keyedBy(index),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index.attributes },
      })),
    });
    // DynamoDB Local takes more; AWS refuses the table.
    for (const { attributes } of tables.records.indexes) expect(attributes.length).toBeLessThanOrEqual(20);
    expect(audit.properties).not.toHaveProperty('TimeToLiveSpecification');
    expect(audit.properties).toMatchObject({ StreamSpecification: { StreamViewType: 'KEYS_ONLY' } });
  });

  it('rotates the key, and keeps it where the data are kept', () => {
    expect(symmetric.properties).toMatchObject({ EnableKeyRotation: true });
    expect(symmetric.deletionPolicy).toBe(stage.keepsData ? 'Retain' : 'Delete');
  });

  it('gives no function an action with a star, and a star as resource only to write traces and the objects of a bucket', () => {
    const allowed = statements(template).filter(({ effect }) => effect === 'Allow');
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const starred = allowed.filter(({ resource }) => resource.includes('*'));
    const anywhere = starred.filter(({ resource }) => resource === '"*"').flatMap(({ actions }) => actions);
    expect(new Set(anywhere)).toEqual(new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']));
    // CDK puts files for deployments into a bucket of its own, from which one function takes them.
    const [taking, ...others] = starred.filter(({ resource }) => resource.includes('cdk-hnb659fds-assets-'));
    expect([taking?.actions, others]).toEqual([['s3:GetObject'], []]);
    for (const { actions, resource } of starred.filter((each) => each.resource !== '"*"' && each !== taking)) {
      expect(resource).toMatch(/"Fn::GetAtt":\["\w+","Arn"\]\},"\/\*"/);
      expect(actions.filter((action) => !/^s3:((Get|Put|Delete)Object|AbortMultipartUpload)$/.test(action))).toEqual(
        [],
      );
    }
  });

  it('lets functions put and query audit entries, and denies changing them to all of them and to everyone', () => {
    const changes = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];
    const changing = changes.map((action) => `dynamodb:${action}`);
    const onAudit = statements(template).filter(({ resource }) => resource.includes(audit.id));
    const actions = (effect: string) => onAudit.filter((one) => one.effect === effect).flatMap((one) => one.actions);
    const readsStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
    expect(new Set(actions('Allow'))).toEqual(
      new Set(['GetItem', 'PutItem', 'Query', 'Scan', ...readsStream].map((action) => `dynamodb:${action}`)),
    );
    const appending = actions('Allow').filter((action) => action === 'dynamodb:PutItem');
    expect(actions('Deny').filter((action) => action === 'dynamodb:UpdateItem')).toHaveLength(appending.length);
    expect(actions('Deny')).toEqual(expect.arrayContaining(changing));
    expect(audit.properties).toMatchObject({
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: expect.arrayContaining(changing) }],
        },
      },
    });
  });

  it.each([
    ['api', 'ApiFunctionLog'],
    ['pages', 'PagesFunctionLog'],
    ['reassess', 'WorkerLog'],
    ['announce', 'AnnouncerLog'],
    ['deliver', 'DeliveringLog'],
  ])('runs %s on Node 24 and arm64, traced, with JSON logs of its own group', (name, log) => {
    expect(functionOf(name).properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.stringContaining(log) } },
      KmsKeyArn: key,
    });
  });

  it('ends a request of the API before API Gateway does', () => {
    expect(handler.properties.Timeout).toBeLessThan(30);
  });

  it('hands shards to so many workers as the stage says, and gives one up after five deliveries', () => {
    const { workers, partiesPerSecond } = stage.reassessing;
    const worker = functionOf('reassess');
    expect(worker.properties).toMatchObject({
      ReservedConcurrentExecutions: workers,
      Environment: { Variables: { PARTIES_PER_SECOND: String(partiesPerSecond) } },
    });
    const queue = onlyResource(template, 'AWS::SQS::Queue', { VisibilityTimeout: 6 * 300 });
    expect(queue.properties).toMatchObject({
      VisibilityTimeout: 6 * Number(worker.properties.Timeout),
      RedrivePolicy: { maxReceiveCount: 5 },
    });
    for (const each of resources(template, 'AWS::SQS::Queue')) expect(each.properties.KmsMasterKeyId).toEqual(key);
    const from = { EventSourceArn: { 'Fn::GetAtt': [queue.id, 'Arn'] } };
    expect(onlyResource(template, 'AWS::Lambda::EventSourceMapping', from).properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: workers },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('wakes the announcer every minute, one at a time, and only once the workers are there', () => {
    const announcer = functionOf('announce');
    expect(announcer.properties).toMatchObject({ ReservedConcurrentExecutions: 1 });
    const target = Match.arrayWith([Match.objectLike({ Arn: { 'Fn::GetAtt': [announcer.id, 'Arn'] } })]);
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', Targets: target });
    const { DependsOn } = template.toJSON().Resources[announcer.id];
    expect(DependsOn).toContain(functionOf('reassess').id);
  });

  it('delivers to webhooks every minute, from no network of ours and with nothing but the tables in its settings', () => {
    const deliverer = functionOf('deliver');
    const rule = onlyResource(template, 'AWS::Events::Rule', { Description: Match.stringLikeRegexp('webhooks') });
    expect(rule.properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Targets: [{ Arn: { 'Fn::GetAtt': [deliverer.id, 'Arn'] } }],
    });
    expect(deliverer.properties).toMatchObject({ ReservedConcurrentExecutions: 2 });
    expect(deliverer.properties).not.toHaveProperty('VpcConfig');
    const settings = deployed(deliverer.properties.Environment);
    const { tables: read } = readDelivererSettings(settings);
    expect(read).toEqual({ records: records.id, audit: audit.id });
    expect(Object.keys(settings).filter((name) => !/^(POWERTOOLS_|NODE_OPTIONS$)/.test(name))).toHaveLength(2);
  });

  it('lets only those at the queue who have to do with it, each for its part', () => {
    const onQueues = statements(template).filter(({ resource }) => resource.includes('ReassessingQueue'));
    expect(onQueues.map(({ effect, actions }) => [effect, ...actions.map((action) => action.slice(4))])).toEqual([
      ['Allow', 'ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage', 'SendMessage'],
      ['Allow', 'SendMessage'],
    ]);
  });

  it('hands the API no secret in the open', () => {
    const environment = JSON.stringify(handler.properties.Environment);
    expect(environment).toContain('{{resolve:secretsmanager:');
    expect(JSON.stringify(template.toJSON())).not.toMatch(/[0-9a-f]{64}(?!\.zip)/);
  });

  it('keeps every log as long as the stage says', () => {
    const groups = resources(template, 'AWS::Logs::LogGroup');
    expect(new Set(groups.map((group) => group.properties.RetentionInDays))).toEqual(new Set([stage.logRetention]));
    // One for each function, and one for requests.
    expect(groups).toHaveLength(resources(template, 'AWS::Lambda::Function').length + 1);
  });

  it('throttles and logs every request, and opens the API to no other origin', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: stage.throttle.rateLimit,
        ThrottlingBurstLimit: stage.throttle.burstLimit,
      },
      AccessLogSettings: {
        DestinationArn: Match.anyValue(),
        Format: Match.not(Match.stringLikeRegexp('query|header')),
      },
    });
    expect(onlyResource(template, 'AWS::ApiGatewayV2::Api').properties).not.toHaveProperty('CorsConfiguration');
  });

  it('has a user group for each role', () => {
    const groups = resources(template, 'AWS::Cognito::UserPoolGroup');
    expect(groups.map((group) => group.properties.GroupName).toSorted()).toEqual(roles.toSorted());
  });

  it('invites its users, and asks each for a long password and a second factor', () => {
    expect(onlyResource(template, 'AWS::Cognito::UserPool').properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
    });
  });

  it('signs people in by authorization code, without a secret that a browser could not keep', () => {
    expect(
      onlyResource(template, 'AWS::Cognito::UserPoolClient', {
        CallbackURLs: [...stage.signIn.callbackUrls],
      }).properties,
    ).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('tells somebody when callers are failed, or a re-assessment does not come to its end', () => {
    const alarms = resources(template, 'AWS::CloudWatch::Alarm');
    expect(alarms.map((alarm) => alarm.properties.MetricName).toSorted()).toEqual([
      '5xx',
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'BrokenChains',
      'Checkpoints',
      'DeadDeliveries',
      'Errors',
      'Errors',
      'Errors',
      'Errors',
      'Errors',
      'IteratorAge',
      'IteratorAge',
      'Throttles',
    ]);
    for (const alarm of alarms) expect(alarm.properties.AlarmActions).toHaveLength(1);
  });
});

describe('the settings of the deployed API', () => {
  it('are those that the function reads, and name an issuer that its token check accepts', () => {
    const { properties } = lambda(templates.prod, 'api');
    const settings = readSettings({ ...deployed(properties.Environment), AWS_REGION: 'set by Lambda' });
    expect(settings.tables.records).not.toBe(settings.tables.audit);
    expect(settings.issuers.map((profile) => issuerProfile.parse(profile))).toMatchObject([
      {
        issuer: 'https://idp.example/pool',
        audience: { claim: 'client_id' },
        rolesClaim: 'cognito:groups',
        typ: null,
        requiredClaims: { token_use: 'access' },
        keys: { kind: 'jwks', uri: 'https://idp.example/pool/.well-known/jwks.json' },
      },
    ]);
  });
});

describe('the settings of the deployed workers', () => {
  it('are those that they read', () => {
    const worker = readWorkerSettings(deployed(lambda(templates.prod, 'reassess').properties.Environment));
    const announcer = readAnnouncerSettings(deployed(lambda(templates.prod, 'announce').properties.Environment));
    expect(worker).toEqual({ ...announcer, partiesPerSecond: 20 });
    expect(announcer.tables.records).not.toBe(announcer.tables.audit);
  });
});

describe('the stages of a deployment', () => {
  it('are all there when none is asked for', () => {
    expect(selectStages(undefined)).toEqual([stages.dev, stages.prod]);
  });

  it('are narrowed to the one that is asked for', () => {
    expect(selectStages('prod')).toEqual([stages.prod]);
  });

  it.each(['production', '', 'toString', 0])('do not include %j, and say so', (asked) => {
    expect(() => selectStages(asked)).toThrow(/There is no stage ".*"\. .* dev, prod\./);
  });
});
