import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import type { listedExport } from '../../../api/show-export.ts';
import type { Speaker } from '../../texts/speaker.ts';

type Job = z.output<typeof listedExport>;

/** What an export was asked for, line by line. */
export function scopeRows(job: Job, text: Speaker) {
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
    {
      key: { text: text.say('export.parties') },
      value: { text: parties === null ? all : <PartiesNamed job={job} text={text} /> },
    },
    ...(since === null ? [] : [row('export.since', text.say('export.since-size', { size: since }))]),
    row('export.answers', text.say(replay ? 'export.answers-in' : 'export.answers-out')),
    row('export.reason', reason),
    row('exports.asked-at', text.time(requestedAt)),
    row('export.pinned', text.say('export.pinned-at', { at: text.time(checkpoint.at), size: checkpoint.size })),
  ];
}

/** The first organisations that an export is narrowed to, and how many more. */
function PartiesNamed({ job: { parties, firstParties }, text }: { job: Job; text: Speaker }) {
  const first = firstParties ?? [];
  const more = (parties ?? 0) - first.length;
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {first.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={`/parties/${id}`}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
      {more > 0 && <li>{text.say('export.parties-more', { count: more })}</li>}
    </ul>
  );
}

/** The same in a line; undefined where all are meant. */
export function onlyWords({ parties, firstParties }: Job, text: Speaker): string | undefined {
  if (parties === null || firstParties === null) return undefined;
  const names = text.list(firstParties.map(({ name }) => name));
  const count = parties - firstParties.length;
  return count > 0 ? text.say('export.only-more', { names, count }) : text.say('export.only', { names });
}

function titleOf(ruleSet: string, text: Speaker): string {
  const title = ruleSets.find(({ id }) => id === ruleSet)?.title;
  return title === undefined ? ruleSet : text.law(title).text;
}
