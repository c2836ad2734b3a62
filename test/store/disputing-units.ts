import { v7 as uuid } from 'uuid';
import { contestedOfAll, getContested, putContested } from '../../shared/store/contested.ts';
import { disputesBy, disputesOf, getDispute, openDisputes, putDispute } from '../../shared/store/dispute.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { at } from './samples.ts';

/** What a dispute with a statement of 700 characters writes, and what looking for disputes reads. */
export function disputingUnits(party: string): {
  written: Record<string, { writes: Write[]; answerBytes?: number }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const by = uuid();
  const about = { kind: 'finding' as const, ruleSet: 'un-13jk', assessment: uuid(), rule: 'FEE-01' };
  const statement = 'All of it was repaid. '.repeat(32);
  const open = { id: uuid(), party, about, statement, raisedAt: at, raisedBy: by, state: 'open' as const };
  const mark = { dispute: open.id, since: at, by, ruleSet: about.ruleSet, rule: about.rule };
  const contested = { party, findings: [mark], registration: [] };
  return {
    written: {
      'raise a dispute': {
        writes: [putDispute(open, undefined), putContested(contested, undefined)],
        answerBytes: 1100,
      },
    },
    read: {
      getContested: (store) => getContested(store, party),
      contestedOfAll: (store) => contestedOfAll(store, [party]),
      getDispute: (store) => getDispute(store, party, open.id),
      disputesOf: (store) => disputesOf(store, party, { limit: 25 }),
      disputesBy: (store) => disputesBy(store, by, { limit: 25 }),
      openDisputes: (store) => openDisputes(store, { limit: 25 }),
    },
  };
}
