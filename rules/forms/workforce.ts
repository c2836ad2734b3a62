import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { count, language, yesNo } from './values.ts';

export const workforceLanguages: List = counted('/workforce/languages');

const inform = ['13(k)-3'] as const;

/** Languages as rows, so that one left out shows against the stated total. */
export const languageRows = countedRows(
  row({
    language: question(language, { title: 'Language', hint: 'A BCP 47 tag, such as ne.', serves: inform }),
  }),
  100,
);

const languages = question(languageRows, {
  title: 'Which languages do the workers understand best?',
  row: 'language',
  hint: 'Every language that at least one worker needs in order to be told something.',
  serves: inform,
  askedIf: elevated,
  before: { version: 2 },
});

export const supplierWorkforce = z.strictObject({
  headcount: question(count, {
    title: 'How many people work for you, also through agencies?',
    serves: inform,
    countsWorkers: true,
  }),
  vulnerable: question(yesNo, {
    title:
      'Are any of them migrants, on visas tied to one employer, hired through agencies, temporary, seasonal, home-based or paid by the piece?',
    hint: 'Also people from another region of the same country. "No" spares you the questions that only such work needs.',
    serves: ['PPN 009 nature of workforce', '13(j)-1'],
    since: 2,
  }),
  languages,
});

export const agencyWorkforce = z.strictObject({
  headcount: question(count, {
    title: 'How many workers did you place in the last 12 months?',
    serves: inform,
    countsWorkers: true,
  }),
  languages,
});
