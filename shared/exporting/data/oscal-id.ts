import { v5 } from 'uuid';

/** The namespace (an URI, as OSCAL wants one) of all names that are not OSCAL's own. */
export const namespace = 'urn:paragraph-13:oscal';

const root = v5(namespace, v5.URL);

/** The UUID of a thing by what it is: the same in every export (RFC 9562, section 5.5). OSCAL knows only v4 and v5. */
export const oscalId = (...names: readonly string[]): string => v5(JSON.stringify(names), root);

/** A text as one line without space at its ends, as most of OSCAL's texts have to be; never empty. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim() || '-';

/** A property of ours. */
export const property = (name: string, value: string | number | boolean) => ({
  name,
  ns: namespace,
  value: oneLine(String(value)),
});
