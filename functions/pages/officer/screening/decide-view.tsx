import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Form } from '../../components/form.tsx';
import { Radios } from '../../components/radios.tsx';
import type { PageCall } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import type { PageView } from '../../view.ts';
import { type Ambiguous, isAmbiguous, isUnmatched, type LookedUp, type Unmatched } from './look-up.ts';
import { askedText } from './read-lines.ts';

interface DecideState {
  reference: string;
  list: string;
  lines: readonly LookedUp[];
  /** Set once somebody was asked: lines without a choice are mistakes then. */
  isAnswered: boolean;
}

export const choiceName = (line: number): string => `choice-${line}`;
export const noneOfThese = 'none';
export const leaveOut = 'leave-out';

/** Asks whom lines mean that could mean several, and shows those that mean nobody, before anything is kept. */
export function decideView(call: PageCall, { reference, list, lines, isAnswered }: DecideState): PageView {
  const { text, csrf, form, newId } = call;
  const title = text.say('screening.decide');
  const ambiguous = lines.filter(isAmbiguous);
  const unmatched = lines.filter(isUnmatched);
  const choice = ({ line }: Ambiguous) => String(form.get(choiceName(line)) ?? '');
  const missing = isAnswered ? ambiguous.filter((line) => choice(line) === '') : [];
  const found = lines.length - ambiguous.length - unmatched.length;
  return {
    kind: 'page',
    title,
    ...(missing.length > 0 ? { failed: true, status: 422 } : {}),
    body: (
      <>
        {missing.length > 0 && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={missing.map(({ line }) => ({
              text: text.say('screening.decide-missing', { line }),
              href: `#${choiceName(line)}`,
            }))}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('screening.decide-lead', { found, all: lines.length })}</p>
        {found > 0 && <FoundLines lines={lines} call={call} />}
        <Form action="/screenings/new" csrf={csrf} formKey={String(form.get('key') ?? newId())}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="asked" value={ambiguous.map(({ line }) => line).join(' ')} />
          {ambiguous.map((line) => (
            <Choices line={line} chosen={choice(line)} isMissing={missing.includes(line)} call={call} />
          ))}
          {unmatched.length > 0 && <UnmatchedLines lines={unmatched} call={call} />}
          <div class="govuk-button-group">
            <Button text={text.say('screening.keep')} name="then" value="keep" preventDoubleClick />
            <Button text={text.say('screening.change')} name="then" value="change" classes="govuk-button--secondary" />
          </div>
        </Form>
      </>
    ),
  };
}

/** Whom the lines mean that could mean only one, to be looked through before they are kept. */
const FoundLines = ({ lines, call: { text } }: { lines: readonly LookedUp[]; call: PageCall }) => (
  <Details summaryText={text.say('screening.found-lines')}>
    <ul class="govuk-list">
      {lines.map(({ line, asked, result }) => {
        if (result.state !== 'scored' && result.state !== 'nothing_declared') return null;
        return <li>{text.say('screening.found-line', { line, asked: askedText(asked), name: result.name })}</li>;
      })}
    </ul>
  </Details>
);

interface ChoicesProps {
  line: Ambiguous;
  chosen: string;
  isMissing: boolean;
  call: PageCall;
}

function Choices({ line: { line, asked, result }, chosen, isMissing, call: { text } }: ChoicesProps) {
  const name = choiceName(line);
  const explained = result.state === 'several_match' ? 'screening.several' : 'screening.similar';
  return (
    <Radios
      name={name}
      fieldset={{
        legend: {
          text: text.say('screening.which', { line, asked: askedText(asked) }),
          classes: 'govuk-fieldset__legend--s',
        },
      }}
      hint={{ text: text.say(explained) }}
      errorMessage={
        isMissing
          ? { text: text.say('screening.decide-missing', { line }), visuallyHiddenText: text.say('declare.error') }
          : undefined
      }
      classes="govuk-radios--small"
      value={chosen}
      items={[
        ...result.parties.map((party) => ({
          value: party.partyId,
          text: <bdi>{party.name}</bdi>,
          hint: { text: <WhichOne party={party} text={text} /> },
        })),
        {
          value: noneOfThese,
          text: text.say('screening.none-of-these'),
          hint: { text: text.say('screening.none-of-these-hint') },
        },
        { value: leaveOut, text: text.say('screening.leave-out') },
      ]}
    />
  );
}

/** What tells one from others of its name. */
const WhichOne = ({ party, text }: { party: Ambiguous['result']['parties'][number]; text: Speaker }) => (
  <>
    {party.country && text.country(party.country)}
    {party.identifiers && (
      <span class="app-aside">{text.list(party.identifiers.map(({ scheme, id }) => `${scheme}:${id}`))}</span>
    )}
    <span class="app-aside">{text.say(`identity.${party.identity}`)}</span>
  </>
);

const UnmatchedLines = ({ lines, call: { text } }: { lines: readonly Unmatched[]; call: PageCall }) => (
  <>
    <h2 class="govuk-heading-m">{text.say('screening.unmatched')}</h2>
    <p class="govuk-body">{text.say('screening.unmatched-lead')}</p>
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ line, asked, result }) => (
        <li>
          {text.say('screening.which', { line, asked: askedText(asked) })}
          {result.state === 'named_by_others' && (
            <>
              <br />
              <span class="govuk-hint">
                <bdi>{result.name}</bdi> – {text.say('screening.named-by-others')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  </>
);
