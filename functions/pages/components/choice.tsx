import type { Child } from 'hono/jsx';
import { type Attributes, classes, idList, type Text } from './attributes.ts';
import { Fieldset, type FieldsetParams } from './fieldset.tsx';
import { describing, FormGroup, type GroupParams, HintAndError } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** One of the answers that can be chosen. */
export interface ChoiceItem {
  value: string;
  text: Child;
  id?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  hint?: Text | undefined;
  label?: Omit<Text, 'text'> | undefined;
  /** Fields that this answer asks for: they show once it is chosen, and in very old browsers always. */
  conditional?: Child | undefined;
  attributes?: Attributes | undefined;
}

/** What stands between two answers, as "or". */
export interface Divider {
  divider: string;
}

/** What radios and checkboxes have in common. */
export interface ChoiceParams extends GroupParams {
  name: string;
  /** Begins the ids, the first of which has nothing after it, so that an error summary can lead to it. */
  idPrefix?: string | undefined;
  fieldset?: Omit<FieldsetParams, 'children' | 'role'> | undefined;
  beforeInputs?: Child | undefined;
  afterInputs?: Child | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The frame of a question with several inputs, in a fieldset where it has one. */
export function Choice({ kind, inputs, ...params }: ChoiceParams & { kind: 'radios' | 'checkboxes'; inputs: Child }) {
  const { name, idPrefix = name, fieldset, attributes } = params;
  const inner = (
    <>
      <HintAndError {...params} id={idPrefix} />
      <div class={classes(`govuk-${kind}`, params.classes)} {...attributes} data-module={`govuk-${kind}`}>
        {params.beforeInputs}
        {inputs}
        {params.afterInputs}
      </div>
    </>
  );
  return (
    <FormGroup {...params}>
      {fieldset === undefined ? (
        inner
      ) : (
        <Fieldset {...fieldset} describedBy={describing(idPrefix, params, fieldset.describedBy)}>
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
}

interface ChoiceInputParams {
  kind: 'radios' | 'checkboxes';
  item: ChoiceItem;
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string | undefined;
  /** Attributes of the input that only one of the two has. */
  own?: Attributes | undefined;
}

/** One answer, with what it asks for. */
export function ChoiceInput({ kind, item, id, name, checked, describedBy, own }: ChoiceInputParams) {
  const { conditional, hint, label } = item;
  const [hintId, conditionalId] = [`${id}-item-hint`, `conditional-${id}`];
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional === undefined ? undefined : conditionalId}
          {...own}
          aria-describedby={idList(describedBy, hint && hintId)}
          {...item.attributes}
        />
        <Label text={item.text} {...label} classes={classes(`govuk-${kind}__label`, label?.classes)} for={id} />
        {hint && <Hint {...hint} id={hintId} classes={classes(`govuk-${kind}__hint`, hint.classes)} />}
      </div>
      {conditional !== undefined && (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

/** The id of the answer at a place of the list. */
export const choiceId = (prefix: string, index: number): string => (index === 0 ? prefix : `${prefix}-${index + 1}`);
