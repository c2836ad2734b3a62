import { far, farAllows, un13 } from '../../basis.ts';
import { allegationList } from '../../forms/allegations.ts';
import { all, any, is, no, oneOf, some } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { aContract, aGrant, isContract } from './conditions.ts';

const credible = is('credible', 'yes');
const ended = all(credible, is('investigation', 'ended'));
const determined = all(ended, oneOf('determination', ['substantiated', 'not_substantiated']));
const substantiated = all(ended, is('determination', 'substantiated'));

type Row = { [member: string]: unknown };
const allegation = (row: Row) => ({
  ...aContract,
  allegations: { list: { total: 1, rows: [{ id: 'a-1', ...row }] } },
});
const closed = {
  credible: 'yes',
  authoritiesTold: true,
  investigation: 'ended',
  contractorHeard: true,
  determination: 'substantiated',
  recorded: true,
  remedyConsidered: true,
  circumstancesWeighed: true,
};

/**
 * The steps from an allegation to its remedy. They are one State's procedure; that remedies in contracts (13(k)-4) come
 * to nothing without such steps is our reading, hence no full certainty.
 */
export const allegationsFollowed = rule({
  id: 'REM-10',
  version: 1,
  topic: 'buyer-contract',
  subject: 'buyer',
  forms: ['contract'],
  title: 'Allegations are followed up step by step, and the contractor is heard',
  basis: [{ ...un13('k', 4), certainty: 'medium' }, far('22.1704'), farAllows('52.222-50(f)')],
  appliesIf: isContract,
  cases: [
    when(some(allegationList, all(determined, no('contractorHeard'))), gap('major', { suffix: 'not_heard' })),
    when(some(allegationList, all(credible, no('authoritiesTold'))), gap('major', { suffix: 'not_told' })),
    when(
      some(allegationList, all(credible, is('investigation', 'none'))),
      gap('major', { suffix: 'not_investigated' }),
    ),
    when(
      some(allegationList, all(substantiated, any(no('recorded'), no('remedyConsidered'), no('circumstancesWeighed')))),
      gap('major', { suffix: 'no_consequence' }),
    ),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a decision without the contractor',
      answers: allegation({ ...closed, contractorHeard: false }),
      gives: 'REM-10.gap.not_heard',
    },
    {
      name: 'credible information that stayed on the desk',
      answers: allegation({ credible: 'yes', authoritiesTold: false, investigation: 'none' }),
      gives: 'REM-10.gap.not_told',
    },
    {
      name: 'credible information passed on, and never looked into',
      answers: allegation({ credible: 'yes', authoritiesTold: true, investigation: 'none' }),
      gives: 'REM-10.gap.not_investigated',
    },
    {
      name: 'substantiated, and no remedy considered',
      answers: allegation({ ...closed, remedyConsidered: false }),
      gives: 'REM-10.gap.no_consequence',
    },
    { name: 'all steps taken', answers: allegation(closed), gives: 'REM-10.met' },
    {
      name: 'an investigation that is under way',
      answers: allegation({ credible: 'yes', authoritiesTold: true, investigation: 'under_way' }),
      gives: 'REM-10.met',
    },
    { name: 'information that is not credible', answers: allegation({ credible: 'no' }), gives: 'REM-10.met' },
    {
      name: 'no allegation',
      answers: { ...aContract, allegations: { list: { total: 0, rows: [] } } },
      gives: 'REM-10.met',
    },
    { name: 'a grant', answers: aGrant, gives: 'REM-10.not_applicable' },
    {
      name: 'an allegation left out of the list',
      answers: { ...aContract, allegations: { list: { total: 1, rows: [] } } },
      gives: 'REM-10.unknown',
    },
  ],
});
