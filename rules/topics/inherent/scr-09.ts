import { iloIndicator } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, always, any, type Condition, no, yes } from '../../language.ts';
import { type Example, type Rule, rule, suggests, when } from '../../rule.ts';
import type { FormName } from '../../vocabulary.ts';
import { officeWork, riskyWork } from './examples.ts';

/**
 * A sign of forced labour that answers raise, by the name that the ILO gives it. It is a signal for a person to look at,
 * neither a level nor a verdict; what the conduct behind it weighs stands in the findings.
 */
const indicator = (of: {
  id: string;
  name: string;
  title: string;
  raisedBy: Condition;
  appliesIf?: Condition;
  forms?: readonly FormName[];
  certainty?: 'medium';
  examples: readonly Example[];
}): Rule =>
  rule({
    id: of.id,
    version: 1,
    topic: 'inherent',
    subject: 'context',
    forms: of.forms ?? ['supplier', 'agency'],
    title: of.title,
    basis: [iloIndicator(of.name, of.certainty === undefined ? {} : { certainty: of.certainty })],
    appliesIf: of.appliesIf ?? always,
    cases: [when(of.raisedBy, suggests('not_known', { suffix: 'raised', review: 'protection', signals: of.name }))],
    otherwise: suggests('not_known'),
    examples: of.examples,
  });

const shown = (id: string, raised: Example['answers'], not: Example['answers']): Example[] => [
  { name: 'answers that raise it', answers: raised, gives: `${id}.not_known.raised` },
  { name: 'answers that do not', answers: not, gives: `${id}.not_known` },
  { name: 'no word of it', answers: riskyWork, gives: `${id}.unknown` },
];

const housing = (meetsStandards: boolean) => ({
  ...riskyWork,
  housing: { provided: true, inspected: true, meetsStandards },
});

export const indicators: readonly Rule[] = [
  indicator({
    id: 'SCR-09A',
    name: 'retention of identity documents',
    title: 'Indicator: retention of identity documents',
    raisedBy: yes('/identityDocuments/denied'),
    examples: shown('SCR-09A', { identityDocuments: { denied: true } }, { identityDocuments: { denied: false } }),
  }),
  indicator({
    id: 'SCR-09B',
    name: 'debt bondage',
    title: 'Indicator: debt bondage',
    raisedBy: any(yes('/deposits/taken'), yes('/deposits/recruitmentLoans')),
    examples: shown(
      'SCR-09B',
      { deposits: { recruitmentLoans: true } },
      { deposits: { taken: false, recruitmentLoans: false } },
    ),
  }),
  indicator({
    id: 'SCR-09C',
    name: 'deception',
    title: 'Indicator: deception',
    raisedBy: yes('/workerContracts/changedForTheWorse'),
    examples: shown(
      'SCR-09C',
      { workerContracts: { changedForTheWorse: true } },
      { workerContracts: { changedForTheWorse: false } },
    ),
  }),
  indicator({
    id: 'SCR-09D',
    name: 'withholding of wages',
    title: 'Indicator: withholding of wages',
    certainty: 'medium',
    raisedBy: yes('/recruitment/recoveredFromWorkers'),
    examples: shown(
      'SCR-09D',
      { recruitment: { recoveredFromWorkers: true } },
      { recruitment: { recoveredFromWorkers: false } },
    ),
  }),
  indicator({
    id: 'SCR-09E',
    name: 'intimidation and threats',
    title: 'Indicator: intimidation and threats',
    certainty: 'medium',
    raisedBy: yes('/workerContracts/leavingPenalised'),
    examples: shown(
      'SCR-09E',
      { workerContracts: { leavingPenalised: true } },
      { workerContracts: { leavingPenalised: false } },
    ),
  }),
  indicator({
    id: 'SCR-09F',
    name: 'abuse of vulnerability',
    title: 'Indicator: abuse of vulnerability',
    certainty: 'medium',
    forms: ['supplier'],
    raisedBy: all(
      yes('/workforce/vulnerable'),
      yes('/workforceProfile/tiedVisas'),
      any(yes('/workerContracts/leavingPenalised'), yes('/identityDocuments/denied')),
    ),
    examples: shown(
      'SCR-09F',
      {
        workforce: { vulnerable: true },
        workforceProfile: { tiedVisas: true },
        workerContracts: { leavingPenalised: true },
      },
      { workforce: { vulnerable: false } },
    ),
  }),
  indicator({
    id: 'SCR-09G',
    name: 'abusive working and living conditions',
    title: 'Indicator: abusive working and living conditions',
    certainty: 'medium',
    appliesIf: elevated,
    raisedBy: all(yes('/housing/provided'), yes('/housing/inspected'), no('/housing/meetsStandards')),
    examples: [
      ...shown('SCR-09G', housing(false), housing(true)),
      { name: 'an office at home', answers: officeWork, gives: 'SCR-09G.not_applicable' },
    ],
  }),
  indicator({
    id: 'SCR-09H',
    name: 'restriction of movement',
    title: 'Indicator: restriction of movement',
    certainty: 'medium',
    raisedBy: any(yes('/workerContracts/leavingPenalised'), yes('/identityDocuments/denied')),
    examples: shown(
      'SCR-09H',
      { workerContracts: { leavingPenalised: true } },
      { workerContracts: { leavingPenalised: false }, identityDocuments: { denied: false } },
    ),
  }),
];
