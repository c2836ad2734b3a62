import { type KeptAssessment, sealAssessment } from '../../store/assessment.ts';
import type { KeptDeclaration } from '../../store/declaration.ts';
import type { Store } from '../../store/store.ts';
import type { PartyInScope } from '../walk.ts';
import { jsonLine } from './json-line.ts';
import { landingsOf } from './landing.ts';

/** How the declarations and assessments of one party become lines of `replay/cases.ndjson`. */
export interface CaseLines {
  declaration: (kept: KeptDeclaration) => Promise<string>;
  assessment: (kept: KeptAssessment) => Promise<string>;
}

/** A line says under which entry it landed, unless that entry lies before what the bundle covers. */
export function caseLinesOf(store: Store, { party, after }: PartyInScope): CaseLines {
  const landing = landingsOf(store, party.id);
  const covered = (seq: number | undefined) => (seq === undefined || seq <= after ? {} : { seq });
  return {
    declaration: async ({ id, form, seq, submittedAt, digest, body }) => {
      const landed = await landing({ seq, object: `declaration/${id}`, at: submittedAt });
      return jsonLine({ declaration: { party: party.id, form, id, ...covered(landed), digest, body } });
    },
    assessment: async (kept) => {
      const { id, seq, createdAt, ruleSet, declarations, context, body } = kept;
      const landed = await landing({ seq, object: `assessment/${id}`, at: createdAt });
      const { digest } = sealAssessment(kept);
      const line = { party: party.id, id, ...covered(landed), digest, ruleSet, declarations, context, body };
      return jsonLine({ assessment: line });
    },
  };
}
