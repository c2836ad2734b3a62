import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { IssuerProfileInput } from '../../shared/access/issuer-profile.ts';
import { roles } from '../../shared/access/principal.ts';
import type { Stage } from './stages.ts';

/** Who signs people in, and as clients of which kind we are known there. */
export interface Identity {
  userPool: UserPool;
  domain: UserPoolDomain;
  /** Of those who use the API by programs of their own. */
  client: UserPoolClient;
}

/**
 * The default issuer: a user pool with one group for each role, and a public client that signs people in by
 * authorization code. People are invited, never self-registered: the group is the role, and nobody gives it to himself.
 */
export function addIdentity(scope: Construct, stage: Stage): Identity {
  const group = new Construct(scope, 'Identity');
  const userPool = new UserPool(group, 'Users', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    // No text messages: numbers are stolen, and a second factor should not need one.
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: stage.keepsData,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  for (const role of roles) {
    new CfnUserPoolGroup(group, `Group-${role}`, { userPoolId: userPool.userPoolId, groupName: role });
  }
  // The account id makes the prefix unique; Cognito shares one name space among all its customers.
  const domain = userPool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: `paragraph-13-${stage.name}-${Aws.ACCOUNT_ID}` },
    managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
  });
  return { userPool, domain, client: addClient(userPool, stage) };
}

/** A browser or command line keeps no secret, so the client has none: the code is bound by PKCE (RFC 7636). */
function addClient(userPool: UserPool, stage: Stage): UserPoolClient {
  return userPool.addClient('Client', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [...stage.signIn.callbackUrls],
      logoutUrls: [...stage.signIn.logoutUrls],
    },
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(1),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
}

/** What Cognito's access tokens for these clients look like: no `aud` and no `typ`, but `client_id` and `token_use`. */
export function cognitoProfile({ userPool }: Identity, clients: readonly UserPoolClient[]): IssuerProfileInput {
  const issuer = userPool.userPoolProviderUrl;
  return {
    issuer,
    audience: { claim: 'client_id', anyOf: clients.map(({ userPoolClientId }) => userPoolClientId) },
    rolesClaim: 'cognito:groups',
    typ: null,
    requiredClaims: { token_use: 'access' },
    algorithms: ['RS256'],
    keys: { kind: 'jwks', uri: `${issuer}/.well-known/jwks.json` },
    longestLifetime: Duration.hours(1).toSeconds(),
  };
}
