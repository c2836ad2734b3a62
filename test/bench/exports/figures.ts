import type { CheckResult } from '../../../verify/report.ts';
import type { Figure } from '../figure.ts';
import type { AskedExport } from './logged-store.ts';
import type { MadeBundle } from './make-bundle.ts';

/** One export that was made, and what was found when its bundle was looked at. */
export interface Measured extends MadeBundle {
  kind: AskedExport;
  /** How many declarations there were. */
  size: number;
  rows: number;
  bytes: number;
  areRowsRight: boolean;
  /** Of the smallest size only, as is what follows. */
  proof: { failed: readonly CheckResult[]; verdict: string } | undefined;
  /** Whether it has the same bytes with shorter pages. */
  isSame: boolean | undefined;
}

/** A worker's, in AWS (`infra/aws/exporting.ts`). */
const workerBytes = 1024 * 1024 * 1024;
/** Below some thousand declarations neither pages nor the part of 8 MB that waits are as full as they become. */
const mostGrown = 32 * 1024 * 1024;
/** How much more a row may cost at a greater size. */
const most = { units: 1.05, time: 1.5 };

/** What the exports of all sizes come to. */
export function figuresOf(measured: readonly Measured[]): Figure[] {
  return [
    ...measured.flatMap((each) => [speed(each), memory(each)]),
    ...measured.flatMap((each) => [...sameBytes(each), ...proven(each)]),
    ...measured.flatMap((each) => growth(measured, each)),
  ];
}

const nameOf = ({ kind: { dataset, format, replay }, size }: Measured): string =>
  `${dataset}.${format} of ${size} declarations${replay ? '' : ', no replay'}`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const per = (sum: number, count: number): string => (sum / count).toPrecision(3);

function speed(each: Measured): Figure {
  const { rows, size, ms, cpuMs, used, bytes, areRowsRight } = each;
  const [read, written] = [per(used.read, rows), per(used.written, rows)];
  return {
    what: `export ${nameOf(each)}`,
    figure: `${Math.round((1000 * rows) / ms)} rows/s`,
    beside: `${rows} rows${areRowsRight ? '' : ' WRONG'}, ${read} read units and ${written} written for each (${per(used.read, size)} and ${per(used.written, size)} for each declaration, in ${per(used.calls, size)} calls), ${per(cpuMs, size)} ms of the worker's processor for each declaration, ${megabytes(bytes)}`,
    met: areRowsRight,
  };
}

function memory(each: Measured): Figure {
  const { resident, inUse } = each.memory;
  return {
    what: `export ${nameOf(each)}, memory`,
    figure: megabytes(inUse),
    beside: `the most in use behind a collection of garbage; ${megabytes(resident)} resident, of ${megabytes(workerBytes)}`,
    met: resident < workerBytes,
  };
}

function sameBytes(each: Measured): Figure[] {
  if (each.isSame === undefined) return [];
  const beside = 'SHA-256 of the bundle with longer and with shorter pages';
  return [{ what: `export ${nameOf(each)}, bytes`, figure: each.isSame ? 'same' : 'others', beside, met: each.isSame }];
}

function proven(each: Measured): Figure[] {
  if (each.proof === undefined) return [];
  const { failed, verdict } = each.proof;
  const beside = [verdict, ...failed.map(({ name, detail }) => `${name}: ${detail}`)].join(' ');
  return [
    { what: `export ${nameOf(each)}, verified`, figure: `${failed.length} failed`, beside, met: failed.length === 0 },
  ];
}

/** Beside the export of the same kind at the next smaller size. */
function growth(measured: readonly Measured[], each: Measured): Figure[] {
  const before = measured.findLast(({ kind, size }) => kind === each.kind && size < each.size);
  if (before === undefined) return [];
  const ratio = (of: (one: Measured) => number) => of(each) / each.rows / (of(before) / before.rows);
  const units = ratio((one) => one.used.read + one.used.written);
  const time = ratio((one) => one.cpuMs);
  const more = each.memory.inUse - before.memory.inUse;
  const resident = each.memory.resident - before.memory.resident;
  const what = `export ${nameOf(each)}`;
  const beside = `those of a row at ${before.size} declarations`;
  return [
    { what: `${what}, units of a row`, figure: `${units.toFixed(2)} x`, beside, met: units <= most.units },
    { what: `${what}, processor time of a row`, figure: `${time.toFixed(2)} x`, beside, met: time <= most.time },
    {
      what: `${what}, memory grown`,
      figure: megabytes(more),
      beside: `in use, and ${megabytes(resident)} resident, since ${before.size} declarations`,
      met: more <= mostGrown,
    },
  ];
}
