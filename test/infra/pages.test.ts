import { describe, expect, it } from 'vitest';
import { routes } from '../../functions/api/routes.ts';
import { createPages } from '../../functions/pages/app.ts';
import { readSettings } from '../../functions/pages/settings.ts';
import { createSigningIn } from '../../functions/pages/sign-in/signing-in.ts';
import { apiPaths, isApiPath } from '../../infra/api-paths.ts';
import { deployed, lambda, onlyResource, resources, synthesize } from './synthesize.ts';

const template = synthesize('prod');
const pages = lambda(template, 'pages');
const api = lambda(template, 'api');

function functionBehind(route: string): string {
  const { properties } = onlyResource(template, 'AWS::ApiGatewayV2::Route', { RouteKey: route });
  const integration = JSON.stringify(properties.Target);
  const [found] = resources(template, 'AWS::ApiGatewayV2::Integration').filter(({ id }) => integration.includes(id));
  return JSON.stringify(found?.properties.IntegrationUri);
}

describe('the pages in AWS', () => {
  it('answer whatever is not of the API, and all of the API is answered by it', () => {
    expect(functionBehind('$default')).toContain(pages.id);
    for (const path of apiPaths) expect(functionBehind(`ANY ${path}`)).toContain(api.id);
    for (const { path } of routes) expect([path, isApiPath(path)]).toEqual([path, true]);
    expect(['/docs', '/docs/start.js', '/openapi.json'].filter(isApiPath)).toHaveLength(3);
    expect(['/', '/v1', '/docsx', '/my', '/assets/x'].filter(isApiPath)).toEqual([]);
  });

  it('begin with the settings of the stack, and lead to Cognito for signing in and out only', () => {
    const settings = readSettings({ ...deployed(pages.properties.Environment), AWS_REGION: 'eu-west-1' });
    expect(settings.signIn).toMatchObject({
      origin: 'https://paragraph13.example',
      issuer: 'https://idp.example/pool',
    });
    const never = async () => Promise.reject(new Error('It is not asked.'));
    const signingIn = createSigningIn({
      ...{ verifyToken: never, settings: settings.signIn, secret: settings.secret },
      // Nothing is read before somebody comes.
      store: Object.create(null),
    });
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    expect(createPages({ ...signingIn, api: never, log }).routes.length).toBeGreaterThan(5);
  });

  it('have their files in a bucket that nobody reads but the distribution, under names that hold their digests', () => {
    const { properties } = onlyResource(template, 'AWS::CloudFront::Distribution');
    expect(properties).toMatchObject({
      DistributionConfig: {
        CacheBehaviors: [{ PathPattern: '/assets/*', ViewerProtocolPolicy: 'redirect-to-https' }],
        // The managed policies that cache nothing, and that hand on everything but the name of the host.
        DefaultCacheBehavior: {
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        },
      },
    });
    expect(resources(template, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
    const [bucket, ...others] = resources(template, 'AWS::S3::Bucket').filter(({ id }) => /Assets/.test(id));
    expect(others).toEqual([]);
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    });
  });
});
