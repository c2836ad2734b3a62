import * as z from 'zod';
import { all, is, oneOf } from '../language.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';

const serves = ['ILO 2019 definition, related costs'] as const;

/** Where one category of the fee table holds what the ILO's definition tells apart. */
export const feeKinds = [
  'recruiting',
  'skills_test',
  'training',
  'medical',
  'checks_and_papers',
  'insurance',
  'deposit_or_bond',
] as const;

export const feeKind = question(z.enum([...feeKinds, 'not_known']), {
  title: 'What kind of cost was it?',
  hint: 'Of several kinds, the one that cost most.',
  serves,
  askedIf: all(is('payer', 'worker'), oneOf('category', ['FAR-i', 'FAR-vii(other_access)', 'FAR-xii'])),
  since: 2,
});

const permitted = is('locallyPermitted', true);
const exceptions = ['C181 7(2)', 'ILO 2019 definition, exceptions'] as const;
const asks = (title: string) => question(yesNo, { title, serves: exceptions, askedIf: permitted, since: 2 });

/** What an exception to zero fees needs, by C181, article 7(2), and the ILO's definition of 2019. */
export const feeException = z.strictObject({
  setByAuthority: asks('Did the competent authority itself set this exception?'),
  partnersConsulted: asks(
    'Did it consult the most representative organisations of employers and of workers before it did so?',
  ),
  inWorkersInterest: asks("Was it set in the workers' interest, by the authority's own account?"),
  limited: asks('Is it limited to named categories of workers, or to named services, that cover this cost?'),
  disclosed: asks('Was the cost disclosed to each worker before the worker accepted the job?'),
});
