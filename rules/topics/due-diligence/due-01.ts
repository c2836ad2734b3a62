import { p29, un13 } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, any, asOf, compare, field, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk, vulnerable } from '../examples.ts';

const days = parameter('due-diligence.risk-assessment.days');
const assessed = yes('/dueDiligence/risksAssessed');
const outOfDate = compare(plusDays(field('/dueDiligence/risksAssessedOn'), days), '<', asOf);

const diligence = (answers: { [name: string]: boolean | string }) => ({
  ...vulnerable,
  dueDiligence: {
    chainMapped: true,
    risksAssessed: true,
    risksAssessedOn: '2026-06-30',
    findingsActedOn: true,
    ...answers,
  },
});

export const chainKnown = rule({
  id: 'DUE-01',
  version: 2,
  topic: 'due-diligence',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'The chain is mapped to the last recruiter, its risks are assessed, and findings are acted on',
  basis: [un13('j', 1), p29('2(e)')],
  appliesIf: elevated,
  cases: [
    when(
      any(
        no('/dueDiligence/chainMapped'),
        no('/dueDiligence/risksAssessed'),
        all(assessed, outOfDate),
        all(assessed, no('/dueDiligence/findingsActedOn')),
      ),
      gap('major', { says: { days } }),
    ),
  ],
  otherwise: met({ says: { days } }),
  examples: [
    {
      name: 'a chain mapped to the first agency only',
      answers: diligence({ chainMapped: false }),
      gives: 'DUE-01.gap',
    },
    { name: 'risks that nobody ever assessed', answers: diligence({ risksAssessed: false }), gives: 'DUE-01.gap' },
    {
      name: 'risks last assessed two years ago',
      answers: diligence({ risksAssessedOn: '2024-11-01' }),
      asOf: '2026-11-01',
      gives: 'DUE-01.gap',
    },
    { name: 'findings left lying', answers: diligence({ findingsActedOn: false }), gives: 'DUE-01.gap' },
    {
      name: 'a mapped chain, assessed this summer, findings acted on',
      answers: diligence({}),
      asOf: '2026-11-01',
      gives: 'DUE-01.met',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'DUE-01.not_applicable' },
    {
      name: 'a mapped chain, and no word of risks',
      answers: { ...vulnerable, dueDiligence: { chainMapped: true } },
      gives: 'DUE-01.unknown',
    },
  ],
});
