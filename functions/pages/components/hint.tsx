import { classes, type Text } from './attributes.ts';

export interface HintParams extends Text {
  id?: string | undefined;
}

/** Helps with an answer, below the name of its field. */
export const Hint = ({ text, id, attributes, ...params }: HintParams) => (
  <div id={id} class={classes('govuk-hint', params.classes)} {...attributes}>
    {text}
  </div>
);
