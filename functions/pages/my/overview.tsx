import * as z from 'zod';
import { formsOf } from '../../../shared/assessing/forms-of.ts';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownVerdict } from '../../api/show-assessment.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { declarationsOf } from '../declare/open-draft.ts';
import type { PageSpec } from '../define-page.ts';
import { ScoreHistory } from '../pictures/score-history.tsx';
import { decisionsOn, waitsForResponse } from './decisions.ts';
import { disputedRegistration } from './disputed-registration.ts';
import { verdictRows } from './verdict-rows.tsx';

const assessments = z.object({
  items: z.array(z.object({ id: z.string(), createdAt: z.string(), ...shownVerdict })),
});

/** What else there is of an organisation, each on a page of its own. */
const beside = [
  { path: 'decisions', title: 'on-you.title' },
  { path: 'disputes', title: 'disputes.title' },
  { path: 'evidence', title: 'evidence.title' },
  { path: 'members', title: 'members.title' },
  { path: 'accesses', title: 'my.accesses.title' },
] as const;

/** One organisation as its members see it: where it stands, what is to do, and what was before. */
export const overviewPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const declared = declarationsOf(call);
    const [{ body: party }, { body: history }, declarations, { decisions }, disputed] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      api.get(`/v1/parties/${params.party}/assessments`, assessments),
      declared,
      decisionsOn(call, { limit: '25' }),
      disputedRegistration(call, declared),
    ]);
    const waiting = decisions.find((decision) => waitsForResponse(decision, call));
    const forms = formsOf(party).filter((form) => form !== 'contract');
    const [current] = history.items;
    return {
      kind: 'page',
      title: party.name,
      back: { href: '/my', text: text.say('my.title') },
      body: (
        <>
          {waiting?.respondBy !== undefined && (
            <NotificationBanner titleText={text.say('on-you.open-title')}>
              <p class="govuk-notification-banner__heading">
                {text.say('on-you.open', { reference: waiting.reference, until: text.date(waiting.respondBy) })}
              </p>
              <p class="govuk-body">
                <a class="govuk-notification-banner__link" href={`/my/${party.id}/decisions/${waiting.id}`}>
                  {text.say('on-you.open-link')}
                </a>
              </p>
            </NotificationBanner>
          )}
          <h1 class="govuk-heading-l">
            <bdi>{party.name}</bdi>
          </h1>
          <p class="govuk-body">{text.say(`my.identity.${party.identity}`)}</p>
          {disputed !== undefined && (
            <InsetText>
              {text.say(`disputes.registration.${disputed.state}`, { at: text.date(disputed.since) })}
            </InsetText>
          )}
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
            <>
              <h2 class="govuk-heading-m">{text.say('my.overview.history')}</h2>
              <ScoreHistory
                id="history"
                items={history.items}
                until={call.now()}
                text={text}
                hrefOf={(assessment) => `/my/${party.id}/results/${assessment}`}
              />
            </>
          )}
          {declarations.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{text.say('my.overview.declarations')}</h2>
              <SummaryList
                rows={declarations.map(({ submittedAt, form, period: { from, to } }) => ({
                  key: { text: text.time(submittedAt) },
                  value: {
                    text: text.say('my.overview.declared', {
                      form: text.say(`form.${form}`),
                      from: text.date(from),
                      to: text.date(to),
                    }),
                  },
                }))}
              />
            </>
          )}
          <h2 class="govuk-heading-m">{text.say('my.overview.more')}</h2>
          <ul class="govuk-list">
            {beside.map(({ path, title }) => (
              <li>
                <a class="govuk-link" href={`/my/${party.id}/${path}`}>
                  {text.say(title)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};
