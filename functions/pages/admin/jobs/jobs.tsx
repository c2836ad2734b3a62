import * as z from 'zod';
import { shownJob } from '../../../api/routes/reassessments.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { PageView } from '../../view.ts';
import { errorAt, type Mistake } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';

const path = '/admin/jobs';
const jobs = z.object({ items: z.array(shownJob) });
const books = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), version: z.string(), title: z.string(), effectiveFrom: z.string() },
      versions: z.array(z.string()),
    }),
  ),
});

type Job = z.output<typeof shownJob>;
type Book = z.output<typeof books>['items'][number];

const showJobsPage: PageSpec = {
  method: 'GET',
  path,
  for: ['administrator'],
  handle: async (call) => jobsView(call, []),
};

/** Has everybody assessed again under a rule book; organisations that are up to date stay as they are. */
const startJobPage: PageSpec = {
  method: 'POST',
  path,
  for: ['administrator'],
  handle: async (call) => {
    const { api, form } = call;
    const ruleSet = String(form.get('ruleSet') ?? '');
    if (ruleSet === '') return jobsView(call, [{ field: 'ruleSet', key: 'admin.jobs.again-missing' }]);
    try {
      const key = String(form.get('key') ?? '');
      const { body } = await api.send('POST', '/v1/reassessments', shownJob, { body: { ruleSet }, key });
      return { kind: 'redirect', to: `/admin/jobs/${body.id}` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 400) throw refused;
      return jobsView(call, [{ field: 'ruleSet', key: 'admin.jobs.again-missing' }]);
    }
  },
};

export const jobsPages = [showJobsPage, startJobPage];

async function jobsView(call: PageCall, mistakes: readonly Mistake[]): Promise<PageView> {
  const { api, text, csrf, newId } = call;
  const [{ body: reassessments, next }, { body: ruleSets }] = await Promise.all([
    api.get('/v1/reassessments', jobs, { query: pageQuery(call) }),
    api.get('/v1/rule-sets', books),
  ]);
  const title = text.say('admin.jobs.title');
  const titles = new Map(ruleSets.items.map(({ id, title: name }) => [id, text.law(name).text]));
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    width: 'full',
    back: { href: '/admin', text: text.say('admin.back') },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-heading-m">{text.say('admin.jobs.books')}</h2>
        <p class="govuk-body">{text.say('admin.jobs.books-lead')}</p>
        <Books books={ruleSets.items} jobs={reassessments.items} text={text} />
        <h2 class="govuk-heading-m">{text.say('admin.jobs.list')}</h2>
        {reassessments.items.length === 0 ? (
          <InsetText>{text.say('admin.jobs.none')}</InsetText>
        ) : (
          <SummaryList rows={reassessments.items.map((job) => jobRow(job, titles, text))} />
        )}
        <More next={next} call={call} />
        <h2 class="govuk-heading-m">{text.say('admin.jobs.again')}</h2>
        <Form action={path} csrf={csrf} formKey={newId()}>
          <Radios
            name="ruleSet"
            errorMessage={errorAt(mistakes, 'ruleSet', text)}
            fieldset={{ legend: { text: text.say('admin.jobs.book'), classes: 'govuk-fieldset__legend--s' } }}
            hint={{ text: text.say('admin.jobs.again-lead') }}
            items={ruleSets.items.map(({ id }) => ({ value: id, text: titles.get(id) ?? id }))}
          />
          <Button text={text.say('admin.jobs.again-send')} classes="govuk-button--secondary" preventDoubleClick />
        </Form>
        <p class="govuk-body">{text.say('admin.jobs.exports')}</p>
      </>
    ),
  };
}

function jobRow({ id, ruleSet, state, createdAt }: Job, titles: ReadonlyMap<string, string>, text: Speaker) {
  const at = text.time(createdAt);
  return {
    key: { text: at },
    value: {
      text: `${titles.get(ruleSet.id) ?? ruleSet.id} ${ruleSet.version}: ${text.say(`admin.job.state.${state}`)}`,
    },
    actions: { items: [{ href: `/admin/jobs/${id}`, text: text.say('admin.jobs.open'), visuallyHiddenText: at }] },
  };
}

/** Each rule book in force: whether its version is published, and whether all scores follow it. */
const Books = ({ books: all, jobs: made, text }: { books: readonly Book[]; jobs: readonly Job[]; text: Speaker }) => (
  <ScrollPane label={text.say('admin.jobs.books')}>
    <Table
      head={(
        [
          'admin.jobs.book',
          'admin.jobs.version',
          'admin.jobs.from',
          'admin.jobs.published',
          'admin.jobs.follow',
        ] as const
      ).map((key) => ({ text: text.say(key) }))}
      rows={all.map(({ id, title, version, effectiveFrom, versions }) => {
        const newest = made.find(({ ruleSet }) => ruleSet.id === id);
        return [
          {
            text: (
              <a class="govuk-link" href={`/rules/${id}`}>
                <LawWords text={text} english={title} />
              </a>
            ),
          },
          { text: <bdi>{version}</bdi> },
          { text: text.date(effectiveFrom) },
          { text: text.say(versions.includes(version) ? 'admin.jobs.published' : 'admin.jobs.unpublished') },
          {
            text: newest === undefined ? text.say('admin.jobs.never') : text.say(`admin.job.state.${newest.state}`),
          },
        ];
      })}
    />
  </ScrollPane>
);
