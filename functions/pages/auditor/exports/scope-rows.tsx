import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import type { listedExport } from '../../../api/show-export.ts';
import type { Speaker } from '../../texts/speaker.ts';

/** What an export was asked for, line by line. */
export function scopeRows(job: z.output<typeof listedExport>, text: Speaker) {
  const { dataset, format, ruleSet, band, period, parties, since, replay, reason, requestedAt, checkpoint } = job;
  const all = text.say('export.new.all');
  const row = (key: Parameters<Speaker['say']>[0], value: string) => ({
    key: { text: text.say(key) },
    value: { text: <bdi>{value}</bdi> },
  });
  return [
    row('export.dataset', text.say(`export.dataset.${dataset}`)),
    row('export.format', text.say(`export.format.${format}`)),
    row('export.rule-set', ruleSet === null ? all : titleOf(ruleSet, text)),
    row('export.band', band === null ? all : text.say(`band.${band}`)),
    row('export.period', period === null ? all : `${text.date(period.from)} – ${text.date(period.to)}`),
    row('export.parties', parties === null ? all : text.number(parties)),
    ...(since === null ? [] : [row('export.since', text.say('export.since-size', { size: since }))]),
    row('export.answers', text.say(replay ? 'export.answers-in' : 'export.answers-out')),
    row('export.reason', reason),
    row('exports.asked-at', text.time(requestedAt)),
    row('export.pinned', text.say('export.pinned-at', { at: text.time(checkpoint.at), size: checkpoint.size })),
  ];
}

function titleOf(ruleSet: string, text: Speaker): string {
  const title = ruleSets.find(({ id }) => id === ruleSet)?.title;
  return title === undefined ? ruleSet : text.law(title).text;
}
