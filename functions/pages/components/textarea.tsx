import type { Child } from 'hono/jsx';
import { classes } from './attributes.ts';
import { describing, Field, type FieldParams } from './form-group.tsx';

export interface TextareaParams extends FieldParams {
  value?: string | undefined;
  rows?: number | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  beforeInput?: Child | undefined;
  afterInput?: Child | undefined;
}

/** An answer of several lines. */
export function Textarea(params: TextareaParams) {
  const { name, id = name, value = '', rows = 5, errorMessage, spellcheck, beforeInput, afterInput } = params;
  return (
    <Field {...params} id={id}>
      {beforeInput}
      <textarea
        class={classes('govuk-textarea', errorMessage && 'govuk-textarea--error', params.classes)}
        id={id}
        name={name}
        rows={rows}
        spellcheck={spellcheck}
        disabled={params.disabled}
        aria-describedby={describing(id, params, params.describedBy)}
        autocomplete={params.autocomplete}
        {...params.attributes}
      >
        {/* A line break at the beginning would be taken for one of the markup. */}
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
      {afterInput}
    </Field>
  );
}
