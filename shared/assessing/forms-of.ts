import type { FormName } from '../../rules/vocabulary.ts';
import type { Party } from '../store/party.ts';

const filedBy = { supplier: 'supplier', agency: 'agency', contracting_authority: undefined } as const;

/** The forms that the kinds of a party file. */
export const formsOf = ({ kinds }: Pick<Party, 'kinds'>): FormName[] =>
  kinds
    .map((kind) => filedBy[kind])
    .filter((form): form is FormName & keyof typeof filedBy => form !== undefined)
    .sort();
