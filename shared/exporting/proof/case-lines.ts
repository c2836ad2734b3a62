import { canonicalJson } from '../../audit/canonical.ts';
import { digestOfTexts } from '../../store/assessment.ts';
import type { Store } from '../../store/store.ts';
import type { AssessmentText, DeclarationText } from '../../store/texts.ts';
import type { PartyInScope } from '../walk.ts';
import { landingsOf } from './landing.ts';

/** How the declarations and assessments of one party become lines of `replay/cases.ndjson`. */
export interface CaseLines {
  declaration: (kept: DeclarationText) => Promise<string>;
  assessment: (kept: AssessmentText) => Promise<string>;
}

/** A line says under which entry it landed, unless that entry lies before what the bundle covers. */
export function caseLinesOf(store: Store, { party, after }: PartyInScope): CaseLines {
  const landing = landingsOf(store, party.id);
  const covered = (seq: number | undefined) => (seq === undefined || seq <= after ? {} : { seq });
  return {
    declaration: async ({ id, form, seq, submittedAt, digest, body }) => {
      const landed = await landing({ seq, object: `declaration/${id}`, at: submittedAt });
      const line = { party: party.id, form, id, ...covered(landed), digest };
      return `{"declaration":${withTexts(`"body":${body}`, line)}}\n`;
    },
    assessment: async (kept) => {
      const { id, seq, createdAt, ruleSet, declarations, context, body } = kept;
      const landed = await landing({ seq, object: `assessment/${id}`, at: createdAt });
      const line = { party: party.id, id, ...covered(landed), digest: digestOfTexts(kept), ruleSet, declarations };
      return `{"assessment":${withTexts(`"body":${body},"context":${context}`, line)}}\n`;
    },
  };
}

/** Canonical JSON of an object of which some members are at hand as such: these come before all others in its order. */
const withTexts = (texts: string, others: object): string => `{${texts},${canonicalJson(others).slice(1)}`;
