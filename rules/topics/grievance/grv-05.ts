import { lksg } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, any, asOf, type Condition, compare, field, no, parameter, plusDays, yes } from '../../language.ts';
import { type Conclusion, type Example, gap, met, type Rule, rule, when } from '../../rule.ts';
import type { Basis } from '../../vocabulary.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable, fiftyWorkers, hasWorkers, noWorkers } from '../workers.ts';
import { noChannel } from './channel.ts';

const at = (part: string) => `/complaintsProcedure/${part}`;
const channel = (answers: { [part: string]: unknown }) => ({
  ...fiftyVulnerable,
  grievance: { exists: true },
  complaintsProcedure: answers,
});
const none = { grievance: { exists: false } };
const some = { grievance: { exists: true } };
const withoutChannel = { ...fiftyVulnerable, ...none };

type Answers = Example['answers'];

/**
 * One part of section 8, with its own result; without any channel each is a gap, so that none never looks better, also
 * where the longer questions on a channel are not asked.
 */
const part = (draft: {
  letter: string;
  title: string;
  basis: Basis;
  lacking: Condition;
  conclusion: Conclusion;
  otherwise?: Conclusion;
  good: Answers;
  bad: Answers;
}): Rule => {
  const { letter, lacking, conclusion, good, bad, ...rest } = draft;
  const id = `GRV-05${letter}`;
  return rule({
    otherwise: met(),
    ...rest,
    id,
    version: 1,
    topic: 'grievance',
    subject: 'declarant',
    forms: ['supplier', 'agency'],
    basis: [draft.basis],
    appliesIf: all(hasWorkers, any(noChannel, elevated)),
    cases: [when(any(noChannel, all(elevated, lacking)), conclusion)],
    examples: [
      { name: 'a procedure that lacks it', answers: channel(bad), asOf: '2026-11-01', gives: `${id}.gap` },
      { name: 'no procedure at all', answers: withoutChannel, gives: `${id}.gap` },
      { name: 'a procedure that has it', answers: channel(good), asOf: '2026-11-01', gives: `${id}.met` },
      { name: 'a procedure of which no more is said', answers: channel({}), gives: `${id}.unknown` },
      { name: 'work of low risk and no procedure', answers: { ...lowRisk, ...none }, gives: `${id}.gap` },
      { name: 'work of low risk with a procedure', answers: { ...lowRisk, ...some }, gives: `${id}.not_applicable` },
      { name: 'work of low risk and no word of a procedure', answers: lowRisk, gives: `${id}.unknown` },
      { name: 'a company without workers', answers: noWorkers, gives: `${id}.not_applicable` },
    ],
  });
};

const answered = (name: string) => ({
  lacking: no(at(name)),
  conclusion: gap('major'),
  good: { [name]: true },
  bad: { [name]: false },
});

/** Not of the longer questions: whether there is a procedure at all is asked of everyone. */
const procedureExists = rule({
  id: 'GRV-05A',
  version: 1,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'There is a complaints procedure',
  basis: [lksg('8(1)')],
  appliesIf: hasWorkers,
  cases: [when(noChannel, gap('major'))],
  otherwise: met(),
  examples: [
    { name: 'no way to complain', answers: { ...fiftyWorkers, grievance: { exists: false } }, gives: 'GRV-05A.gap' },
    { name: 'a way to complain', answers: { ...fiftyWorkers, grievance: { exists: true } }, gives: 'GRV-05A.met' },
    { name: 'no word of it', answers: fiftyWorkers, gives: 'GRV-05A.unknown' },
    { name: 'a company without workers', answers: noWorkers, gives: 'GRV-05A.not_applicable' },
  ],
});

const reviewDays = parameter('lksg.review.days');
const recordsYears = parameter('lksg.records.years');
const notRead = { certainty: 'medium' } as const;

/** GRV-05A to GRV-05J: sections 8(1) to (5), 9(1) and 10(1) of the German supply chain act, ten results. */
export const complaintsProcedure: readonly Rule[] = [
  procedureExists,
  part({
    letter: 'B',
    title: 'The receipt of a complaint is confirmed, and its facts are discussed with whoever made it',
    basis: lksg('8(1) sentence 3'),
    ...answered('receiptConfirmed'),
  }),
  part({
    letter: 'C',
    title: 'The rules of procedure are written and public',
    basis: lksg('8(2)'),
    ...answered('rulesPublic'),
  }),
  part({
    letter: 'D',
    title: 'Those who handle complaints are impartial, independent and bound to secrecy',
    basis: lksg('8(3)'),
    ...answered('impartial'),
  }),
  part({
    letter: 'E',
    title: 'It is public how the procedure is reached and who is responsible for it',
    basis: lksg('8(4) public information'),
    ...answered('publicInformation'),
  }),
  part({
    letter: 'F',
    title: 'The identity of whoever complains is kept confidential',
    basis: lksg('8(4) confidentiality'),
    ...answered('identityConfidential'),
  }),
  part({
    letter: 'G',
    title: 'Whoever complains is protected from disadvantage and punishment',
    basis: lksg('8(4) protection', notRead),
    ...answered('reprisalBarred'),
  }),
  part({
    letter: 'H',
    title: 'It is reviewed at least once a year whether the procedure works',
    basis: lksg('8(5)', notRead),
    lacking: any(
      no(at('reviewed')),
      all(yes(at('reviewed')), compare(plusDays(field(at('reviewedOn')), reviewDays), '<', asOf)),
    ),
    conclusion: gap('major', { says: { days: reviewDays } }),
    otherwise: met({ says: { days: reviewDays } }),
    good: { reviewed: true, reviewedOn: '2026-05-04' },
    bad: { reviewed: true, reviewedOn: '2025-05-04' },
  }),
  part({
    letter: 'I',
    title: 'Workers of indirect suppliers may use the procedure too',
    basis: lksg('9(1)', notRead),
    ...answered('openToIndirectSuppliers'),
  }),
  part({
    letter: 'J',
    title: 'Records on complaints are kept long enough',
    basis: lksg('10(1)', notRead),
    lacking: compare(field(at('recordsKeptYears')), '<', recordsYears),
    conclusion: gap('minor', { says: { years: recordsYears } }),
    otherwise: met({ says: { years: recordsYears } }),
    good: { recordsKeptYears: 7 },
    bad: { recordsKeptYears: 6 },
  }),
];
