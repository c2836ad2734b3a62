import type { Declaration, OpenBreach } from '../assessment.ts';
import { severities } from '../vocabulary.ts';

/** What to do about a breach that an earlier declaration showed is one advice for all rules. */
export const earlierAdvice = 'earlier.advice';

/** An open breach is known by its rule and the form that it was found on. */
export const keyOf = ({ rule, form }: Pick<OpenBreach, 'rule' | 'form'>): string => `${rule}/${form}`;

/** Whether a breach was shown by this very declaration and no other: then it is no earlier one. */
export const isShownBy = (breach: OpenBreach, declaration: Declaration | undefined): boolean =>
  declaration !== undefined &&
  breach.declaration === declaration.id &&
  breach.period.from === declaration.period.from &&
  breach.period.to === declaration.period.to;

/** One breach for each rule and form, whatever the order: the heaviest, dated by the first, over all that was spoken of. */
export function merged(breaches: readonly OpenBreach[]): OpenBreach[] {
  const sorted = breaches.map(inOrder).sort(heaviestThenEarliest);
  return [...Map.groupBy(sorted, keyOf).values()].flatMap((alike) =>
    alike.slice(0, 1).map((heaviest) => ({
      ...heaviest,
      period: alike.map(({ period }) => period).reduce(spanning),
      foundOn: alike.map(({ foundOn }) => foundOn).sort()[0] ?? heaviest.foundOn,
    })),
  );
}

/** The same whatever the order in which it was handed over: it is copied into findings as it is. */
function inOrder(breach: OpenBreach): OpenBreach {
  const { rule, version, form, severity, message, declaration, period, foundOn, evidence, admitted } = breach;
  const parameters = Object.entries(message.parameters).sort(([a], [b]) => byText(a, b));
  const answers = evidence.answers.map(({ pointer, value }) => ({ pointer, value }));
  return {
    ...{ rule, version, form, severity },
    message: { code: message.code, parameters: Object.fromEntries(parameters) },
    ...{ declaration, period: { from: period.from, to: period.to }, foundOn },
    evidence: { answers: answers.sort((a, b) => byText(a.pointer, b.pointer)), count: evidence.count },
    ...(admitted ? { admitted } : {}),
  };
}

/** The shortest period that covers both. */
export const spanning = (one: OpenBreach['period'], other: OpenBreach['period']): OpenBreach['period'] => ({
  from: one.from < other.from ? one.from : other.from,
  to: one.to > other.to ? one.to : other.to,
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of what one declaration showed on one day the words decide, so that no two breaches that differ are equals. */
const heaviestThenEarliest = (a: OpenBreach, b: OpenBreach): number =>
  byText(keyOf(a), keyOf(b)) ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  Number(a.admitted ?? false) - Number(b.admitted ?? false) ||
  byText(a.foundOn, b.foundOn) ||
  byText(a.declaration, b.declaration) ||
  byText(JSON.stringify(a), JSON.stringify(b));
