/** What is checked, in this order; the second verifier uses the same names. */
export const checkNames = [
  'files',
  'signature',
  'consistency',
  'entries',
  'chains',
  'segments',
  'inclusion',
  'payloads',
  'commitments',
  'rule-sets',
  'replay',
  'counts',
  'erased',
  'complete',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface CheckResult {
  name: CheckName;
  state: 'proven' | 'failed' | 'not_proven';
  detail: string;
}

/** Gathers what the checks find. A check fails for good; otherwise it is proven unless something kept it from being so. */
export interface Findings {
  fail: (name: CheckName, sentence: string) => void;
  leaveOpen: (name: CheckName, sentence: string) => void;
  /** What it comes to where nothing failed. */
  prove: (name: CheckName, sentence: string) => void;
  results: () => CheckResult[];
}

interface Told {
  failures: number;
  first: string | undefined;
  open: string | undefined;
  proof: string | undefined;
}

export function newFindings(): Findings {
  const told = new Map<CheckName, Told>();
  const of = (name: CheckName): Told => {
    const there = told.get(name) ?? { failures: 0, first: undefined, open: undefined, proof: undefined };
    told.set(name, there);
    return there;
  };
  return {
    fail: (name, sentence) => {
      const there = of(name);
      there.failures += 1;
      there.first ??= sentence;
    },
    leaveOpen: (name, sentence) => {
      of(name).open ??= sentence;
    },
    prove: (name, sentence) => {
      of(name).proof ??= sentence;
    },
    results: () => checkNames.map((name) => resultOf(name, of(name))),
  };
}

function resultOf(name: CheckName, { failures, first, open, proof }: Told): CheckResult {
  if (first !== undefined) {
    const more = failures === 1 ? '' : ` (and ${failures - 1} more)`;
    return { name, state: 'failed', detail: `${first}${more}` };
  }
  if (open !== undefined) return { name, state: 'not_proven', detail: open };
  // A check that came to no end must not pass for one that found nothing wrong.
  if (proof === undefined) return { name, state: 'not_proven', detail: 'This was not checked.' };
  return { name, state: 'proven', detail: proof };
}

const words = { proven: 'proven    ', failed: 'FAILED    ', not_proven: 'not proven' };

/** One line for a check. */
export const lineOf = ({ name, state, detail }: CheckResult): string => `${words[state]}  ${name}: ${detail}`;

/** What all checks come to, in a sentence. */
export function verdictOf(results: readonly CheckResult[]): string {
  const names = (state: CheckResult['state']) =>
    results.filter((each) => each.state === state).map((each) => each.name);
  const [failed, open] = [names('failed'), names('not_proven')];
  if (failed.length > 0) return `Do not rely on this bundle: ${failed.join(', ')} failed.`;
  if (open.length > 0) return `Nothing failed; not proven: ${open.join(', ')}.`;
  return 'Everything that can be checked was proven.';
}
