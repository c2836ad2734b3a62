import { no, type Truth, yes } from './kleene.ts';

/** What a case weighs; an unknown may weigh as much as the gravest case that it does not rule out. */
export const critical = 1000;
export const remedying = 16;
export const major = 4;
export const minor = 1;
export const info = 0;

export interface Case {
  holds: Truth;
  weight: number;
  code: string;
}

export const when = (holds: Truth, weight: number, code: string): Case => ({ holds, weight, code });

/** The message code of a rule: of the first case that holds, unless a graver one before it may hold as well. */
export function verdict(
  rule: string,
  applies: Truth,
  cases: readonly Case[],
  otherwise = 'met',
  weight = info,
): string {
  if (applies === no) return `${rule}.not_applicable`;
  const settled = cases.find(({ holds }) => holds === yes);
  const settledWeight = settled?.weight ?? weight;
  if (applies !== yes) return `${rule}.unknown`;
  for (const each of cases) {
    if (each === settled) break;
    if (each.holds !== no && (settledWeight === 0 || each.weight > settledWeight)) return `${rule}.unknown`;
  }
  return `${rule}.${settled?.code ?? otherwise}`;
}

/** The same of a rule on the context: its cases say levels, and what is open matters where it would say another. */
export function level(
  rule: string,
  applies: Truth,
  cases: readonly { holds: Truth; code: string }[],
  otherwise: string,
): string {
  if (applies === no) return `${rule}.not_applicable`;
  const open: string[] = [];
  let settled: string | undefined;
  for (const { holds, code } of cases) {
    if (holds === yes) settled = code;
    if (holds === yes) break;
    if (holds !== no) open.push(code);
  }
  if (
    applies !== yes ||
    (open.length > 0 && (settled === undefined || open.some((code) => levelOf(code) !== levelOf(settled))))
  ) {
    return `${rule}.unknown`;
  }
  return `${rule}.${settled ?? otherwise}`;
}

const levelOf = (code: string | undefined): string | undefined => code?.split('.')[0];
