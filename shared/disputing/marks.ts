import * as z from 'zod';
import type { Contested } from '../store/contested.ts';

const mark = z.strictObject({ since: z.iso.datetime() });

/** What stands beside a score, a finding or an organisation while somebody disputes it. */
export const disputedSchema = z.strictObject({
  registration: z
    .strictObject({ since: z.iso.datetime(), state: z.enum(['open', 'upheld']) })
    .exactOptional()
    .meta({
      description:
        'Somebody says that others registered the organisation. `upheld`: so it is, and it has not declared since.',
    }),
  findings: z
    .array(mark.extend({ rule: z.string() }))
    .exactOptional()
    .meta({
      description: 'Findings that the organisation disputes and nobody has decided on.',
    }),
});
export type Disputed = z.infer<typeof disputedSchema>;

/** What is disputed of a party under a rule set; undefined where nothing is. */
export function disputedUnder(contested: Contested | undefined, ruleSet: string): Disputed | undefined {
  const findings = (contested?.findings ?? [])
    .filter((each) => each.ruleSet === ruleSet)
    .map(({ since, rule }) => ({ since, rule }));
  const registration = registrationDisputed(contested);
  if (registration === undefined && findings.length === 0) return undefined;
  return {
    ...(registration === undefined ? {} : { registration }),
    ...(findings.length === 0 ? {} : { findings }),
  };
}

/** Whether it is disputed, or decided, that the party was registered by others; since when. */
function registrationDisputed(contested: Contested | undefined): Disputed['registration'] {
  if (contested?.registeredByOthers !== undefined) return { since: contested.registeredByOthers, state: 'upheld' };
  const [first] = contested?.registration ?? [];
  return first === undefined ? undefined : { since: first.since, state: 'open' };
}

/** The mark of one finding, as a member of what shows it; nothing where it is not disputed. */
export function disputeOf(
  { rule }: { rule: string },
  disputed: Disputed | undefined,
): { disputed?: { since: string } } {
  const found = disputed?.findings?.find((each) => each.rule === rule);
  return found === undefined ? {} : { disputed: { since: found.since } };
}
