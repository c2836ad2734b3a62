import { type Attributes, classes } from './attributes.ts';
import { Fieldset, type FieldsetParams } from './fieldset.tsx';
import { describing, FormGroup, type GroupParams, HintAndError } from './form-group.tsx';
import { Input } from './input.tsx';

type Part = 'day' | 'month' | 'year';

interface DateInputItem {
  part: Part;
  /** In the language of the page. */
  label: string;
  /** As it was typed. */
  value?: string | undefined;
  /** This part is wrong; where none is said to be, all are. */
  error?: boolean | undefined;
  id?: string | undefined;
  autocomplete?: string | undefined;
  attributes?: Attributes | undefined;
}

interface DateInputParams extends GroupParams {
  id: string;
  /** Begins the name of every part: `start` makes `start-day`. */
  namePrefix?: string | undefined;
  /** Those that are asked for, in the order of the language. */
  items: readonly DateInputItem[];
  fieldset?: Omit<FieldsetParams, 'children' | 'role'> | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

const widths = { day: 2, month: 2, year: 4 } as const satisfies Record<Part, number>;

/** A day that somebody knows, typed part by part. */
export function DateInput(params: DateInputParams) {
  const { id, items, namePrefix, fieldset, errorMessage, attributes } = params;
  const someAreWrong = items.some(({ error }) => error);
  const inner = (
    <>
      <HintAndError {...params} id={id} />
      <div class={classes('govuk-date-input', params.classes)} {...attributes} id={id}>
        {items.map(({ part, label, value, error, ...item }) => (
          <div class="govuk-date-input__item">
            <Input
              label={{ text: label, classes: 'govuk-date-input__label' }}
              id={item.id ?? `${id}-${part}`}
              name={namePrefix === undefined ? part : `${namePrefix}-${part}`}
              classes={classes(
                'govuk-date-input__input',
                (error || (errorMessage && error !== false && !someAreWrong)) && 'govuk-input--error',
                `govuk-input--width-${widths[part]}`,
              )}
              value={value}
              inputmode="numeric"
              autocomplete={item.autocomplete}
              attributes={item.attributes}
            />
          </div>
        ))}
      </div>
    </>
  );
  return (
    <FormGroup {...params}>
      {fieldset === undefined ? (
        inner
      ) : (
        // Some screen readers say what describes a fieldset of text fields only where it has this role.
        <Fieldset {...fieldset} role="group" describedBy={describing(id, params, fieldset.describedBy)}>
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
}
