import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { kmsSigner } from '../../functions/checkpoint/kms-signer.ts';
import { s3Shelf } from '../../functions/checkpoint/s3-shelf.ts';
import { readSettings } from '../../functions/checkpoint/settings.ts';
import { openNote, signNote } from '../../shared/log/note.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { newKeyFile } from '../log/key-file.ts';

const text = 'example.org/log\n1\nAAAA\n';

/** KMS with one key in it, which does what KMS says of `ED25519_SHA_512` and of no other algorithm. */
function kmsWith(pem: string) {
  const client = new KMSClient({ region: 'eu-west-1' });
  const mock = mockClient(client);
  const key = createPrivateKey(pem);
  const PublicKey = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  mock.on(GetPublicKeyCommand, { KeyId: 'arn:key' }).resolves({ PublicKey });
  mock
    .on(SignCommand, { KeyId: 'arn:key', MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' })
    .callsFake(({ Message }) => ({ Signature: new Uint8Array(sign(null, Message, key)) }));
  return client;
}

describe('a key in KMS', () => {
  it('signs as the same key in a file would', async () => {
    const pem = newKeyFile();
    const [there, here] = [
      await kmsSigner(kmsWith(pem), 'arn:key', 'example.org/log'),
      keyFileSigner('example.org/log', pem),
    ];
    expect(there.vkey).toBe(here.vkey);
    const note = await signNote(text, [there]);
    expect(note).toBe(await signNote(text, [here]));
    expect(openNote(note, [here.vkey])).toEqual({ text, signedBy: [here.vkey] });
  });

  it('of another kind is refused before anything is signed', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await expect(kmsSigner(kmsWith(pem), 'arn:key', 'example.org/log')).rejects.toThrow('Ed25519');
  });
});

describe('the shelf in S3', () => {
  const refused = (status: number) =>
    new S3ServiceException({ name: 'Refused', $fault: 'client', $metadata: { httpStatusCode: status } });

  /** A bucket in which S3 finds this note under every name. */
  function shelfWith(kept: string | undefined, refusal = refused(412)) {
    const client = new S3Client({ region: 'eu-west-1' });
    const mock = mockClient(client);
    const put = mock.on(PutObjectCommand);
    if (kept === undefined) put.resolves({});
    else put.rejects(refusal);
    mock.on(GetObjectCommand).callsFake(() => {
      const Body = Object.assign(Readable.from([]), { transformToString: async () => kept });
      return { Body };
    });
    return { mock, shelf: s3Shelf(client, 'a-bucket') };
  }

  it('puts a note only where there is none, with the checksum that locked objects need', async () => {
    const { mock, shelf } = shelfWith(undefined);
    await shelf.put('2026-11-22/060000Z.txt', 'the note');
    expect(mock.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input)).toMatchObject([
      {
        Bucket: 'a-bucket',
        Key: '2026-11-22/060000Z.txt',
        Body: 'the note',
        IfNoneMatch: '*',
        ChecksumAlgorithm: 'SHA256',
      },
    ]);
  });

  it('takes the same note again, and refuses another one under the same name', async () => {
    await shelfWith('the note').shelf.put('a name', 'the note');
    await expect(shelfWith('another').shelf.put('a name', 'the note')).rejects.toThrow('Another checkpoint is kept');
  });

  it.each([403, 409, 503])('passes on that S3 answers %d, so that the next minute tries again', async (status) => {
    const { shelf } = shelfWith('the note', refused(status));
    await expect(shelf.put('a name', 'the note')).rejects.toMatchObject({ $metadata: { httpStatusCode: status } });
  });
});

describe('the settings of the notary', () => {
  const variables = {
    RECORDS_TABLE: 'r',
    AUDIT_TABLE: 'a',
    LOG_ORIGIN: 'o',
    LOG_KEYS: 'old,new',
    CHECKPOINT_BUCKET: 'b',
  };

  it('name all keys in force', () => {
    expect(readSettings(variables)).toEqual({
      tables: { records: 'r', audit: 'a' },
      origin: 'o',
      keys: ['old', 'new'],
      bucket: 'b',
    });
  });

  it.each(Object.keys(variables))('are refused without %s, by name', (name) => {
    expect(() => readSettings({ ...variables, [name]: '' })).toThrow(name);
  });
});
