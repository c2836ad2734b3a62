import { Duration } from 'aws-cdk-lib';
import { OAuthScope, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { SignInSettingsInput } from '../../functions/pages/sign-in/settings.ts';
import type { Identity } from './identity.ts';

/** The pages as a client of the issuer, and how they sign people in as that client. */
interface PagesClient {
  client: UserPoolClient;
  settings: SignInSettingsInput;
}

/**
 * The client with which the pages sign people in. It keeps no secret, so its refresh tokens serve once (RFC 9700, section
 * 2.2.2), with a minute in which an answer that was lost can be asked for again.
 * @param origin where browsers find the pages, as `https://pages.example`
 */
export function addPagesClient({ userPool, domain }: Identity, origin: string): PagesClient {
  const client = userPool.addClient('Pages', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${origin}/sign-in/callback`],
      logoutUrls: [`${origin}/signed-out`],
    },
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    // No longer than a session of the pages.
    refreshTokenValidity: Duration.hours(12),
    refreshTokenRotationGracePeriod: Duration.seconds(60),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  const settings: SignInSettingsInput = {
    issuer: userPool.userPoolProviderUrl,
    clientId: client.userPoolClientId,
    signOut: { kind: 'cognito', address: `${domain.baseUrl()}/logout` },
    origin,
  };
  return { client, settings };
}
