import * as z from 'zod';
import { all, counted, type List, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';
import { languageRows } from './workforce.ts';

export const hotlineLanguages: List = counted('/hotline/languages');

const table3 = ['Framework for Action, table 3'] as const;
const ofAHotline = { askedIf: all(elevated, yes('/hotline/posted')), since: 2 } as const;

/** A line to somebody outside: an authority, a union, an organisation that helps. */
export const hotline = z.strictObject({
  posted: question(yesNo, {
    title: 'Is a telephone line or service outside your organisation posted where workers can read it unobserved?',
    hint: 'One run by an authority, a union or an organisation that helps workers; also one that answers by message.',
    serves: table3,
    askedIf: elevated,
    since: 2,
  }),
  free: question(yesNo, { title: 'Is calling it free for workers?', serves: table3, ...ofAHotline }),
  languages: question(languageRows, {
    title: 'In which languages does it answer?',
    row: 'language',
    serves: table3,
    ...ofAHotline,
  }),
});
