import { dayOf } from '../../../../shared/assessing/day-of.ts';
import { shownDecision } from '../../../api/show-decision.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Form } from '../../components/form.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import type { PageView, View } from '../../view.ts';
import { type Authority, authoritiesOf } from '../authorities.ts';
import { type OpenParty, openParty } from '../party/open-party.ts';
import { reasonOf } from '../reason.ts';
import { ReasonBar } from '../reason-bar.tsx';
import { DecisionFields } from './decision-form.tsx';
import { type Asked, type DecisionMistake, decisionFields, readDecision } from './read-decision.ts';

const path = '/parties/{party}/decisions/new';

const askPage: PageSpec = {
  method: 'GET',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const [open, authorities] = await Promise.all([openParty(call), authoritiesOf(call)]);
    const { query } = call;
    const only = authorities.length === 1 ? authorities[0]?.id : undefined;
    const first = new Map([
      ['screening', query.get('screening') ?? ''],
      ['reference', query.get('reference') ?? ''],
      ['buyer', only ?? ''],
    ]);
    return askView(call, open, { authorities, value: (name) => first.get(name) ?? '' });
  },
};

/** Reads a decision, shows it once more, and keeps it once that is confirmed. */
const decidePage: PageSpec = {
  method: 'POST',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const { form, now } = call;
    const value = (name: string) => String(form.get(name) ?? '');
    const [open, authorities] = await Promise.all([openParty(call), authoritiesOf(call)]);
    const { asked, mistakes } = readDecision(value, { party: open.party.id, today: dayOf(now()) });
    const again = { authorities, value };
    if (asked === undefined) return askView(call, open, again, mistakes);
    switch (value('then')) {
      case 'send':
        return send(call, open, again, asked);
      case 'change':
        return askView(call, open, again);
      default:
        return checkView(call, open, again, asked);
    }
  },
};

export const decidePages = [askPage, decidePage];

interface Answers {
  authorities: readonly Authority[];
  /** What stands in a field. */
  value: (name: string) => string;
}

async function send(call: PageCall, open: OpenParty, answers: Answers, asked: Asked): Promise<View> {
  const { api, form, text } = call;
  try {
    await api.send('POST', '/v1/decisions', shownDecision, {
      body: asked,
      key: String(form.get('key') ?? ''),
      reason: reasonOf(call),
    });
    return { kind: 'redirect', to: `/parties/${open.party.id}/decisions?decided=1` };
  } catch (refused) {
    if (!(refused instanceof ApiProblem) || ![400, 409, 422, 503].includes(refused.status)) throw refused;
    const words =
      refused.status === 503 ? [text.say('declare.not-saved-busy')] : refused.errors.map(({ detail }) => detail);
    return askView(call, open, answers, [], words.length === 0 ? [refused.detail] : words);
  }
}

const back = ({ party }: OpenParty) => ({ href: `/parties/${party.id}`, text: party.name });

function askView(
  call: PageCall,
  open: OpenParty,
  { authorities, value }: Answers,
  mistakes: readonly DecisionMistake[] = [],
  refused: readonly string[] = [],
): PageView {
  const { text, csrf, newId } = call;
  const title = text.say('deciding.title', { name: open.party.name });
  const isWrong = mistakes.length + refused.length > 0;
  return {
    kind: 'page',
    title,
    ...(isWrong ? { failed: true, status: 422 } : {}),
    back: back(open),
    body: (
      <>
        {isWrong && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={[
              ...mistakes.map(({ field, key }) => ({ text: text.say(key), href: `#${field}` })),
              ...refused.map((detail) => ({ text: detail })),
            ]}
          />
        )}
        <ReasonBar call={call} />
        <h1 class="govuk-heading-l app-name">{title}</h1>
        <InsetText>{text.say('deciding.notice')}</InsetText>
        <p class="govuk-body">{text.say('deciding.lead')}</p>
        <Form action={`/parties/${open.party.id}/decisions/new`} csrf={csrf} formKey={value('key') || newId()}>
          <DecisionFields {...{ call, value, mistakes, authorities }} />
          <Button text={text.say('deciding.to-check')} name="then" value="check" preventDoubleClick />
        </Form>
      </>
    ),
  };
}

function checkView(call: PageCall, open: OpenParty, { authorities, value }: Answers, asked: Asked): PageView {
  const { text, csrf, newId } = call;
  const title = text.say('deciding.check-title');
  const row = (key: string, words: string) => ({
    key: { text: key },
    value: { text: <bdi class="app-lines">{words}</bdi> },
  });
  const buyer = authorities.find(({ id }) => id === asked.buyer);
  return {
    kind: 'page',
    title,
    back: back(open),
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('deciding.check-lead', { name: open.party.name })}</p>
        <SummaryList
          rows={[
            row(text.say('deciding.on'), open.party.name),
            row(text.say('deciding.reference'), asked.reference),
            ...(buyer === undefined ? [] : [row(text.say('deciding.buyer'), buyer.name)]),
            row(text.say('deciding.decision'), text.say(`deciding.kind.${asked.decision}`)),
            ...(asked.conditions ?? []).map((condition, index) =>
              row(text.say('deciding.condition', { number: index + 1 }), condition),
            ),
            row(text.say('deciding.reason'), asked.reason),
            row(
              text.say('deciding.respond-by'),
              asked.respondBy === undefined ? text.say('deciding.no-day') : text.date(asked.respondBy),
            ),
          ]}
        />
        <InsetText>{text.say('deciding.notice')}</InsetText>
        <Form action={`/parties/${open.party.id}/decisions/new`} csrf={csrf} formKey={value('key') || newId()}>
          {decisionFields.map((name) => (
            <input type="hidden" name={name} value={value(name)} />
          ))}
          <div class="govuk-button-group">
            <Button text={text.say('deciding.send')} name="then" value="send" preventDoubleClick />
            <Button text={text.say('deciding.change')} name="then" value="change" classes="govuk-button--secondary" />
          </div>
        </Form>
      </>
    ),
  };
}
