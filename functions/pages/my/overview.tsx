import * as z from 'zod';
import { formsOf } from '../../../shared/assessing/forms-of.ts';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownVerdict } from '../../api/show-assessment.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { declarationsOf } from '../declare/open-draft.ts';
import type { PageSpec } from '../define-page.ts';
import { BandTag } from './band-tag.tsx';
import { verdictRows } from './verdict-rows.tsx';

const assessments = z.object({
  items: z.array(z.object({ id: z.string(), createdAt: z.string(), ...shownVerdict })),
});

/** One organisation as its members see it: where it stands, what is to do, and what was before. */
export const overviewPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: party }, { body: history }, declarations] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      api.get(`/v1/parties/${params.party}/assessments`, assessments),
      declarationsOf(call),
    ]);
    const forms = formsOf(party).filter((form) => form !== 'contract');
    const [current] = history.items;
    return {
      kind: 'page',
      title: party.name,
      width: 'full',
      back: { href: '/my', text: text.say('my.title') },
      body: (
        <>
          <h1 class="govuk-heading-l">
            <bdi>{party.name}</bdi>
          </h1>
          <p class="govuk-body">{text.say(`my.identity.${party.identity}`)}</p>
          {current === undefined ? (
            <InsetText>{text.say('my.overview.no-score')}</InsetText>
          ) : (
            <>
              <h2 class="govuk-heading-m">{text.say('my.overview.score')}</h2>
              <SummaryList rows={verdictRows(current, text)} />
              <p class="govuk-body">
                <a class="govuk-link" href={`/my/${party.id}/results/${current.id}`}>
                  {text.say('my.overview.result')}
                </a>
              </p>
            </>
          )}
          <div class="govuk-button-group">
            {forms.map((form) => (
              <Button
                text={text.say('my.overview.declare', { form: text.say(`form.${form}`) })}
                href={`/my/${party.id}/declare/${form}`}
              />
            ))}
          </div>
          {history.items.length > 0 && (
            <Table
              caption={text.say('my.overview.history')}
              captionClasses="govuk-table__caption--m"
              head={[
                { text: text.say('my.overview.day') },
                { text: text.say('my.score'), format: 'numeric' },
                { text: text.say('my.band') },
                { text: text.say('my.overview.result') },
              ]}
              rows={history.items.map((each) => [
                { text: text.date(each.createdAt) },
                { text: text.number(each.score.notRuledOut), format: 'numeric' },
                { text: <BandTag band={each.band} text={text} /> },
                {
                  text: (
                    <a class="govuk-link" href={`/my/${party.id}/results/${each.id}`}>
                      {text.say('my.overview.open')}
                      <span class="govuk-visually-hidden"> {text.time(each.createdAt)}</span>
                    </a>
                  ),
                },
              ])}
            />
          )}
          {declarations.length > 0 && (
            <Table
              caption={text.say('my.overview.declarations')}
              captionClasses="govuk-table__caption--m"
              head={[
                { text: text.say('my.overview.day') },
                { text: text.say('my.overview.form') },
                { text: text.say('my.overview.period') },
                { text: text.say('my.overview.receipt') },
              ]}
              rows={declarations.map((each) => [
                { text: text.time(each.submittedAt) },
                { text: text.say(`form.${each.form}`) },
                { text: text.say('my.period', { from: text.date(each.period.from), to: text.date(each.period.to) }) },
                { text: each.seq === undefined ? '' : <code>{`${party.id}.${each.seq}`}</code> },
              ])}
            />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={`/my/${party.id}/accesses`}>
              {text.say('my.accesses.title')}
            </a>
          </p>
        </>
      ),
    };
  },
};
