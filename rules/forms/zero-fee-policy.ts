import * as z from 'zod';
import { all, counted, type List } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';
import { languageRows } from './workforce.ts';

export const policyLanguages: List = counted('/zeroFeePolicy/languages');

const fees = ['13(k)-2'] as const;
const written = { op: 'oneOf', field: '/zeroFeePolicy/written', values: [true] } as const;
const ofAPolicy = { askedIf: all(elevated, written), before: { version: 2, askedIf: written } } as const;

export const zeroFeePolicy = z.strictObject({
  written: question(yesNo, {
    title: 'Is there a written policy that no worker pays for recruitment?',
    serves: fees,
    askedIf: elevated,
    before: { version: 2 },
  }),
  public: question(yesNo, { title: 'Is it public?', serves: fees, ...ofAPolicy }),
  givenToWorkers: question(yesNo, { title: 'Do workers get it?', serves: fees, ...ofAPolicy }),
  givenToAgencies: question(yesNo, {
    title: 'Do the agencies or sub-agents get it?',
    hint: 'Yes also where none are used.',
    serves: fees,
    ...ofAPolicy,
  }),
  languages: question(languageRows, { title: 'In which languages is it?', serves: fees, ...ofAPolicy }),
});
