import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';
import { languageRows } from './workforce.ts';

export const policyLanguages: List = counted('/zeroFeePolicy/languages');

const fees = ['13(k)-2'] as const;
const written = { op: 'oneOf', field: '/zeroFeePolicy/written', values: [true] } as const;

export const zeroFeePolicy = z.strictObject({
  written: question(yesNo, { title: 'Is there a written policy that no worker pays for recruitment?', serves: fees }),
  public: question(yesNo, { title: 'Is it public?', serves: fees, askedIf: written }),
  givenToWorkers: question(yesNo, { title: 'Do workers get it?', serves: fees, askedIf: written }),
  givenToAgencies: question(yesNo, {
    title: 'Do the agencies or sub-agents get it?',
    hint: 'Yes also where none are used.',
    serves: fees,
    askedIf: written,
  }),
  languages: question(languageRows, { title: 'In which languages is it?', serves: fees, askedIf: written }),
});
