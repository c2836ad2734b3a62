import { compare, field, value } from '../../language.ts';

/** Where there are workers there is a language: a list left empty must not count as covered. */
export const noLanguageNamed = compare(field('/workforce/languages/total'), '=', value(0));
