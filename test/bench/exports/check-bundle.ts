import * as z from 'zod';
import { readKey } from '../../../verify/note.ts';
import { type CheckResult, verdictOf } from '../../../verify/report.ts';
import { verifyBundle } from '../../../verify/verify-bundle.ts';
import { openZip } from '../../../verify/zip.ts';

const manifestSchema = z.object({ files: z.array(z.object({ name: z.string(), rows: z.number().nullable() })) });

/** How many rows the data of a bundle have: as its manifest says, and as they are counted. */
export async function countRows(path: string): Promise<{ said: number | null; counted: number }> {
  const zip = await openZip(path);
  try {
    const { files } = manifestSchema.parse(JSON.parse((await zip.whole('manifest.json')).toString()));
    const data = files.find(({ name }) => name.startsWith('data/'));
    if (data === undefined) throw new RangeError('The bundle has no data.');
    let lines = 0;
    for await (const bytes of zip.bytes(data.name)) {
      for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) lines += 1;
    }
    return { said: data.rows, counted: data.name.endsWith('.csv') ? lines - 1 : lines };
  } finally {
    await zip.close();
  }
}

const lineEnd = 10;

/** What the verifier says of a bundle, given the log's key. */
export async function verified(
  path: string,
  vkey: string,
): Promise<{ failed: readonly CheckResult[]; verdict: string }> {
  const checks = await verifyBundle(path, { pinned: readKey(vkey) });
  return { failed: checks.filter(({ state }) => state === 'failed'), verdict: verdictOf(checks) };
}
