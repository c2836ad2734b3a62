import type { Child } from 'hono/jsx';

interface FormParams {
  /** An own path. */
  action: string;
  /** `call.csrf` of the page. */
  csrf: string;
  /** `call.newId()` where it writes: sent twice, it is one effect. */
  formKey?: string | undefined;
  /** The entity tag of what it replaces. */
  ifMatch?: string | undefined;
  /** Set where it brings a file. */
  enctype?: 'multipart/form-data' | undefined;
  class?: string | undefined;
  children: Child;
}

/** A form that changes something: what is wrong with what was typed is said by us, in the language of the page. */
export const Form = ({ action, csrf, formKey, ifMatch, enctype, children, ...params }: FormParams) => (
  <form
    action={action}
    method="post"
    novalidate
    {...(enctype === undefined ? {} : { enctype })}
    {...(params.class === undefined ? {} : { class: params.class })}
  >
    <input type="hidden" name="csrf" value={csrf} />
    {formKey === undefined ? null : <input type="hidden" name="key" value={formKey} />}
    {ifMatch === undefined ? null : <input type="hidden" name="if-match" value={ifMatch} />}
    {children}
  </form>
);
