import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { folderShelf } from '../../infra/local/folder-shelf.ts';
import { keepLogging } from '../../infra/local/log.ts';
import { logSigners, rotateLogKey } from '../../infra/local/log-key-files.ts';
import { switchOnStreams } from '../../infra/local/streams.ts';
import { openNote, signNote } from '../../shared/log/note.ts';
import { newestCheckpoint } from '../../shared/log/read-log.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables, tables as definitions, type TableDefinition } from '../../shared/store/table.ts';
import { addEntries, newStreams } from '../log/entries.ts';
import { expectAllLogged } from '../log/whole-log.ts';
import { testConnection } from '../setup/tables.ts';
import { newFolder } from './command.ts';

let engine: Promise<DynamoDbLocal> | undefined;
afterAll(async () => (await engine)?.stop());

/** Tables as an earlier release made them: nobody was told of what is audited. */
async function oldTables(): Promise<Store> {
  engine ??= startDynamoDbLocal('memory');
  const { endpoint } = await engine;
  const client = new DynamoDBClient({ ...testConnection, endpoint });
  const tables = { records: `records-${randomUUID()}`, audit: `audit-${randomUUID()}` };
  const audit: TableDefinition = { ...definitions.audit, stream: null };
  await createTables(client, tables, { ...definitions, audit });
  const store = openStore({ ...testConnection, endpoint, tables, requestTimeoutMs: 20_000 });
  await newStreams(store, 3, 2);
  await switchOnStreams(client, tables);
  await switchOnStreams(client, tables);
  client.destroy();
  return store;
}

const files = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('the log on one machine', () => {
  it('begins with what an earlier release audited, goes on from there, and keeps its name and its checkpoints', async () => {
    const store = await oldTables();
    const folder = newFolder();
    const first = await keepLogging(store, folder, () => new Date('2031-04-05T06:07:08Z'));
    await first.settle();
    await first.stop();
    await expectAllLogged(store);
    const { note = '', checkpoint } = (await newestCheckpoint(store)) ?? {};
    expect(checkpoint).toMatchObject({
      size: 3,
      origin: expect.stringMatching(/^localhost\/paragraph-13\/[0-9a-f]{8}$/),
    });
    const shelved = files(join(folder, 'checkpoints')).filter((name) => name.endsWith('Z.txt'));
    expect(shelved).toHaveLength(1);
    const file = join(folder, 'checkpoints', shelved[0] ?? '');
    expect(readFileSync(file, 'utf8')).toBe(note);
    expect(statSync(file).mode & 0o777).toBe(0o444);

    await addEntries(store, ['party/0001', 'party/new']);
    const second = await keepLogging(store, folder, () => new Date('2031-04-05T06:08:08Z'));
    await second.settle();
    await second.stop();
    await expectAllLogged(store);
    const later = await newestCheckpoint(store);
    expect(later?.checkpoint.origin).toBe(checkpoint?.origin);
    expect(later?.checkpoint.size).toBe(5);
  });
});

describe('the key of the log in a file', () => {
  const origin = 'localhost/log';
  const vkeys = (folder: string) => logSigners(folder, origin).map(({ vkey }) => vkey);

  it('stays the same, until another is asked for: then both sign, and each alone is enough, until the old one is gone', async () => {
    const folder = newFolder();
    expect(rotateLogKey(folder)).toBeUndefined();
    const [old = ''] = vkeys(folder);
    expect(vkeys(folder)).toEqual([old]);
    expect(statSync(join(folder, 'log-key.pem')).mode & 0o777).toBe(0o600);

    const oldFile = rotateLogKey(folder) ?? '';
    const [stillOld, fresh = ''] = vkeys(folder);
    expect(stillOld).toBe(old);
    expect(fresh).not.toBe(old);
    const note = await signNote('a text\n', logSigners(folder, origin));
    for (const vkey of [old, fresh]) expect(openNote(note, [vkey]).signedBy).toEqual([vkey]);

    rmSync(oldFile);
    expect(vkeys(folder)).toEqual([fresh]);
  });

  it('that is damaged stops the start, and is not replaced', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'log-key.pem'), 'no key');
    expect(() => logSigners(folder, origin)).toThrow(/log-key\.pem is damaged\. Put a copy of it back\./);
    expect(readFileSync(join(folder, 'log-key.pem'), 'utf8')).toBe('no key');
  });
});

describe('the shelf in a folder', () => {
  it('takes a note once, the same again, and no other under its name; and leaves no draft', async () => {
    const folder = newFolder();
    const shelf = folderShelf(folder);
    await shelf.put('2026-11-22/060000Z.txt', 'the note');
    await shelf.put('2026-11-22/060000Z.txt', 'the note');
    await expect(shelf.put('2026-11-22/060000Z.txt', 'another')).rejects.toThrow('Another checkpoint is kept');
    expect(files(folder)).toEqual(['2026-11-22', join('2026-11-22', '060000Z.txt')]);
    expect(readFileSync(join(folder, '2026-11-22/060000Z.txt'), 'utf8')).toBe('the note');
  });
});
