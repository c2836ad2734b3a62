import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import {
  getImport,
  getRegister,
  putImport,
  putImportNumbers,
  putRegister,
  type Register,
  type RegisterImport,
} from '../store/register.ts';
import type { Write } from '../store/write.ts';
import { type Importing, noAnswer, type RegisterFile } from './importing.ts';

/** An import that has begun: its id, the day of the register before it, and the actor in whose name it is made. */
export interface Begun {
  id: string;
  before: string | undefined;
  actor: string;
}

/**
 * Opens an import, or goes on with the open one of the very same file and day. An open one of another file is abandoned:
 * every import is the whole register, so this one puts right what that one left half done.
 * Throws `Problem('conflict')` where the register of a later day has been imported already.
 */
export async function beginImport({ store, by, newId, timing }: Importing, file: RegisterFile): Promise<Begun> {
  let id = '';
  let before: string | undefined;
  const prepare: CommitRequest['prepare'] = async ({ at }) => {
    const register = await getRegister(store, file.country);
    refuseOlder(register, file);
    before = register?.current?.asOf;
    const open = register?.open;
    const goesOn = open !== undefined && open.digest === file.digest && open.asOf === file.asOf;
    id = goesOn ? open.import : newId();
    const writes = goesOn ? [] : await opening(id, register, at);
    const action = goesOn ? 'licence-register.import-resumed' : 'licence-register.import-begun';
    const { country, asOf, source, digest } = file;
    const object = `licence-register/${country}/imports/${id}`;
    return {
      writes,
      audit: { action, object, version: 1, digest: digestOf({ asOf, source, digest }) },
      answer: noAnswer,
    };
  };

  async function opening(id: string, register: Register | undefined, at: Date): Promise<Write[]> {
    const { country, asOf, source, digest } = file;
    const abandoned = register?.open && (await getImport(store, country, register.open.import));
    const after = register?.open?.import ?? register?.current?.import;
    const made: Omit<RegisterImport, 'version'> = {
      ...{ id, country, asOf, source, digest, state: 'open', startedAt: at.toISOString() },
      ...(after === undefined ? {} : { after }),
    };
    const numbers = new Set([...file.rows, ...file.rejected].map(({ number }) => number).filter((each) => each !== ''));
    const current = register?.current;
    return [
      putRegister({ country, ...(current && { current }), open: { import: id, asOf, digest } }, register),
      putImport(made, undefined),
      putImportNumbers(country, id, [...numbers]),
      ...(abandoned === undefined ? [] : [putImport({ ...abandoned, state: 'abandoned' }, abandoned)]),
    ];
  }

  const committed = await commit(store, { stream: streams.licenceRegister(file.country), by, prepare }, timing);
  if (committed.replayed) throw new TypeError('An import began under no key, so nothing can be replayed.');
  return { id, before, actor: committed.entry.actor };
}

function refuseOlder(register: Register | undefined, { asOf }: RegisterFile): void {
  const current = register?.current?.asOf;
  if (current === undefined || current <= asOf) return;
  throw new Problem(
    'conflict',
    `The register of ${asOf} was not imported, because that of ${current} has been imported already.`,
  );
}
