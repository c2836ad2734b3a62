import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './attributes.ts';
import { describing, Field, type FieldParams } from './form-group.tsx';

interface SelectItem {
  value?: string | undefined;
  text: string;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}

export interface SelectParams extends FieldParams {
  items: readonly SelectItem[];
  /** That of the item which is chosen. */
  value?: string | undefined;
  beforeInput?: Child | undefined;
  afterInput?: Child | undefined;
}

/** One answer of many, where they are too many for radios. */
export function Select(params: SelectParams) {
  const { name, id = name, items, value, errorMessage, beforeInput, afterInput } = params;
  return (
    <Field {...params} id={id}>
      {beforeInput}
      <select
        class={classes('govuk-select', params.classes, errorMessage && 'govuk-select--error')}
        id={id}
        name={name}
        disabled={params.disabled}
        aria-describedby={describing(id, params, params.describedBy)}
        {...params.attributes}
      >
        {items.map((item) => (
          <option
            value={item.value}
            selected={item.selected ?? (value !== undefined && value !== '' && (item.value ?? item.text) === value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
      {afterInput}
    </Field>
  );
}
