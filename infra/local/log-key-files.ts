import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileSigner, type LogSigner } from '../../shared/log/signer.ts';
import { CannotStart } from './cannot-start.ts';
import { keptSecret } from './secret.ts';

const current = 'log-key.pem';
/** Keys that are being replaced: they sign beside the current one for as long as their files are there. */
const replaced = /^log-key-[0-9a-f]{8}\.pem$/;

/**
 * All keys in the folder that sign the log, the current one last; it is made where there is none.
 * @throws {CannotStart} when one is damaged
 */
export function logSigners(folder: string, origin: string): LogSigner[] {
  keptSecret(folder, current, newKey);
  const names = readdirSync(folder).filter((name) => replaced.test(name));
  return [...names.sort(), current].map((name) => {
    const file = join(folder, name);
    try {
      return keyFileSigner(origin, readFileSync(file, 'utf8'));
    } catch (cause) {
      throw Object.assign(new CannotStart(`The file ${file} is damaged. ${remedy}`), { cause });
    }
  });
}

const remedy =
  'Put a copy of it back. Without one take it away: a new key is made, which nobody knows who pinned the old one.';

/** Has a new key sign from now on, and the old one beside it. Gives the file of the old one; undefined where there was none. */
export function rotateLogKey(folder: string): string | undefined {
  const file = join(folder, current);
  if (!existsSync(file)) return undefined;
  const id = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  const old = join(folder, `log-key-${id}.pem`);
  renameSync(file, old);
  return old;
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
