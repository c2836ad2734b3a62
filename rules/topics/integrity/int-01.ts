import { method } from '../../basis.ts';
import { contractRemedies } from '../../forms/clauses.ts';
import { always, compare, field, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const unanswered = field('/facts/unansweredQuestions');
const remedies = Object.fromEntries(Object.keys(contractRemedies).map((name) => [name, true]));

/** Weighs nothing itself: what was left unanswered weighs in the rules that would have read it. */
export const everyQuestionAnswered = rule({
  id: 'INT-01',
  version: 2,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency', 'contract'],
  title: 'Every question outside the rows of lists has an answer',
  basis: [method('an absent answer is unknown, never a no')],
  appliesIf: always,
  cases: [when(compare(unanswered, '>', value(0)), gap('info', { says: { count: unanswered } }))],
  otherwise: met(),
  examples: [
    { name: 'a form handed in blank', answers: {}, gives: 'INT-01.gap' },
    {
      name: 'a form filled in to the end',
      form: 'contract',
      answers: {
        contract: { kind: 'contract', reference: '2026/0417' },
        clauses: {
          feesBanned: true,
          documentRetentionBanned: true,
          remedies,
          workerRemedy: true,
          noticeDuty: true,
          access: { disclosure: true, documents: true, sitesAndStaff: true, victimProtection: true },
          flowDownAllTiers: true,
          flowDownAgents: true,
        },
        allegations: { list: { total: 0, rows: [] } },
      },
      gives: 'INT-01.met',
    },
  ],
});
