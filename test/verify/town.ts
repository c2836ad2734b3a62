import { createHash, generateKeyPairSync } from 'node:crypto';
import { askExport } from '../../shared/exporting/ask-export.ts';
import type { BundleFile, MadeFile, Place } from '../../shared/exporting/bundle-file.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { keepLogKeys } from '../../shared/log/log-keys.ts';
import { makeCheckpoint } from '../../shared/log/make-checkpoint.ts';
import { newestCheckpoint } from '../../shared/log/read-log.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { day, openDesk } from '../api/desk.ts';

const origin = 'log.example/paragraph-13';

/** A signer of notes with a new key. */
export function newSigner(name: string = origin) {
  const { privateKey } = generateKeyPairSync('ed25519');
  return keyFileSigner(name, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

type Asked = Partial<Parameters<typeof askExport>[1]>;

/** The API with a log above it, and exports of what is in the log. */
export async function openTown() {
  const desk = await openDesk();
  const { store } = desk;
  const signer = newSigner();
  let minutes = 0;
  const now = () => new Date(Date.parse(`${day}T12:00:00Z`) + minutes * 60_000);
  await keepLogKeys(store, [signer.vkey], now());

  /** Puts what these parties did into the log, and what is in other streams. */
  async function log(parties: readonly { id: string }[], others: readonly string[] = []): Promise<void> {
    await sequence(store, [...parties.map(({ id }) => streams.party(id)), ...others]);
  }

  /** Puts what these parties did into the log, and signs it. */
  async function checkpoint(parties: readonly { id: string }[]): Promise<string> {
    await log(parties);
    minutes += 1;
    const shelf = { put: async () => {} };
    return (await makeCheckpoint({ store, signers: [signer], shelf, origin, now })).note;
  }

  async function bundle(asked: Asked = {}, partiesAtOnce = 100): Promise<Map<string, Buffer>> {
    const everything = { ruleSet: null, band: null, period: null, parties: null, since: null, replay: true };
    const wish = { ...everything, dataset: 'scores', format: 'ndjson', reason: 'to be verified', ...asked } as const;
    const facts = { id: 'an-export', owner: 'an-auditor', at: now() };
    const job = { ...(await askExport(store, wish, facts)), version: 1 };
    return bundleOf((made) => filesOf({ store, job, partiesAtOnce }, made));
  }

  const logSize = async () => (await newestCheckpoint(store))?.checkpoint.size ?? 0;
  return { ...desk, signer, log, checkpoint, bundle, logSize };
}

/** All files, made one after the other. */
async function bundleOf(filesOf: (made: readonly MadeFile[]) => readonly BundleFile[]): Promise<Map<string, Buffer>> {
  const made: MadeFile[] = [];
  const files = new Map<string, Buffer>();
  for (let file = filesOf(made)[0]; file !== undefined; file = filesOf(made)[made.length]) {
    const parts: Uint8Array[] = [];
    const tally = new Map<string, number>();
    let rows = 0;
    for (let place: Place | undefined, more = true; more; more = place !== undefined) {
      const page = await file.page(place);
      parts.push(page.bytes);
      rows += page.rows;
      for (const [name, count] of Object.entries(page.tally ?? {})) tally.set(name, (tally.get(name) ?? 0) + count);
      // A place is kept as JSON between two pages.
      place = page.next === undefined ? undefined : JSON.parse(JSON.stringify(page.next));
    }
    const bytes = Buffer.concat(parts);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    made.push({ name: file.name, bytes: bytes.length, sha256, rows, tally: Object.fromEntries(tally) });
    files.set(file.name, bytes);
  }
  return files;
}
