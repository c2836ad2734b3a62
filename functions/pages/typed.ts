/** Reads the fields of a form: what was typed, without blanks around it; nothing where there is no such field. */
export const typedIn =
  (form: FormData) =>
  (name: string): string =>
    String(form.get(name) ?? '').trim();
