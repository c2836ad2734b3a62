import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/statistics/settings.ts';
import { deployed, lambda, onlyResource, synthesize } from './synthesize.ts';

const template = synthesize('prod');

describe('the counting of years, deployed', () => {
  it('runs every hour, one at a time, and is heard of where it fails', () => {
    const counter = lambda(template, 'statistics');
    expect(counter.properties).toMatchObject({ ReservedConcurrentExecutions: 1 });
    const rule = onlyResource(template, 'AWS::Events::Rule', { ScheduleExpression: 'cron(30 * * * ? *)' });
    expect(rule.properties).toMatchObject({ Targets: [{ Arn: { 'Fn::GetAtt': [counter.id, 'Arn'] } }] });
    const Dimensions = [{ Name: 'FunctionName', Value: { Ref: counter.id } }];
    expect(onlyResource(template, 'AWS::CloudWatch::Alarm', { Dimensions }).properties.MetricName).toBe('Errors');
  });

  it('shows no fewer than 11 organisations, and starts with no number that tells of one or of none', () => {
    const settings = deployed(lambda(template, 'statistics').properties.Environment);
    expect(readSettings(settings).least).toBe(11);
    for (const least of ['4', '101', '11.5', '']) {
      expect(() => readSettings({ ...settings, LEAST_SHOWN: least })).toThrow('LEAST_SHOWN');
    }
  });
});
