import { type Band, bands } from '../../../../rules/vocabulary.ts';
import { type DataFormat, type Dataset, dataFormats, datasets } from '../../../../shared/exporting/job.ts';
import { readDay } from '../../declare/form/read-day.ts';
import type { PageCall } from '../../define-page.ts';
import type { Mistake } from '../../field-error.ts';
import { typedIn } from '../../typed.ts';
import { mostNamed, partiesNamed } from './parties-named.ts';

interface Asked {
  dataset: Dataset;
  format: DataFormat;
  ruleSet?: string;
  band?: Band;
  period?: { from: string; to: string };
  parties?: string[];
  since?: number;
  replay: boolean;
  reason: string;
}

/** What an auditor asks for, or what is wrong with it. Organisations are looked up by the API. */
export async function readAsked(call: PageCall): Promise<{ asked: Asked } | { mistakes: Mistake[] }> {
  const sent = typedIn(call.form);
  const mistakes: Mistake[] = [];
  const dataset = datasets.find((each) => each === sent('dataset'));
  const format = dataFormats.find((each) => each === sent('format'));
  const band = bands.find((each) => each === sent('band'));
  if (dataset === undefined) mistakes.push({ field: 'dataset', key: 'export.new.dataset-missing' });
  if (format === undefined) mistakes.push({ field: 'format', key: 'export.new.format-missing' });
  const period = readPeriod(sent, mistakes);
  const named = await partiesNamed(call, sent('parties'));
  if (named === 'too-many') {
    mistakes.push({ field: 'parties', key: 'export.new.parties-many', values: { most: mostNamed } });
  } else if (named.unknown.length > 0) {
    const values = { lines: call.text.list(named.unknown) };
    mistakes.push({ field: 'parties', key: 'export.new.parties-wrong', values });
  }
  const since = sizeOf(sent('since'));
  if (since === 'wrong') mistakes.push({ field: 'since', key: 'export.new.since-wrong' });
  const reason = sent('reason').replaceAll(/\s+/g, ' ');
  if (reason.length < 10 || reason.length > 200) mistakes.push({ field: 'reason', key: 'export.new.reason-wrong' });
  if (dataset === undefined || format === undefined || named === 'too-many' || since === 'wrong') return { mistakes };
  if (mistakes.length > 0) return { mistakes };
  const asked: Asked = {
    ...{ dataset, format, reason, replay: sent('replay') !== 'no' },
    ...(sent('ruleSet') === '' ? {} : { ruleSet: sent('ruleSet') }),
    ...(band === undefined ? {} : { band }),
    ...(period === undefined ? {} : { period }),
    ...(named.ids.length === 0 ? {} : { parties: named.ids }),
    ...(since === undefined ? {} : { since }),
  };
  return { asked };
}

function readPeriod(sent: (name: string) => string, mistakes: Mistake[]) {
  const day = (name: string) => ({
    day: sent(`${name}-day`),
    month: sent(`${name}-month`),
    year: sent(`${name}-year`),
  });
  const [from, to] = [readDay(day('from')), readDay(day('to'))];
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || 'mistake' in from) mistakes.push({ field: 'from-day', key: 'export.new.from-wrong' });
  if (to === undefined || 'mistake' in to) mistakes.push({ field: 'to-day', key: 'export.new.to-wrong' });
  if (from === undefined || to === undefined || 'mistake' in from || 'mistake' in to) return undefined;
  return { from: from.date, to: to.date };
}

/** The size that a checkpoint states in its second line, or one that stands by itself. */
function sizeOf(typed: string): number | 'wrong' | undefined {
  if (typed === '') return undefined;
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const size = lines.length === 1 ? lines[0] : lines[1];
  return size !== undefined && /^\d{1,15}$/.test(size) ? Number(size) : 'wrong';
}

const fields = [
  ['/format', { field: 'format', key: 'export.new.format-wrong' }],
  ['/ruleSet', { field: 'ruleSet', key: 'export.new.rule-set-wrong' }],
  ['/band', { field: 'band', key: 'export.new.band-wrong' }],
  ['/period', { field: 'to-day', key: 'export.new.to-wrong' }],
  ['/since', { field: 'since', key: 'export.new.since-wrong' }],
  ['/reason', { field: 'reason', key: 'export.new.reason-wrong' }],
] as const satisfies [string, Mistake][];

/** A mistake that the API names by its pointer, at the field that it is about; undefined where no field is. */
export const mistakeAt = (pointer: string): Mistake | undefined => fields.find(([at]) => pointer.startsWith(at))?.[1];
