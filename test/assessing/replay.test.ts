import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { canonicalJson, sha256Hex } from '../../shared/audit/canonical.ts';
import { assessmentsOf, type KeptAssessment, listAssessments, sealAssessment } from '../../shared/store/assessment.ts';
import { declarationsOf } from '../../shared/store/declaration.ts';
import { newParty, registerParty } from '../../shared/store/party.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { arbitraryBody } from '../builders/arbitrary-declaration.ts';
import { today } from '../builders/supplier.ts';
import { emptyStore } from '../setup/tables.ts';
import { taken } from '../store/samples.ts';

const parties = 40;
const each = 7;
const at = new Date(`${today}T10:00:00Z`);
const bodies = fc.sample(fc.oneof(arbitraryBody('supplier'), arbitraryBody('agency')), {
  seed: 13,
  numRuns: parties * each,
});

/** Puts what a submission would write, without the transaction around it, which is tried elsewhere. */
async function put(store: Store, writes: readonly Write[]): Promise<void> {
  const items = writes.flatMap((write) => ('put' in write ? [{ PutRequest: { Item: write.put } }] : []));
  const command = new BatchWriteCommand({ RequestItems: { [store.tables.records]: items } });
  const { UnprocessedItems } = await store.client.send(command);
  expect(UnprocessedItems ?? {}).toEqual({});
}

async function submitAll(store: Store, own: typeof bodies): Promise<string> {
  const kinds = ['supplier' as const, 'agency' as const];
  const party = newParty({
    id: uuid(),
    name: 'Replayed',
    kinds,
    country: 'NP',
    identifiers: [],
    createdAt: at.toISOString(),
  });
  await put(store, registerParty(party, taken));
  for (const [index, body] of own.entries()) {
    const facts = { at, seq: index + 2, newId: () => uuid(), ruleSets };
    const { writes } = await prepareSubmission(store, party.id, Object(body), facts);
    await put(store, writes);
  }
  return party.id;
}

async function keptOf(store: Store, party: string): Promise<KeptAssessment[]> {
  const lists = ruleSets.map(({ id }) => listAssessments(store, party, id, { limit: 100 }));
  const ids = (await Promise.all(lists)).flatMap(({ items }) => items.map(({ id }) => ({ party, id })));
  return [...(await assessmentsOf(store, ids)).values()];
}

it('a thousand kept assessments give the same bytes again from what is kept of them', {
  timeout: 300_000,
}, async () => {
  const store = await emptyStore();
  const stored: string[] = [];
  const queue = Array.from({ length: parties }, (_, index) => bodies.slice(index * each, (index + 1) * each));
  const worker = async () => {
    for (let own = queue.pop(); own !== undefined; own = queue.pop()) stored.push(await submitAll(store, own));
  };
  await Promise.all(Array.from({ length: 8 }, worker));

  const declarations = new Set<string>();
  let withBreaches = 0;
  let assessments = 0;
  for (const party of stored) {
    for (const kept of await keptOf(store, party)) {
      const ruleSet = ruleSets.find(({ id }) => id === kept.ruleSet.id);
      if (ruleSet === undefined) throw new RangeError(`There is no rule set ${kept.ruleSet.id}.`);
      const read = await declarationsOf(store, party, kept.declarations);
      const inOrder = kept.declarations.map(({ id }) => read.find((one) => one.id === id)?.body);
      const filed = inOrder.filter((body) => body !== undefined);
      expect(filed.map((body) => sha256Hex(canonicalJson(body)))).toEqual(
        kept.declarations.map(({ digest }) => digest),
      );
      const { context, body } = kept;
      const again = assess({ declarations: filed, context, ruleSet, asOf: body.asOf });
      if (canonicalJson(again) !== canonicalJson(body)) expect(again).toEqual(body);
      expect(sealAssessment({ ...kept, body: again })).toEqual(sealAssessment(kept));
      for (const { id } of kept.declarations) declarations.add(id);
      if (context.openBreaches !== undefined) withBreaches += 1;
      assessments += 1;
    }
  }
  expect(declarations.size).toBe(parties * each);
  expect(assessments).toBeGreaterThanOrEqual(1000);
  expect(withBreaches).toBeGreaterThan(parties);
});
