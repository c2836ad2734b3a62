import { digestOf } from '../../audit/canonical.ts';
import type { RecordedEntry } from '../../audit/entry.ts';
import { digestOfTexts } from '../../store/assessment.ts';
import type { Store } from '../../store/store.ts';
import { textsOf } from '../../store/texts.ts';

interface AssessmentName {
  id: string;
  digest: string;
}

/** What an entry commits to, as the bundle shows it: digests, of which the audit entry has the digest. */
type Payload =
  | { declaration: string; assessments: AssessmentName[] }
  | { assessments: AssessmentName[] }
  | { assessment: string };

/** The payload of an entry of one party; undefined where it is of another kind, or what is kept does not lead to it. */
export type PayloadOf = (entry: RecordedEntry) => Payload | undefined;

/** More than most parties have. */
const atOnce = 50;

/** Reads what a party's entries commit to: each of its declarations and assessments once, of which only digests stay. */
export async function payloadsOf(store: Store, party: string): Promise<PayloadOf> {
  const declarations = new Map<string, string>();
  const bySeq = new Map<number | string, AssessmentName[]>();
  const all = new Map<string, string>();
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await textsOf(store, party, { limit: atOnce, after });
    for (const { id, digest } of page.declarations) declarations.set(`declaration/${id}`, digest);
    for (const each of page.assessments) {
      const name = { id: each.id, digest: digestOfTexts(each) };
      // One that does not say where it landed did so in the commit of that very moment.
      const landed = each.seq ?? each.createdAt;
      bySeq.set(landed, [...(bySeq.get(landed) ?? []), name]);
      all.set(`assessment/${each.id}`, name.digest);
    }
    after = page.next;
  }
  return (entry) => {
    const { action, object, digest } = entry;
    const landed = bySeq.get(entry.seq) ?? bySeq.get(entry.at) ?? [];
    const declaration = declarations.get(object);
    if (action === 'declaration.submitted' && declaration !== undefined) {
      return inOrder(landed, (assessments) => ({ declaration, assessments }), digest);
    }
    if (action !== 'party.reassessed') return undefined;
    if (all.get(object) === digest) return { assessment: object.slice('assessment/'.length) };
    return inOrder(landed, (assessments) => ({ assessments }), digest);
  };
}

/** More rule sets at once than there are; their orders are still few enough to try. */
const mostInOrder = 6;

/** The payload with its assessments in the order in which they were judged, which is not kept: the digest tells it. */
function inOrder(
  assessments: readonly AssessmentName[],
  payload: (assessments: AssessmentName[]) => Payload,
  digest: string,
): Payload | undefined {
  if (assessments.length > mostInOrder) return undefined;
  for (const order of ordersOf(assessments)) {
    const candidate = payload(order);
    if (digestOf(candidate) === digest) return candidate;
  }
  return undefined;
}

/** Every order of a few things, that in which they stand first. */
function* ordersOf<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of ordersOf(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
