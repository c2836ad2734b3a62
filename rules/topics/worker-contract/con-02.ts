import { c189, dhaka, far, iloFair, iris, underFederalContract } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { workDocumentContents } from '../../forms/work-document.ts';
import { all, any, compare, field, is, no, oneOf, parameter, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable } from '../workers.ts';
import { practiceByExample } from './practice.ts';

const at = '/workDocument';
const given = oneOf(`${at}/given`, ['all', 'some']);
const contents = Object.keys(workDocumentContents);
const leastDays = parameter('work-document.relocation.days');

const complete = {
  required: 'required',
  given: 'all',
  understood: true,
  contents: Object.fromEntries(contents.map((content) => [content, true])),
  relocation: false,
};
const got = (answers: { [member: string]: unknown }) => ({
  ...fiftyVulnerable,
  workDocument: { ...complete, ...answers },
});

export const workDocumentGiven = rule({
  id: 'CON-02',
  version: 1,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers have the terms in writing, whole, understood and in time',
  basis: [
    practiceByExample,
    underFederalContract(far('52.222-50(b)(9)')),
    iloFair('principle 8'),
    c189('7'),
    c189('8(1)'),
    dhaka('2'),
    iris('3'),
  ],
  appliesIf: all(elevated, is(`${at}/required`, 'required')),
  cases: [
    when(any(oneOf(`${at}/given`, ['some', 'none']), all(given, no(`${at}/understood`))), gap('major')),
    when(
      all(given, any(...contents.map((content) => no(`${at}/contents/${content}`)))),
      gap('major', { suffix: 'contents' }),
    ),
    when(
      all(given, yes(`${at}/relocation`), compare(field(`${at}/daysBeforeLeaving`), '<', leastDays)),
      gap('major', { suffix: 'late', says: { days: leastDays } }),
    ),
  ],
  otherwise: met(),
  examples: [
    { name: 'a contract that some of them never got', answers: got({ given: 'some' }), gives: 'CON-02.gap' },
    { name: 'a contract in a language they do not read', answers: got({ understood: false }), gives: 'CON-02.gap' },
    {
      name: 'a contract that says nothing of complaints',
      answers: got({ contents: { ...complete.contents, grievance: false } }),
      gives: 'CON-02.gap.contents',
    },
    {
      name: 'a contract given four days before the journey',
      answers: got({ relocation: true, daysBeforeLeaving: 4 }),
      gives: 'CON-02.gap.late',
    },
    {
      name: 'a whole contract, five days before the journey',
      answers: got({ relocation: true, daysBeforeLeaving: 5 }),
      gives: 'CON-02.met',
    },
    {
      name: 'work for which nothing demands a document',
      answers: got({ required: 'not_required' }),
      gives: 'CON-02.not_applicable',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'CON-02.not_applicable' },
    {
      name: 'a contract of which nobody knows when it was given',
      answers: got({ relocation: true }),
      gives: 'CON-02.unknown',
    },
  ],
});
