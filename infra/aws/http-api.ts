import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { addLogGroup } from './log-group.ts';
import type { Stage } from './stages.ts';

/** Who called what, and how it ended. Never the query: it can hold names. Never a header: it can hold a token. */
const accessLog = {
  at: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
};

/** The way in: an HTTP API that hands every request to one function, throttled and logged, closed to other origins. */
export function addHttpApi(scope: Construct, stage: Stage, handler: IFunction): { api: HttpApi; url: string } {
  const group = new Construct(scope, 'HttpApi');
  const api = new HttpApi(group, 'Api', {
    apiName: `paragraph-13-${stage.name}`,
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration('Handler', handler),
    ...(stage.corsOrigins.length > 0 && {
      corsPreflight: {
        allowOrigins: [...stage.corsOrigins],
        allowMethods: [CorsHttpMethod.ANY],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
        exposeHeaders: ['etag', 'link', 'location', 'idempotent-replayed', 'retry-after'],
        maxAge: Duration.hours(1),
      },
    }),
  });
  const { url } = new HttpStage(group, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: stage.throttle,
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(addLogGroup(group, 'AccessLog', stage)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  Validations.of(api).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'The function itself checks the bearer token of every route that is not public (shared/access): an authorizer here knows neither the public routes nor problem+json, and would accept what our stricter checks refuse.',
  });
  return { api, url };
}
