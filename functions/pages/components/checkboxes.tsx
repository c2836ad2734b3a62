import type { Attributes } from './attributes.ts';
import { Choice, ChoiceInput, type ChoiceItem, type ChoiceParams, choiceId, type Divider } from './choice.tsx';
import { describing } from './form-group.tsx';

interface CheckboxItem extends ChoiceItem {
  /** Where it has another one than all others. */
  name?: string | undefined;
  /** Takes all others back where it is chosen, as "none of these". */
  behaviour?: 'exclusive' | undefined;
}

interface CheckboxesParams extends ChoiceParams {
  items: readonly (CheckboxItem | Divider)[];
  /** Those of the items which are chosen. */
  values?: readonly string[] | undefined;
  describedBy?: string | undefined;
}

/** Several answers of a few, or one that is either given or not. */
export function Checkboxes({ items, values = [], describedBy, ...params }: CheckboxesParams) {
  const { name, idPrefix = name, fieldset } = params;
  const outside = fieldset === undefined ? describing(idPrefix, params, describedBy) : undefined;
  const inputs = items.map((item, index) =>
    'divider' in item ? (
      <div class="govuk-checkboxes__divider">{item.divider}</div>
    ) : (
      <ChoiceInput
        kind="checkboxes"
        item={item}
        id={item.id ?? choiceId(idPrefix, index)}
        name={item.name ?? name}
        checked={item.checked ?? values.includes(item.value)}
        describedBy={outside}
        own={behaviourOf(item)}
      />
    ),
  );
  return <Choice {...params} kind="checkboxes" inputs={inputs} />;
}

function behaviourOf({ behaviour }: CheckboxItem): Attributes {
  return behaviour === undefined ? {} : { 'data-behaviour': behaviour };
}
