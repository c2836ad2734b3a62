import type { KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from './issuer-profile.ts';

const curves: Partial<Record<SigningAlgorithm, string>> = {
  ES256: 'prime256v1',
  ES384: 'secp384r1',
  ES512: 'secp521r1',
};

const shortestModulus = 2048;

/** Whether a public key may verify an algorithm's signatures: its own curve (RFC 7518, 3.4), RSA of 2048 bits or more (3.3). */
export function fitsAlgorithm(key: KeyObject, algorithm: SigningAlgorithm): boolean {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.type !== 'public') return false;
  const curve = curves[algorithm];
  if (curve !== undefined) return key.asymmetricKeyType === 'ec' && namedCurve === curve;
  return key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= shortestModulus;
}
