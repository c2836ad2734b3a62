import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { apiPaths } from '../api-paths.ts';
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

/**
 * The way in: an HTTP API that hands what is the API's to its function and all else to the one of the pages, throttled
 * and logged, closed to other origins.
 */
export function addHttpApi(
  scope: Construct,
  stage: Stage,
  { handler, pages }: { handler: IFunction; pages: IFunction },
): { api: HttpApi; url: string } {
  const group = new Construct(scope, 'HttpApi');
  const api = new HttpApi(group, 'Api', {
    apiName: `paragraph-13-${stage.name}`,
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration('Pages', pages),
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
  const integration = new HttpLambdaIntegration('Handler', handler);
  for (const path of apiPaths) api.addRoutes({ path, integration });
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
      'The functions themselves check the bearer token or the session of everything that is not public (shared/access, functions/pages/session): an authorizer here knows neither the public routes nor problem+json, and would accept what our stricter checks refuse.',
  });
  return { api, url };
}
