import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Input } from '../../components/input.tsx';
import { dayParts } from '../../declare/form/read-day.ts';
import type { PageCall } from '../../define-page.ts';
import type { PageView } from '../../view.ts';
import type { OpenParty, ShownParty } from './open-party.ts';
import { partyPath } from './party-view.tsx';

interface Asked {
  /** Why nobody was found. */
  nobody?: string;
  /** Several that may be meant. */
  found?: readonly ShownParty[];
  /** What is wrong with the days. */
  days?: string;
}

/** Asks with what an organisation is to be compared. */
export function compareForm(call: PageCall, open: OpenParty, { nobody, found = [], days }: Asked = {}): PageView {
  const { text, query } = call;
  const title = text.say('officer.compare.title', { name: open.party.name });
  const at = `/parties/${open.party.id}/compare`;
  const visuallyHiddenText = text.say('declare.error');
  const ruleSet = <input type="hidden" name="ruleSet" value={open.ruleSet.id} />;
  const dayInput = (name: 'from' | 'to', legend: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({
        part,
        label: text.say(`declare.${part}`),
        value: query.get(`${name}-${part}`) ?? '',
      }))}
    />
  );
  return {
    kind: 'page',
    title,
    ...(nobody === undefined && days === undefined ? {} : { failed: true }),
    back: { href: partyPath(open), text: open.party.name },
    body: (
      <>
        {(nobody ?? days) !== undefined && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={[{ text: nobody ?? days, href: nobody === undefined ? '#from-day' : '#with' }]}
          />
        )}
        <h1 class="govuk-heading-l app-name">{title}</h1>
        <p class="govuk-body">{text.say('officer.compare.lead')}</p>
        {found.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{text.say('officer.compare.found')}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {found.map(({ id, name, identifiers }) => (
                <li>
                  <a class="govuk-link" href={`${at}?ruleSet=${open.ruleSet.id}&with=${id}`}>
                    <bdi>{name}</bdi>
                  </a>{' '}
                  <bdi>{text.list(identifiers.map((each) => `${each.scheme} ${each.id}`))}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        <form action={at} method="get" novalidate>
          {ruleSet}
          <Input
            name="with"
            label={{ text: text.say('officer.compare.with'), classes: 'govuk-label--s' }}
            hint={{ text: text.say('officer.compare.with-hint') }}
            errorMessage={nobody === undefined ? undefined : { text: nobody, visuallyHiddenText }}
            value={query.get('with') ?? ''}
            spellcheck={false}
          />
          <Button text={text.say('officer.compare.send')} />
        </form>
        <form action={at} method="get" novalidate>
          {ruleSet}
          <h2 class="govuk-heading-m">{text.say('officer.compare.days')}</h2>
          {dayInput('from', text.say('officer.compare.first-day'))}
          {dayInput('to', text.say('officer.compare.second-day'))}
          <Button text={text.say('officer.compare.send')} />
        </form>
      </>
    ),
  };
}
