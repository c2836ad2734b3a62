import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { LogSigner } from '../../shared/log/signer.ts';
import { vkeyOf } from '../../shared/log/vkey.ts';

/**
 * A signer whose Ed25519 key is in KMS and never leaves it. `RAW` and `ED25519_SHA_512` make KMS sign the message
 * itself (RFC 8032, section 5.1), as notes need it, and not a digest of it.
 * Throws `RangeError` where the key is none for Ed25519, and what KMS throws.
 */
export async function kmsSigner(client: KMSClient, KeyId: string, origin: string): Promise<LogSigner> {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
  if (PublicKey === undefined) throw new RangeError('KMS gave no public key.');
  const publicKey = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  return {
    vkey: vkeyOf(origin, publicKey),
    sign: async (Message) => {
      const command = new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' });
      const { Signature } = await client.send(command);
      if (Signature?.length !== 64) throw new RangeError('KMS gave no Ed25519 signature.');
      return Signature;
    },
  };
}
