import { generateKeyPairSync } from 'node:crypto';

/** A new Ed25519 key as a key file has it: PEM, PKCS #8. */
export function newKeyFile(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
