import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownProgress } from '../../../api/routes/reassessments.ts';
import { Button } from '../../components/button.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';

type Progress = z.output<typeof shownProgress>;

/** The service keeps more of those that failed than anybody reads; what is said of them is that they are some. */
const mostNamed = 25;

/** How far assessing everybody again has come, who moved, and who could not be assessed. */
export const jobPage: PageSpec = {
  method: 'GET',
  path: '/admin/jobs/{job}',
  for: ['administrator'],
  handle: async ({ api, params, text }) => {
    const { body: job } = await api.get(`/v1/reassessments/${params.job}`, shownProgress);
    const failed = await Promise.all(
      job.failedParties.slice(0, mostNamed).map(async (id) => (await api.get(`/v1/parties/${id}`, shownParty)).body),
    );
    const name = ruleSets.find(({ id }) => id === job.ruleSet.id)?.title;
    const title = text.say('admin.job.title', { book: name === undefined ? job.ruleSet.id : text.law(name).text });
    return {
      kind: 'page',
      title,
      back: { href: '/admin/jobs', text: text.say('admin.jobs.title') },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList rows={factsOf(job, text)} />
          {(job.state === 'queued' || job.state === 'running') && (
            <Button text={text.say('admin.job.refresh')} href={`/admin/jobs/${job.id}`} />
          )}
          <Moves job={job} text={text} />
          <Failed parties={failed} text={text} />
        </>
      ),
    };
  },
};

function factsOf({ ruleSet, state, startedBy, createdAt, finishedAt, shards, counts }: Progress, text: Speaker) {
  const row = (key: Parameters<Speaker['say']>[0], value: string) => ({
    key: { text: text.say(key) },
    value: { text: value },
  });
  return [
    row('admin.registers.state', text.say(`admin.job.state.${state}`)),
    row('admin.jobs.version', ruleSet.version),
    row('admin.job.started', text.time(createdAt)),
    row('admin.job.by', text.say(`admin.job.by.${startedBy}`)),
    ...(finishedAt === null ? [] : [row('admin.job.finished', text.time(finishedAt))]),
    row('admin.job.done', text.say('admin.job.parts', shards)),
    row('admin.job.renewed', text.number(counts.renewed)),
    row('admin.job.unchanged', text.number(counts.unchanged)),
    row('admin.job.not-judged', text.number(counts.notJudged)),
    row('admin.job.failed', text.number(counts.failed)),
  ];
}

function Moves({ job: { bandChanges }, text }: { job: Progress; text: Speaker }) {
  if (bandChanges.length === 0) return null;
  const title = text.say('admin.job.moves');
  return (
    <ScrollPane label={title}>
      <Table
        caption={title}
        captionClasses="govuk-table__caption--m"
        head={[
          { text: text.say('admin.job.from-band') },
          { text: text.say('admin.job.to-band') },
          { text: text.say('admin.job.parties'), format: 'numeric' },
        ]}
        rows={bandChanges.map(({ from, to, parties }) => [
          { text: from === 'none' ? text.say('admin.job.no-band') : text.say(`band.${from}`) },
          { text: text.say(`band.${to}`) },
          { text: text.number(parties), format: 'numeric' },
        ])}
      />
    </ScrollPane>
  );
}

function Failed({ parties, text }: { parties: readonly z.output<typeof shownParty>[]; text: Speaker }) {
  if (parties.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('admin.job.failed-parties')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {parties.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`/admin/parties/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
