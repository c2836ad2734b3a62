import * as z from 'zod';
import { shownJob } from '../../../api/routes/reassessments.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { MistakeList } from '../../mistake-list.tsx';
import { More, pageQuery } from '../../more.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { PageView } from '../../view.ts';
import { Books } from './books.tsx';

const path = '/admin/jobs';
const jobs = z.object({ items: z.array(shownJob) });
const books = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), version: z.string(), title: z.string(), effectiveFrom: z.string(), digest: z.string() },
      versions: z.array(z.string()),
    }),
  ),
});

type Job = z.output<typeof shownJob>;

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
  const [{ body: reassessments, next }, { body: newest }, { body: ruleSets }] = await Promise.all([
    api.get('/v1/reassessments', jobs, { query: pageQuery(call) }),
    // What a book's state rests on, whichever page of the list is shown below.
    api.get('/v1/reassessments', jobs, { query: { limit: '100' } }),
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
        <Books books={ruleSets.items} jobs={newest.items} text={text} />
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
