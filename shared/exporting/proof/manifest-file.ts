import { parseCheckpoint } from '../../log/checkpoint.ts';
import { noteText } from '../../log/note.ts';
import type { BundleFile, MadeFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { wantedSegments } from './leaves-file.ts';
import { ruleSetFileName, ruleSetsOf } from './rule-set-files.ts';
import { wholeFile } from './whole-file.ts';

/**
 * `manifest.json`: what is in the bundle, given all other files of it. Making it throws `RangeError` where the chains
 * have not all segments that they are to have, such as of a party that was registered a moment ago and that the walk,
 * which is read through an index, did not meet: no bundle is better than one with something left out.
 */
export function manifestFile({ job }: ExportScope, made: readonly MadeFile[]): BundleFile {
  return wholeFile('manifest.json', () => `${JSON.stringify(manifestOf(job, made), null, 1)}\n`);
}

function manifestOf(job: ExportScope['job'], made: readonly MadeFile[]) {
  const { id, dataset, format, ruleSet, band, period, parties, since, replay, reason, cut } = job;
  const { origin, size, root, at } = parseCheckpoint(noteText(cut.note));
  const total = (name: string) => made.reduce((sum, { tally }) => sum + (tally[name] ?? 0), 0);
  if (total('segments') !== total(wantedSegments)) {
    throw new RangeError(
      `The chains of export ${id} have ${total('segments')} segments, and the log has ${total(wantedSegments)} for them.`,
    );
  }
  return {
    format: 'paragraph-13-bundle/1',
    id,
    origin,
    dataset,
    dataFormat: format,
    filter: { ruleSet, band, period, parties, since, replay },
    reason,
    checkpoint: { size, root: Buffer.from(root).toString('hex'), at },
    ruleSets: ruleSetsOf(job).map((set) => ({
      id: set.id,
      version: set.version,
      digest: set.digest,
      file: ruleSetFileName(set),
    })),
    files: made.map(({ name, bytes, sha256, rows }) => ({ name, bytes, sha256, rows: hasRows(name) ? rows : null })),
    streams: total('streams'),
    entries: total('entries'),
    segments: total('segments'),
    declarations: total('declarations'),
    assessments: total('assessments'),
    erased: total('erased'),
  };
}

/** Whether a file has records that can be counted. */
const hasRows = (name: string): boolean => name.startsWith('data/') || name.endsWith('.ndjson');
