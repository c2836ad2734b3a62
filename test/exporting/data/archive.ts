import type { BundleFile, Place } from '../../../shared/exporting/bundle-file.ts';
import { dataFile } from '../../../shared/exporting/data/data-file.ts';
import type { ExportJob } from '../../../shared/exporting/job.ts';
import { readLogHead } from '../../../shared/log/read-log.ts';
import { sequence } from '../../../shared/log/sequence.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import type { Store } from '../../../shared/store/store.ts';
import { day, openDesk } from '../../api/desk.ts';

type Asked = Pick<ExportJob, 'dataset' | 'format'> & Partial<ExportJob>;

/** All of a file, each page asked for by a place that was kept as JSON; `places` is how many there were. */
async function wholeFile(file: BundleFile): Promise<{ bytes: Buffer; rows: number; places: string[] }> {
  const parts: Uint8Array[] = [];
  const places: string[] = [];
  let rows = 0;
  for (let place: Place | undefined, more = true; more; more = place !== undefined) {
    const page = await file.page(place);
    parts.push(page.bytes);
    rows += page.rows;
    if (page.next !== undefined) places.push(JSON.stringify(page.next));
    place = page.next === undefined ? undefined : JSON.parse(places.at(-1) ?? 'null');
  }
  return { bytes: Buffer.concat(parts), rows, places };
}

function jobOf(asked: Asked, size: number): ExportJob {
  return {
    ...{ id: 'an-export', owner: 'an-auditor', reason: 'to be looked at', replay: true, version: 1 },
    ...{ ruleSet: null, band: null, period: null, parties: null, since: null },
    cut: { size, note: '', at: `${day}T12:00:00Z`, origin: 'log.example' },
    ...{ requestedAt: `${day}T12:00:00Z`, finishedAt: null, state: 'running', bundle: null, failure: null },
    progress: { file: null, files: null, rows: 0, bytes: 0 },
    ...asked,
  };
}

/** A data file of what is in a log of so many entries. */
export const exported = (store: Store, asked: Asked, size: number, partiesAtOnce = 100) =>
  wholeFile(dataFile({ store, job: jobOf(asked, size), partiesAtOnce }));

/** The API, and data files of what is in its log; `log` puts what these parties did into it. */
export async function openArchive() {
  const desk = await openDesk();
  const { store } = desk;

  async function log(parties: readonly { id: string }[]): Promise<number> {
    await sequence(
      store,
      parties.map(({ id }) => streams.party(id)),
    );
    return (await readLogHead(store)).size;
  }

  const file = (asked: Asked, size: number, partiesAtOnce?: number) => exported(store, asked, size, partiesAtOnce);

  const lines = async (asked: Omit<Asked, 'format'>, size: number): Promise<Record<string, unknown>[]> =>
    (await file({ ...asked, format: 'ndjson' }, size)).bytes
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  return { ...desk, log, jobOf, file, lines };
}
