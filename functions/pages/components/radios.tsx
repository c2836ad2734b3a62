import { Choice, ChoiceInput, type ChoiceItem, type ChoiceParams, choiceId, type Divider } from './choice.tsx';

interface RadiosParams extends ChoiceParams {
  items: readonly (ChoiceItem | Divider)[];
  /** That of the item which is chosen. */
  value?: string | undefined;
}

/** One answer of a few. */
export function Radios({ items, value, ...params }: RadiosParams) {
  const { name, idPrefix = name } = params;
  const inputs = items.map((item, index) =>
    'divider' in item ? (
      <div class="govuk-radios__divider">{item.divider}</div>
    ) : (
      <ChoiceInput
        kind="radios"
        item={item}
        id={item.id ?? choiceId(idPrefix, index)}
        name={name}
        checked={item.checked ?? (value !== undefined && value !== '' && item.value === value)}
      />
    ),
  );
  return <Choice {...params} kind="radios" inputs={inputs} />;
}
