import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../verify/unreadable.ts';
import { openZip } from '../../verify/zip.ts';
import { archive } from './archive.ts';

const folder = await mkdtemp(join(tmpdir(), 'archives-'));
afterAll(() => rm(folder, { recursive: true }));

async function opened(bytes: Uint8Array) {
  const path = join(folder, 'some.zip');
  await writeFile(path, bytes);
  const zip = await openZip(path);
  return {
    names: zip.names,
    whole: async (name: string, most?: number) => (await zip.whole(name, most).finally(zip.close)).toString('utf8'),
  };
}

const text = Buffer.from('a line\n'.repeat(1000));
const good = archive([
  ['manifest.json', Buffer.from('{}')],
  ['data/scores.csv', text],
]);

/** The archive with bytes of its directory changed, counted from where the directory's n-th entry begins. */
function changed(bytes: Buffer, entry: number, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  let at = -1;
  for (let found = 0; found <= entry; found++) at = copy.indexOf('PK\x01\x02', at + 1);
  copy[at + offset] = value;
  return copy;
}

describe('an archive', () => {
  it('gives its files as they are', async () => {
    const zip = await opened(good);
    expect(zip.names).toEqual(['manifest.json', 'data/scores.csv']);
    expect(await zip.whole('data/scores.csv')).toBe(text.toString());
  });

  it.each([
    ['is none', Buffer.from('PK but nothing else, and long enough to be looked at'), 'This is no ZIP archive.'],
    ['is cut off', good.subarray(0, good.length - 10), 'This is no ZIP archive.'],
    [
      'holds a name twice',
      archive([
        ['a', text],
        ['a', text],
      ]),
      'The archive holds a twice.',
    ],
    ['leads out of itself', archive([['../a', text]]), 'a name that no bundle has'],
    ['leads out of itself on the way', archive([['a/../../b', text]]), 'a name that no bundle has'],
    ['names a place from the root on', archive([['/a', text]]), 'a name that no bundle has'],
    ['is encrypted', changed(good, 0, 8, 1), 'manifest.json is encrypted.'],
    ['is packed otherwise', changed(good, 0, 10, 12), 'manifest.json is packed in a way that no bundle uses.'],
    ['lets two files share their bytes', changed(good, 1, 42, 0), 'shares its bytes with another file'],
  ])('that %s is refused', async (_, bytes, sentence) => {
    const opening = opened(bytes);
    await expect(opening).rejects.toThrow(Unreadable);
    await expect(opening).rejects.toThrow(sentence);
  });

  it('whose file unpacks to more than it says is refused before it is read as a whole', async () => {
    const packed = deflateRawSync(Buffer.alloc(1024 * 1024));
    const bomb = changed(archive([['bomb', packed]]), 0, 10, 8);
    await expect((await opened(bomb)).whole('bomb')).rejects.toThrow('bomb has not the length');
    await expect((await opened(good)).whole('data/scores.csv', 10)).rejects.toThrow('7000 bytes, and 10 are the most');
  });

  it('whose local header gives a file another name is refused', async () => {
    const bytes = Buffer.from(good);
    bytes.write('manifesT', bytes.indexOf('manifest'));
    await expect((await opened(bytes)).whole('manifest.json')).rejects.toThrow('gives manifest.json two names');
  });
});
