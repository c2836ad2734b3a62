import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/announce/settings.ts';
import { readSettings as readWorkSettings } from '../../functions/work/settings.ts';
import { deployed, lambda, onlyResource, resources, statements, synthesize } from './synthesize.ts';

const template = synthesize('prod');

describe('the watch, deployed', () => {
  it('runs every hour, one at a time, and is heard of where it fails', () => {
    const watcher = lambda(template, 'watch');
    expect(watcher.properties).toMatchObject({ ReservedConcurrentExecutions: 1 });
    expect(
      onlyResource(template, 'AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)' }).properties,
    ).toMatchObject({
      Targets: [{ Arn: { 'Fn::GetAtt': [watcher.id, 'Arn'] } }],
    });
    const Dimensions = [{ Name: 'FunctionName', Value: { Ref: watcher.id } }];
    expect(onlyResource(template, 'AWS::CloudWatch::Alarm', { Dimensions }).properties.MetricName).toBe('Errors');
  });

  it('sends to the very queue that the workers read', () => {
    const queueOf = (name: string) =>
      JSON.stringify(Object(lambda(template, name).properties.Environment).Variables.QUEUE_URL);
    expect(queueOf('watch')).toBe(queueOf('work'));
    expect(readSettings(deployed(lambda(template, 'watch').properties.Environment)).queueUrl).toMatch(/^https:/);
  });
});

describe('the bus for events', () => {
  it('takes events from the workers, and from nobody else', () => {
    const puts = statements(template).filter(({ actions }) => actions.includes('events:PutEvents'));
    expect(puts).toHaveLength(1);
    const [bus] = resources(template, 'AWS::Events::EventBus');
    expect(puts[0]?.resource).toContain(bus?.id ?? 'no bus');
    expect(readWorkSettings(deployed(lambda(template, 'work').properties.Environment)).eventBus).toBe(bus?.id);
  });
});

describe('removing records', () => {
  it('is allowed to the API alone, wherever it runs: watches, and what erasing takes away', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy'));
    const all = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const removing = all.filter(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('dynamodb:DeleteItem'),
    );
    const leadingKeys = ['WATCH#*', 'PERSONAL#*', 'ACTOR#*', 'FEED#*', 'INVITATION#*', 'PARTY#*', 'SESSION#*'];
    expect(removing.length).toBeGreaterThan(0);
    for (const { Condition } of removing) {
      expect(Condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } });
    }
  });
});
