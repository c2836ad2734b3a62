import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/api/settings.ts';
import { selectStages, stages } from '../../infra/aws/stages.ts';
import { issuerProfile } from '../../shared/access/issuer-profile.ts';
import { roles } from '../../shared/access/principal.ts';
import { type TableDefinition, tables } from '../../shared/store/table.ts';
import { deployed, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const templates = { dev: synthesize('dev'), prod: synthesize('prod') };

function keyedBy({ partitionKey, sortKey }: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) {
  return [
    { AttributeName: partitionKey.name, KeyType: 'HASH' },
    { AttributeName: sortKey.name, KeyType: 'RANGE' },
  ];
}

describe.each(Object.values(stages))('the stack of $name', (stage) => {
  const template = templates[stage.name];
  const [keyId] = Object.keys(template.findResources('AWS::KMS::Key'));
  const key = { 'Fn::GetAtt': [keyId, 'Arn'] };
  const table = (name: keyof typeof tables) =>
    onlyResource(template, 'AWS::DynamoDB::Table', { KeySchema: keyedBy(tables[name]) });
  const records = table('records');
  const audit = table('audit');
  const handler = onlyResource(template, 'AWS::Lambda::Function');

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
  });

  it('rotates the key, and keeps it where the data are kept', () => {
    const { properties, deletionPolicy } = onlyResource(template, 'AWS::KMS::Key');
    expect(properties).toMatchObject({ EnableKeyRotation: true });
    expect(deletionPolicy).toBe(stage.keepsData ? 'Retain' : 'Delete');
  });

  it('gives no function an action with a star, and a star as resource only to write traces', () => {
    const allowed = statements(template).filter(({ effect }) => effect === 'Allow');
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    expect(allowed.filter(({ resource }) => resource.includes('*')).flatMap(({ actions }) => actions)).toEqual([
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('lets the API put and query audit entries, and denies changing them to it and to everyone', () => {
    const changes = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];
    const changing = changes.map((action) => `dynamodb:${action}`);
    const onAudit = statements(template).filter(({ resource }) => resource.includes(audit.id));
    const actions = (effect: string) => onAudit.filter((one) => one.effect === effect).flatMap((one) => one.actions);
    expect(actions('Allow').toSorted()).toEqual(['dynamodb:PutItem', 'dynamodb:Query']);
    expect(actions('Deny')).toEqual(expect.arrayContaining(changing));
    expect(audit.properties).toMatchObject({
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: expect.arrayContaining(changing) }],
        },
      },
    });
  });

  it('runs the API on Node 24 and arm64, traced, with JSON logs of its own group', () => {
    expect(handler.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.stringContaining('ApiFunctionLog') } },
      KmsKeyArn: key,
    });
    expect(handler.properties.Timeout).toBeLessThan(30);
  });

  it('hands the API no secret in the open', () => {
    const environment = JSON.stringify(handler.properties.Environment);
    expect(environment).toContain('{{resolve:secretsmanager:');
    expect(JSON.stringify(template.toJSON())).not.toMatch(/[0-9a-f]{64}(?!\.zip)/);
  });

  it('keeps every log as long as the stage says', () => {
    const groups = resources(template, 'AWS::Logs::LogGroup');
    expect(groups.map((group) => group.properties.RetentionInDays)).toEqual([stage.logRetention, stage.logRetention]);
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
    expect(onlyResource(template, 'AWS::Cognito::UserPoolClient').properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('tells somebody when callers are failed', () => {
    const alarms = resources(template, 'AWS::CloudWatch::Alarm');
    expect(alarms.map((alarm) => alarm.properties.MetricName).toSorted()).toEqual(['5xx', 'Errors', 'Throttles']);
    for (const alarm of alarms) expect(alarm.properties.AlarmActions).toHaveLength(1);
  });
});

describe('the settings of the deployed API', () => {
  it('are those that the function reads, and name an issuer that its token check accepts', () => {
    const { properties } = onlyResource(templates.prod, 'AWS::Lambda::Function');
    const settings = readSettings(deployed(properties.Environment));
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
