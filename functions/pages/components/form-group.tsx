import type { Child } from 'hono/jsx';
import { type Attributes, classes, idList, type Text } from './attributes.ts';
import { ErrorMessage, type ErrorMessageParams } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelParams } from './label.tsx';

/** What a field and what is said about it have in common, whichever way it is answered. */
export interface GroupParams {
  hint?: Text | undefined;
  errorMessage?: ErrorMessageParams | undefined;
  formGroup?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
}

/** What every field that takes one answer has. */
export interface FieldParams extends GroupParams {
  name: string;
  /** That of the name where left out. */
  id?: string | undefined;
  label: LabelParams;
  describedBy?: string | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The ids of what describes a field: what the page says, the hint, what is wrong. */
export const describing = (id: string, { hint, errorMessage }: GroupParams, describedBy?: string) =>
  idList(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`);

/** The frame of a question. */
export const FormGroup = ({ errorMessage, formGroup, children }: GroupParams & { children: Child }) => (
  <div
    class={classes('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
    {...formGroup?.attributes}
  >
    {children}
  </div>
);

/** What is said about a question before its fields. */
export const HintAndError = ({ id, hint, errorMessage }: GroupParams & { id: string }) => (
  <>
    {hint && <Hint {...hint} id={`${id}-hint`} />}
    {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
  </>
);

/** A question with one field: its name, what is said about it, and the field. */
export function Field({ id, children, ...params }: FieldParams & { id: string; children: Child }) {
  return (
    <FormGroup {...params}>
      <Label {...params.label} for={id} />
      <HintAndError {...params} id={id} />
      {children}
    </FormGroup>
  );
}
