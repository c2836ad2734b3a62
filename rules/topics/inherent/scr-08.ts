import { method } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { yes } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { diligence } from './bases.ts';
import { officeWork, riskyWork } from './examples.ts';

/** Only a person can say whether two names are one firm: it raises no level, and nobody is turned away for it. */
export const named = rule({
  id: 'SCR-08',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier', 'agency'],
  title: 'Names on public lists, for a person to compare',
  basis: [method('a name on a list is a question, not an answer'), ...diligence],
  appliesIf: elevated,
  cases: [when(yes('/namedLists/named'), suggests('not_known', { suffix: 'named', review: 'identity' }))],
  otherwise: suggests('not_known'),
  examples: [
    {
      name: 'a supplier whose own supplier is named',
      answers: { ...riskyWork, namedLists: { named: true } },
      gives: 'SCR-08.not_known.named',
    },
    {
      name: 'nobody named, as far as is known',
      answers: { ...riskyWork, namedLists: { named: false } },
      gives: 'SCR-08.not_known',
    },
    { name: 'an office at home', answers: officeWork, gives: 'SCR-08.not_applicable' },
    { name: 'no word on lists', answers: {}, gives: 'SCR-08.unknown' },
  ],
});
