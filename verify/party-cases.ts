import { assess } from '../rules/assess.ts';
import type { Declaration } from '../rules/assessment.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import type { AssessmentLine, DeclarationLine } from './case-lines.ts';
import type { MissingCases } from './missing-cases.ts';
import type { Named } from './named.ts';
import type { Findings } from './report.ts';
import type { RuleSetOf } from './rule-sets.ts';

export interface CaseWalking {
  named: Named;
  ruleSetOf: RuleSetOf;
  findings: Findings;
  missing: MissingCases;
}

/** The declarations and assessments of one party, walked line by line. */
export interface PartyCases {
  declaration: (line: DeclarationLine) => void;
  assessment: (line: AssessmentLine) => void;
  /** After its last line. */
  end: () => void;
}

/** Checks digests, that entries of the audit name them, and that each assessment comes out again to the byte. */
export function walkParty(party: string, { named, ruleSetOf, findings, missing }: CaseWalking): PartyCases {
  const stream = `party/${party}`;
  const declarations = new Map<string, { body: Declaration; digest: string }>();
  const unnamed = new Map<string, string>();
  const held = { declarations: new Set<number>(), assessments: new Map<string, { seq: number; ruleSet: string }>() };

  return {
    declaration: ({ id, form, seq, digest, body }) => {
      const what = `Declaration ${id} of ${stream}`;
      if (digestOf(body) !== digest) findings.fail('commitments', `${what} has not the digest that it is given.`);
      if (body.id !== id || body.form !== form) findings.fail('commitments', `${what} says that it is another.`);
      if (declarations.has(id)) findings.fail('commitments', `${what} stands in the bundle twice.`);
      if (seq === undefined) unnamed.set(id, digest);
      else if (named.hasDeclaration(stream, seq, digest)) held.declarations.add(seq);
      else findings.fail('payloads', `${what} is not what entry ${seq} names.`);
      declarations.set(id, { body, digest });
    },
    assessment: ({ id, seq, digest, ruleSet, declarations: read, context, body }) => {
      const what = `Assessment ${id} of ${stream}`;
      if (digestOf({ body, context, declarations: read, id, ruleSet }) !== digest) {
        findings.fail('commitments', `${what} has not the digest that it is given.`);
      }
      if (context.party.id !== party) findings.fail('commitments', `${what} is of another party.`);
      if (seq === undefined) findings.fail('payloads', `${what} does not say which entry names it.`);
      else if (named.hasAssessment(stream, seq, { id, digest })) held.assessments.set(id, { seq, ruleSet: ruleSet.id });
      else findings.fail('payloads', `${what} is not what entry ${seq} names.`);
      for (const each of read) if (unnamed.get(each.id) === each.digest) unnamed.delete(each.id);

      const rules = ruleSetOf(ruleSet);
      if (rules === undefined) {
        const missing = `${what} names ${ruleSet.id} ${ruleSet.version} with a digest that no rule set of the bundle has.`;
        findings.fail('rule-sets', missing);
        findings.fail('replay', missing);
        return;
      }
      if (rules === 'other tables') {
        findings.leaveOpen('replay', `${ruleSet.id} ${ruleSet.version} reads tables that this program has otherwise.`);
        return;
      }
      const bodies = read.map((each) => {
        const filed = declarations.get(each.id);
        return filed?.digest === each.digest ? filed.body : undefined;
      });
      const filed = bodies.filter((each) => each !== undefined);
      if (filed.length < read.length) {
        findings.fail('replay', `${what} reads a declaration that does not stand before it.`);
        return;
      }
      const again = ranAgain(() => assess({ declarations: filed, context, ruleSet: rules, asOf: body.asOf }));
      const isSame = body.ruleSet.id === ruleSet.id && body.ruleSet.version === ruleSet.version;
      if (!isSame || again !== canonicalJson(body))
        findings.fail('replay', `${what} comes out otherwise when it is run again.`);
    },
    end: () => {
      for (const id of unnamed.keys()) {
        findings.fail('payloads', `Declaration ${id} of ${stream} is named by no entry and no assessment.`);
      }
      missing.party(stream, held);
    },
  };
}

/** The text of a verdict; undefined where answers are none that can be assessed. */
function ranAgain(run: () => unknown): string | undefined {
  try {
    return canonicalJson(run());
  } catch {
    return undefined;
  }
}
