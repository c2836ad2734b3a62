import { v7 as uuid } from 'uuid';
import { newParty, registerParty } from '../../../shared/store/party.ts';
import { putScore } from '../../../shared/store/score.ts';
import type { Store } from '../../../shared/store/store.ts';
import { now } from '../../access/tokens.ts';
import { taken } from '../../store/samples.ts';
import { keepItems, recordsIn } from '../exports/keep-items.ts';
import type { fileOnce } from '../exports/seed.ts';

const partiesAtOnce = 8;
const commandsAtOnce = 8;

/** What all of them are called, before their number. */
export const manyName = 'Bench Supplier';

/** Keeps so many more parties with what lists and searches read of them: names, identifiers, and a score. */
export async function keepParties(
  store: Store,
  filed: Awaited<ReturnType<typeof fileOnce>>,
  count: number,
  from: number,
) {
  let next = from;
  const end = from + count;
  const work = async () => {
    while (next < end) {
      const first = next;
      next = Math.min(end, next + partiesAtOnce);
      const some = Array.from({ length: next - first }, (_, index) => recordsOf(first + index, filed.score));
      await keepItems(store, some.flat());
    }
  };
  await Promise.all(Array.from({ length: commandsAtOnce }, work));
}

function recordsOf(number: number, score: Awaited<ReturnType<typeof fileOnce>>['score']) {
  const party = newParty({
    ...{ id: uuid(), name: `${manyName} ${number}`, kinds: ['supplier'], country: 'QA' },
    ...{ identifiers: [{ scheme: 'QA-MOCI', id: `bench-${number}` }], createdAt: now.toISOString() },
  });
  const current = { ...score, party: party.id, name: party.name, assessment: uuid() };
  return recordsIn([...registerParty(party, taken), putScore(current, undefined)]);
}
