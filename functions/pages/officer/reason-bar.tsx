import { longestReason } from '../../../shared/http/access-reason.ts';
import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import type { PageCall } from '../define-page.ts';
import { reasonOf } from './reason.ts';

/**
 * Says at the head of a page which reason goes with what is read, and lets it be changed.
 * `ask` opens it for whoever has not said yet: on the pages where somebody begins to look.
 */
export function ReasonBar({ call, ask = false }: { call: PageCall; ask?: boolean }) {
  const reason = reasonOf(call);
  const { text } = call;
  return (
    <Details
      classes="app-no-print"
      open={ask && reason === undefined}
      summaryText={reason === undefined ? text.say('reason.not-given') : text.say('reason.given', { reason })}
    >
      <ReasonForm call={call} value={reason ?? ''} back={hereOf(call)} />
    </Details>
  );
}

interface ReasonFormProps {
  call: PageCall;
  value: string;
  /** The own path to go on to. */
  back: string;
  mistake?: string | undefined;
}

/** A form of its own in which somebody says why they read. */
export const ReasonForm = ({ call: { text, csrf }, value, back, mistake }: ReasonFormProps) => (
  <Form action="/reason" csrf={csrf}>
    <input type="hidden" name="back" value={back} />
    <ReasonField text={text} value={value} mistake={mistake} />
    <Button text={text.say('reason.keep')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
  </Form>
);

interface ReasonFieldProps {
  text: PageCall['text'];
  value: string;
  mistake?: string | undefined;
}

/** The field for it, `access-reason`, in whichever form. */
export const ReasonField = ({ text, value, mistake }: ReasonFieldProps) => (
  <Input
    name="access-reason"
    label={{ text: text.say('reason.label'), classes: 'govuk-label--s' }}
    hint={{ text: text.say('reason.hint', { most: longestReason }) }}
    errorMessage={mistake === undefined ? undefined : { text: mistake, visuallyHiddenText: text.say('declare.error') }}
    value={value}
  />
);

function hereOf({ request }: PageCall): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}
