import { type Attributes, classes } from './attributes.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaParams } from './textarea.tsx';

/** A message by plural category (CLDR), in which `%{count}` is the number: made by the browser while somebody types. */
type Plural = { readonly [category in Intl.LDMLPluralRule]?: string };

interface CharacterCountParams extends Omit<TextareaParams, 'afterInput'> {
  maxlength: number;
  /** How full it is, of 100, before the count shows. */
  threshold?: number | undefined;
  /** What says the limit without JavaScript, and to screen readers. */
  textareaDescriptionText: string;
  charactersUnderLimitText?: Plural | undefined;
  charactersAtLimitText?: string | undefined;
  charactersOverLimitText?: Plural | undefined;
  countMessage?: { classes?: string } | undefined;
}

/** An answer of several lines that says how much room is left; without JavaScript, how much there is. */
export function CharacterCount(params: CharacterCountParams) {
  const { name, id = name, maxlength, threshold, formGroup, textareaDescriptionText } = params;
  const attributes: Attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': String(maxlength),
    ...(threshold === undefined ? {} : { 'data-threshold': String(threshold) }),
    ...pluralAttributes('characters-under-limit', params.charactersUnderLimitText),
    ...(params.charactersAtLimitText === undefined
      ? {}
      : { 'data-i18n.characters-at-limit': params.charactersAtLimitText }),
    ...pluralAttributes('characters-over-limit', params.charactersOverLimitText),
    ...formGroup?.attributes,
  };
  return (
    <Textarea
      {...params}
      describedBy={`${id}-info`}
      classes={classes('govuk-js-character-count', params.classes)}
      formGroup={{ classes: classes('govuk-character-count', formGroup?.classes), attributes }}
      afterInput={
        <Hint
          text={textareaDescriptionText.replace('%{count}', String(maxlength))}
          id={`${id}-info`}
          classes={classes('govuk-character-count__message', params.countMessage?.classes)}
        />
      }
    />
  );
}

function pluralAttributes(key: string, messages: Plural = {}): Attributes {
  return Object.fromEntries(
    Object.entries(messages).map(([category, message]) => [`data-i18n.${key}.${category}`, message]),
  );
}
