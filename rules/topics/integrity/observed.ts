import { method } from '../../basis.ts';
import { always, compare, field, value, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

/*
 * What the service itself observed, and no answer says. None of it weighs: the same answers may come from one adviser,
 * changed ones may mend a mistake, and what they mean a person has to look at.
 */

const sameAnswers = field('/context/sameAnswersElsewhere');
const changedAnswers = field('/context/answersChangedAfterCase');

export const answersOfItsOwn = rule({
  id: 'INT-04',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No other party filed the very same answers',
  basis: [method('answers that several parties share are looked at by a person')],
  appliesIf: always,
  cases: [
    when(
      compare(sameAnswers, '>', value(0)),
      gap('info', { suffix: 'review', review: 'credibility', says: { count: sameAnswers } }),
    ),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'answers that two others filed too',
      answers: {},
      observed: { sameAnswersElsewhere: 2 },
      gives: 'INT-04.gap.review',
    },
    { name: 'answers like no others', answers: {}, observed: { sameAnswersElsewhere: 0 }, gives: 'INT-04.met' },
    { name: 'answers that were not compared', answers: {}, gives: 'INT-04.unknown' },
  ],
});

export const answersUnchangedAfterCase = rule({
  id: 'INT-06',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Answers did not change after a case had been opened',
  basis: [method('answers that change once a case is open are looked at by a person')],
  appliesIf: always,
  cases: [
    when(
      compare(changedAnswers, '>', value(0)),
      gap('info', { suffix: 'review', review: 'intent', says: { count: changedAnswers } }),
    ),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'three answers changed while a case was open',
      answers: {},
      observed: { answersChangedAfterCase: 3 },
      gives: 'INT-06.gap.review',
    },
    { name: 'no answer changed', answers: {}, observed: { answersChangedAfterCase: 0 }, gives: 'INT-06.met' },
    { name: 'no case is known of', answers: {}, gives: 'INT-06.unknown' },
  ],
});

export const sameRulesAsLast = rule({
  id: 'INT-07',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'The rules are the same as for the last verdict',
  basis: [method('two verdicts are compared only under the same rules and tables')],
  appliesIf: always,
  cases: [when(yes('/context/rulesChanged'), gap('info'))],
  otherwise: met(),
  examples: [
    { name: 'a new version of the rules', answers: {}, observed: { rulesChanged: true }, gives: 'INT-07.gap' },
    { name: 'the rules of the last verdict', answers: {}, observed: { rulesChanged: false }, gives: 'INT-07.met' },
    { name: 'a first verdict', answers: {}, gives: 'INT-07.unknown' },
  ],
});
