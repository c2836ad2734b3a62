import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { signInSettings } from '../../functions/pages/sign-in/settings.ts';
import { addIdentity, cognitoProfile } from '../../infra/aws/identity.ts';
import { addPagesClient } from '../../infra/aws/pages-client.ts';
import { stages } from '../../infra/aws/stages.ts';

const stack = new Stack(new App(), 'Pages', { env: { account: '111111111111', region: 'eu-west-1' } });
const identity = addIdentity(stack, stages.dev);
const { client, settings } = addPagesClient(identity, 'https://pages.example');
const profile = stack.resolve(cognitoProfile(identity, [identity.client, client]));
const template = Template.fromStack(stack);

describe('the pages as a client of Cognito', () => {
  it('sign people in by code alone, back to one address, with refresh tokens that serve once', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://pages.example/sign-in/callback'],
      LogoutURLs: ['https://pages.example/signed-out'],
      // With rotation, Cognito refuses a client that may renew tokens in the old way too.
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: 720,
      EnableTokenRevocation: true,
    });
  });

  it('are settings that the pages take, once deployment has put names in', () => {
    const { signOut, ...written } = stack.resolve(settings);
    expect(JSON.stringify(signOut)).toMatch(/"https:\/\/".*\/logout"/);
    const deployed = {
      issuer: 'https://pool.example',
      clientId: 'c',
      signOut: { ...signOut, address: 'https://d.example' },
    };
    expect(signInSettings.parse({ ...written, ...deployed })).toMatchObject({ signOut: { kind: 'cognito' } });
  });

  it('are known to the API, whose tokens name the client', () => {
    expect(profile.audience).toEqual({
      claim: 'client_id',
      anyOf: [stack.resolve(identity.client.userPoolClientId), stack.resolve(client.userPoolClientId)],
    });
  });
});
