import type { Qualifier } from '../../assessment.ts';
import { method } from '../../basis.ts';
import { compare, field, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const expired = field('/facts/evidence/expired');
const old = field('/facts/evidence/old');

const payroll = (dates: { effectiveOn?: string; expiresOn?: string }): { [pointer: string]: Qualifier } => ({
  '/deposits/taken': {
    evidence: [
      {
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        mediaType: 'application/pdf',
        size: 48_213,
        identifiesNoWorker: true,
        ...dates,
      },
    ],
  },
});
const answers = { deposits: { taken: false } };

/** Weighs nothing: evidence and its age move confidence, never the score. */
export const evidenceCurrent = rule({
  id: 'INT-02',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency', 'contract'],
  title: 'The documents given are current',
  basis: [method('evidence that has expired or grown old shows less')],
  appliesIf: compare(field('/facts/evidence/documents'), '>', value(0)),
  cases: [
    when(compare(expired, '>', value(0)), gap('info', { suffix: 'expired', says: { count: expired } })),
    when(compare(old, '>', value(0)), gap('info', { suffix: 'old', says: { count: old } })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a certificate that ended in spring',
      answers,
      qualifiers: payroll({ expiresOn: '2026-04-30' }),
      gives: 'INT-02.gap.expired',
    },
    {
      name: 'a payroll check of five years ago',
      answers,
      qualifiers: payroll({ effectiveOn: '2021-10-31' }),
      gives: 'INT-02.gap.old',
    },
    {
      name: 'a payroll check of this year',
      answers,
      qualifiers: payroll({ effectiveOn: '2026-06-30' }),
      gives: 'INT-02.met',
    },
    { name: 'no document at all', answers, gives: 'INT-02.not_applicable' },
  ],
});
