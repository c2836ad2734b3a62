import type { Child } from 'hono/jsx';
import { classes } from './attributes.ts';
import { describing, Field, type FieldParams } from './form-group.tsx';

interface FileUploadParams extends FieldParams {
  /** The media types or endings of names that the browser offers. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  beforeInput?: Child | undefined;
  afterInput?: Child | undefined;
}

/** A file to send, with what the browser has for it: that speaks the language of the browser. */
export function FileUpload(params: FileUploadParams) {
  const { name, id = name, accept, multiple, errorMessage, beforeInput, afterInput } = params;
  return (
    <Field {...params} id={id}>
      {beforeInput}
      <input
        class={classes('govuk-file-upload', params.classes, errorMessage && 'govuk-file-upload--error')}
        id={id}
        name={name}
        type="file"
        disabled={params.disabled}
        multiple={multiple}
        accept={accept}
        aria-describedby={describing(id, params, params.describedBy)}
        {...params.attributes}
      />
      {afterInput}
    </Field>
  );
}
