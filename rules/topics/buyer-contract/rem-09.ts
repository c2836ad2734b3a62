import { far } from '../../basis.ts';
import { awarded, awardedOn, planNeeded } from '../../forms/federal-contract.ts';
import { credibleInformation } from '../../forms/incidents.ts';
import { all, asOf, compare, field, is, no, parameter, plusDays, yes } from '../../language.ts';
import { gap, met, type Rule, rule, when } from '../../rule.ts';
import { largeAbroad, underFederal } from '../far/examples.ts';

const certifiedAgain = yes('/certificates/yearly');
const days = parameter('far.certificate.days');
const yearOver = (since: ReturnType<typeof field>) => compare(asOf, '>', plusDays(since, days));

const certified = (answers: { [member: string]: unknown }, contract: { [member: string]: unknown } = {}) => ({
  ...largeAbroad(contract),
  certificates: answers,
});
const first = { beforeAward: true, beforeAwardOn: '2026-01-20' };
const awardedEarlier = { awardedOn: '2025-10-15' };
const noPlanNeeded = underFederal({ abroad: 'none' });
const nothingKnown = {
  incidents: { heldOrMoved: false, commercialSex: false, forcedWork: false, otherProhibited: false },
};
const group = { version: 1, topic: 'contract-compliance', group: 'certificates', subject: 'declarant' } as const;

const certifiedBeforeAward = rule({
  ...group,
  id: 'REM-09A',
  forms: ['supplier'],
  title: 'A certification is given before the award',
  basis: [far('52.222-56(b)'), far('22.1703(c)')],
  appliesIf: planNeeded,
  cases: [
    when(all(awarded, no('/certificates/beforeAward')), gap('critical')),
    when(
      all(awarded, yes('/certificates/beforeAward'), compare(field('/certificates/beforeAwardOn'), '>', awardedOn)),
      gap('major', { suffix: 'late' }),
    ),
    when(no('/federalContract/awarded'), met({ suffix: 'not_yet_due' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'none', answers: certified({ beforeAward: false }), gives: 'REM-09A.gap' },
    {
      name: 'one given after the award',
      answers: certified({ beforeAward: true, beforeAwardOn: '2026-02-02' }),
      gives: 'REM-09A.gap.late',
    },
    {
      name: 'an offer that has not been accepted yet',
      answers: certified({}, { awarded: false }),
      gives: 'REM-09A.met.not_yet_due',
    },
    { name: 'one given in time', answers: certified(first), gives: 'REM-09A.met' },
    { name: 'a contract that calls for no plan', answers: noPlanNeeded, gives: 'REM-09A.not_applicable' },
    { name: 'no word of it', answers: certified({}), gives: 'REM-09A.unknown' },
  ],
});

const certifiedYearly = rule({
  ...group,
  id: 'REM-09B',
  forms: ['supplier'],
  title: 'The certification is given again every year after the award',
  basis: [far('52.222-50(h)(5)')],
  appliesIf: all(planNeeded, awarded),
  cases: [
    when(all(no('/certificates/yearly'), yearOver(awardedOn)), gap('critical')),
    when(all(certifiedAgain, yearOver(field('/certificates/yearlyOn'))), gap('major', { suffix: 'late' })),
    when(no('/certificates/yearly'), met({ suffix: 'not_yet_due' })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'more than a year after the award, and none',
      answers: certified({ yearly: false }, awardedEarlier),
      gives: 'REM-09B.gap',
    },
    {
      name: 'the last one more than a year ago',
      answers: certified({ yearly: true, yearlyOn: '2025-10-20' }, { awardedOn: '2024-10-15' }),
      gives: 'REM-09B.gap.late',
    },
    {
      name: 'a year that has not ended',
      answers: certified({ yearly: false }),
      gives: 'REM-09B.met.not_yet_due',
    },
    {
      name: 'one given this year',
      answers: certified({ yearly: true, yearlyOn: '2026-10-15' }, awardedEarlier),
      gives: 'REM-09B.met',
    },
    {
      name: 'an offer that has not been accepted yet',
      answers: largeAbroad({ awarded: false }),
      gives: 'REM-09B.not_applicable',
    },
    { name: 'no word of it', answers: certified({}, awardedEarlier), gives: 'REM-09B.unknown' },
  ],
});

const subcontractorsCertified = rule({
  ...group,
  id: 'REM-09C',
  forms: ['supplier'],
  title: 'Subcontractors above the threshold certify before their award and every year',
  basis: [far('52.222-50(i)(2)'), far('22.1703(c)')],
  appliesIf: planNeeded,
  cases: [
    when(is('/certificates/subcontractors', 'some_missing'), gap('critical')),
    when(is('/certificates/subcontractors', 'some_late'), gap('major', { suffix: 'late' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'one never given', answers: certified({ subcontractors: 'some_missing' }), gives: 'REM-09C.gap' },
    { name: 'one given late', answers: certified({ subcontractors: 'some_late' }), gives: 'REM-09C.gap.late' },
    { name: 'all in time', answers: certified({ subcontractors: 'all_in_time' }), gives: 'REM-09C.met' },
    { name: 'no large one', answers: certified({ subcontractors: 'no_such_subcontracts' }), gives: 'REM-09C.met' },
    { name: 'a contract that calls for no plan', answers: noPlanNeeded, gives: 'REM-09C.not_applicable' },
    { name: 'no word of them', answers: certified({}), gives: 'REM-09C.unknown' },
  ],
});

/** What a certification says beside what is known: whether both can be true, a person judges. */
const certificationStatesWhatIsKnown = rule({
  ...group,
  id: 'REM-09D',
  forms: ['supplier'],
  title: 'The certification states what due diligence found, or that it was remedied',
  basis: [far('52.222-50(h)(5)(ii)'), far('52.222-56(c)')],
  appliesIf: all(planNeeded, awarded),
  cases: [
    when(is('/certificates/states', 'neither'), gap('major')),
    when(
      all(is('/certificates/states', 'nothing_found'), credibleInformation),
      gap('info', { suffix: 'review', review: 'credibility' }),
    ),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'one that says neither',
      answers: { ...certified({ states: 'neither' }), ...nothingKnown },
      gives: 'REM-09D.gap',
    },
    {
      name: 'nothing found, while credible information is known',
      answers: { ...certified({ states: 'nothing_found' }), incidents: { otherProhibited: true } },
      gives: 'REM-09D.gap.review',
    },
    {
      name: 'nothing found, and nothing known',
      answers: { ...certified({ states: 'nothing_found' }), ...nothingKnown },
      gives: 'REM-09D.met',
    },
    {
      name: 'found and remedied',
      answers: certified({ states: 'found_and_remedied' }),
      gives: 'REM-09D.met',
    },
    {
      name: 'an offer that has not been accepted yet',
      answers: largeAbroad({ awarded: false }),
      gives: 'REM-09D.not_applicable',
    },
    { name: 'no word of what it says', answers: certified({}), gives: 'REM-09D.unknown' },
  ],
});

export const certificationRules: readonly Rule[] = [
  certifiedBeforeAward,
  certifiedYearly,
  subcontractorsCertified,
  certificationStatesWhatIsKnown,
];
