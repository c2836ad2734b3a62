import { method } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { agenciesUsed, corridors } from '../../forms/recruitment.ts';
import { all, compare, field, hasRows, value, yes } from '../../language.ts';
import { met, rule, sourcesConflict, when } from '../../rule.ts';
import { lowRisk, nobodyRecruited, recruited } from '../examples.ts';

const nobody = compare(field(`${corridors.path}/total`), '=', value(0));
const broughtIn = all(elevated, yes('/workerContracts/returnTransport/workersBroughtIn'));

/** Minor: workers may have come before the period, and an agency may have supplied nobody in it. */
export const recruitmentAgrees = rule({
  id: 'INT-08',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Where agencies were used or workers brought in, somebody was recruited',
  basis: [method('answers on the same fact agree')],
  appliesIf: nobody,
  cases: [
    when(hasRows(agenciesUsed), sourcesConflict('minor', { suffix: 'agencies' })),
    when(broughtIn, sourcesConflict('minor', { suffix: 'brought_in' })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'an agency named, and nobody recruited',
      answers: { recruitment: { ...nobodyRecruited, agencies: { total: 1, rows: [] } } },
      gives: 'INT-08.conflict.agencies',
    },
    {
      name: 'workers brought in from abroad, and nobody recruited',
      answers: {
        recruitment: { ...nobodyRecruited, agencies: { total: 0, rows: [] } },
        workforce: { vulnerable: true },
        workerContracts: { returnTransport: { workersBroughtIn: true } },
      },
      gives: 'INT-08.conflict.brought_in',
    },
    { name: 'nobody recruited, and no agency', answers: lowRisk, gives: 'INT-08.met' },
    { name: 'people recruited', answers: { recruitment: recruited() }, gives: 'INT-08.not_applicable' },
    {
      name: 'nobody recruited, and no word of agencies',
      answers: { recruitment: nobodyRecruited },
      gives: 'INT-08.unknown',
    },
  ],
});
