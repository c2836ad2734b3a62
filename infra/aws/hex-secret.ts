import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

interface HexSecret {
  key: Key;
  description: string;
  /** Why it does not change by itself. */
  rotation: string;
}

/** 32 random bytes in hexadecimal, made on deployment and known to nobody. Why it travels in a setting: decision 0004. */
export function addHexSecret(scope: Construct, id: string, { key, description, rotation }: HexSecret): string {
  const secret = new Secret(scope, id, {
    description,
    encryptionKey: key,
    generateSecretString: {
      passwordLength: 64,
      excludeCharacters: 'ghijklmnopqrstuvwxyz',
      excludeUppercase: true,
      excludePunctuation: true,
      requireEachIncludedType: false,
    },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: rotation });
  return secret.secretValue.unsafeUnwrap();
}
