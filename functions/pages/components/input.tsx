import type { Child } from 'hono/jsx';
import { classes, type Text } from './attributes.ts';
import { describing, Field, type FieldParams } from './form-group.tsx';

export interface InputParams extends FieldParams {
  value?: string | undefined;
  type?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search' | 'tel' | 'none' | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: 'characters' | 'none' | 'off' | 'on' | 'sentences' | 'words' | undefined;
  pattern?: string | undefined;
  spellcheck?: boolean | undefined;
  prefix?: Text | undefined;
  suffix?: Text | undefined;
  /** What stands beside the field, in its line. */
  beforeInput?: Child | undefined;
  afterInput?: Child | undefined;
  inputWrapper?: Omit<Text, 'text'> | undefined;
}

/** An answer of one line. */
export function Input(params: InputParams) {
  const { name, id = name, value, type = 'text', errorMessage, prefix, suffix, beforeInput, afterInput } = params;
  const { inputWrapper, spellcheck } = params;
  const input = (
    <input
      class={classes('govuk-input', params.classes, errorMessage && 'govuk-input--error')}
      id={id}
      name={name}
      type={type}
      spellcheck={spellcheck}
      value={value}
      disabled={params.disabled}
      aria-describedby={describing(id, params, params.describedBy)}
      autocomplete={params.autocomplete}
      autocapitalize={params.autocapitalize}
      pattern={params.pattern}
      inputmode={params.inputmode}
      {...params.attributes}
    />
  );
  const isAlone = [prefix, suffix, beforeInput, afterInput].every((beside) => beside === undefined);
  return (
    <Field {...params} id={id}>
      {isAlone ? (
        input
      ) : (
        <div class={classes('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {beforeInput}
          {prefix && affix('prefix', prefix)}
          {input}
          {suffix && affix('suffix', suffix)}
          {afterInput}
        </div>
      )}
    </Field>
  );
}

const affix = (kind: 'prefix' | 'suffix', { text, attributes, ...params }: Text) => (
  <div class={classes(`govuk-input__${kind}`, params.classes)} aria-hidden="true" {...attributes}>
    {text}
  </div>
);
