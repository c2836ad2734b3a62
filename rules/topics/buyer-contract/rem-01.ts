import { far, un13 } from '../../basis.ts';
import { always, any, is, no, not } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import type { Basis } from '../../vocabulary.ts';
import { aGrant } from './conditions.ts';

const clauses = (answers: { feesBanned?: boolean; documentRetentionBanned?: boolean }) => ({ clauses: answers });

/** The clause of the Federal Acquisition Regulation stands in no grant. */
const inContracts = (basis: Basis): Basis => ({ ...basis, citedIf: not(is('/contract/kind', 'grant')) });

/** Grants too: 13(k)-2 speaks of recipients of government funding. */
export const practicesBanned = rule({
  id: 'REM-01',
  version: 2,
  topic: 'buyer-contract',
  subject: 'buyer',
  forms: ['contract'],
  title: 'The contract bans recruitment fees and keeping identity documents, by name',
  basis: [un13('k', '2a'), un13('k', '2b'), inContracts(far('52.222-50(b)(4)')), inContracts(far('52.222-50(b)(6)'))],
  appliesIf: always,
  cases: [when(any(no('/clauses/feesBanned'), no('/clauses/documentRetentionBanned')), gap('critical'))],
  otherwise: met(),
  examples: [
    {
      name: 'a contract that bans fees and is silent on documents',
      answers: clauses({ feesBanned: true, documentRetentionBanned: false }),
      gives: 'REM-01.gap',
    },
    {
      name: 'a contract that bans both by name',
      answers: clauses({ feesBanned: true, documentRetentionBanned: true }),
      gives: 'REM-01.met',
    },
    {
      name: 'a grant that bans neither',
      answers: { ...aGrant, ...clauses({ feesBanned: false, documentRetentionBanned: false }) },
      gives: 'REM-01.gap',
    },
    {
      name: 'a contract in which nobody looked for documents',
      answers: clauses({ feesBanned: true }),
      gives: 'REM-01.unknown',
    },
  ],
});
