import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noteText, openNote, signNote } from '../../shared/log/note.ts';
import { keyFileSigner, type LogSigner } from '../../shared/log/signer.ts';
import { parseVkey, vkeyOf } from '../../shared/log/vkey.ts';

/** The key of RFC 8032, section 7.1, test 1, as PKCS #8: a seed that everybody knows, so that a signature is the same for ever. */
const published = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpe7RZ4sBM+zLRr+Rg
-----END PRIVATE KEY-----
`;
const name = 'paragraph-13.example/log';
const text = `${name}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nat 2026-11-22T06:00:00Z\n`;

function newSigner(of: string = name): LogSigner {
  return keyFileSigner(
    of,
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
}

describe('the public key of a log', () => {
  it('is named by a hash of its name and its bytes', () => {
    // The example of golang.org/x/mod/sumdb/note, of which C2SP signed-note is the description.
    const peterNeumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const { name: who, id, publicKey } = parseVkey(peterNeumann);
    expect([who, Buffer.from(id).toString('hex')]).toEqual(['PeterNeumann', 'c74f20a3']);
    expect(vkeyOf(who, publicKey)).toBe(peterNeumann);
  });

  it.each([
    ['another key id', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another name', 'PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another type', 'PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['too few bytes', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy'],
    ['no name', '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['nothing at all', ''],
  ])('is refused with %s', (_, vkey) => {
    expect(() => parseVkey(vkey)).toThrow(RangeError);
  });

  it('is an Ed25519 key under a name without spaces', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(() => vkeyOf(name, rsa.publicKey)).toThrow('Ed25519');
    expect(() => vkeyOf('a log', generateKeyPairSync('ed25519').publicKey)).toThrow('name');
    expect(() => vkeyOf('a+log', generateKeyPairSync('ed25519').publicKey)).toThrow('name');
  });
});

describe('a signed note', () => {
  it('is these bytes for this text and this key, today and in seven years', async () => {
    expect(await signNote(text, [keyFileSigner(name, published)])).toMatchInlineSnapshot(`
      "paragraph-13.example/log
      0
      47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
      at 2026-11-22T06:00:00Z

      — paragraph-13.example/log /x/X2ks0uq96KV17gteJEj/54T2GttZZafftrDhZLRinqT6NHnI4u0NrZGnuqPexyy36OBS5slg0ZPYfBBRz3baOlA0=
      "
    `);
  });

  it('is verified as others sign it', () => {
    // The example of golang.org/x/mod/sumdb/note.
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const words =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const line =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(`${words}\n${line}`, [key])).toEqual({ text: words, signedBy: [key] });
  });

  it('by two keys of one name opens with either, as while a key is replaced, and says with which', async () => {
    const [old, fresh, stranger] = [newSigner(), newSigner(), newSigner()];
    const note = await signNote(text, [old, fresh]);
    expect(openNote(note, [old.vkey])).toEqual({ text, signedBy: [old.vkey] });
    expect(openNote(note, [fresh.vkey])).toEqual({ text, signedBy: [fresh.vkey] });
    expect(openNote(note, [stranger.vkey, fresh.vkey, old.vkey]).signedBy).toEqual([old.vkey, fresh.vkey]);
    expect(() => openNote(note, [stranger.vkey])).toThrow('None of the keys');
    expect(() => openNote(note, [])).toThrow('None of the keys');
  });

  it('does not open where its text was changed, even by a space', async () => {
    const signer = newSigner();
    const note = await signNote(text, [signer]);
    for (const changed of [
      note.replace('\n0\n', '\n1\n'),
      note.replace('at ', 'at  '),
      note.replace('06:00', '06:01'),
    ]) {
      expect(changed).not.toBe(note);
      expect(() => openNote(changed, [signer.vkey])).toThrow('is not one over this text');
    }
  });

  it('does not open where a stranger signs under the id of a key that is trusted', async () => {
    const signer = newSigner();
    const { privateKey } = generateKeyPairSync('ed25519');
    const forger: LogSigner = { vkey: signer.vkey, sign: async (message) => sign(null, message, privateKey) };
    const note = await signNote(text, [forger]);
    expect(() => openNote(note, [signer.vkey])).toThrow('is not one over this text');
    // Nor where the right signature stands beside the wrong one.
    const both = await signNote(text, [signer, forger]);
    expect(() => openNote(both, [signer.vkey])).toThrow('is not one over this text');
  });

  it('is by another key where only the name is the same, and where only the key is', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const note = await signNote(text, [keyFileSigner(name, pem)]);
    expect(() => openNote(note, [keyFileSigner('another.example/log', pem).vkey])).toThrow('None of the keys');
  });

  it.each([
    ['no empty line', (note: string) => note.replace('\n\n', '\n')],
    ['no signature', (note: string) => note.slice(0, note.indexOf('—'))],
    ['no line feed at its end', (note: string) => note.slice(0, -1)],
    ['another dash', (note: string) => note.replace('—', '-')],
    ['a signature that is no base64', (note: string) => note.replace(/.=*\n$/, '*\n')],
    ['words behind it', (note: string) => `${note}and more\n`],
    ['a carriage return', (note: string) => note.replace('\n', '\r\n')],
    ['a hundred and one signatures', (note: string) => note + note.slice(note.indexOf('—')).repeat(100)],
    ['nothing in it', () => ''],
  ])('is refused with %s', async (_, change) => {
    const signer = newSigner();
    const note = await signNote(text, [signer]);
    expect(openNote(note, [signer.vkey]).text).toBe(text);
    expect(() => openNote(change(note), [signer.vkey])).toThrow(RangeError);
  });

  it('gives its text without a key', async () => {
    expect(noteText(await signNote(text, [newSigner()]))).toBe(text);
    expect(() => noteText(text)).toThrow(RangeError);
  });

  it('is not made of a text that no note can hold, nor without a signer', async () => {
    await expect(signNote('no line feed', [newSigner()])).rejects.toThrow('ends with a line feed');
    await expect(signNote('a\ttab\n', [newSigner()])).rejects.toThrow('control character');
    await expect(signNote(text, [])).rejects.toThrow('at least one signature');
  });
});
